import { newCall } from '../../../core/call/call';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule, type Search } from '../../../core/rule/rule';
import { NO_SETTINGS, type RuleSettings } from '../../../core/rule/settings';
import { agentOf } from '../agentOf';
import { searchOf } from '../searchOf';

const AGENT = { userId: '005A', name: 'Ada', extension: '204', timeZone: 'UTC', locale: 'en' };
const CALL = newCall({ key: 'k', direction: 'outbound', number: '+393401182290', startedAt: 0 });
const dialled = { ...CALL, recordContext: { recordId: '001A', objectApiName: 'Account', recordName: 'Acme' } };
const book = (search: Search, settings: Partial<RuleSettings> = {}) => ({ rules: [{ ...builtInRule('R'), search }], builtIn: builtInRule('B'), settings: { ...NO_SETTINGS, ...settings } });
const tools = { agent: () => AGENT, numbers: () => plainParser, clock: { now: () => 0 } };
const leads = { objects: ['Lead'], also: { Lead: ['Fax'] } };

describe('A9a, A9b, T4: what is still to be looked for', () => {
    it.each<[string, Parameters<typeof searchOf>[1], Search, boolean]>([
        ['nothing has been', undefined, leads, true],
        ['the same has been', { search: leads }, leads, false],
        ['in other objects', { search: { objects: ['Contact'], also: {} } }, leads, true],
        ['without the field', { search: { objects: ['Lead'] } }, leads, true],
        ['everywhere as usual', {}, { objects: ['Lead', 'Contact'] }, false],
        ['everywhere as usual, but for a field', {}, leads, true]
    ])('%s', (_what, asked, wanted, isAsked) => expect(searchOf(CALL, asked, book(wanted), tools)).toEqual(isAsked ? leads : undefined));

    it('a call from a record belongs to it, unless the setting says otherwise', () => {
        expect(searchOf(dialled, undefined, book(leads), tools)).toBeUndefined();
        expect(searchOf(dialled, undefined, book(leads, { dialledFrom: 'matched' }), tools)).toEqual(leads);
    });
});

describe('X6: who speaks', () => {
    const desk = { extension: '204', name: 'Reception' };
    it('the user who is signed in, as long as nothing else is set', () => {
        expect(agentOf(AGENT, { ...NO_SETTINGS, extensions: [desk] })).toBe(AGENT);
        expect(agentOf(AGENT, { ...NO_SETTINGS, fallbackOwnerId: '005F' })).toBe(AGENT);
        expect(agentOf(AGENT, { ...NO_SETTINGS, fallbackOwnerId: '005F', extensions: [{ ...desk, userId: '005A' }] })).toBe(AGENT);
    });
    it('somebody without a user, whose telephone it is', () => {
        expect(agentOf(AGENT, { ...NO_SETTINGS, fallbackOwnerId: '005F', extensions: [desk] })).toEqual({ ...AGENT, userId: '', name: 'Reception' });
        expect(agentOf(AGENT, { ...NO_SETTINGS, fallbackOwnerId: '005F', extensions: [{ extension: '204' }] }).name).toBe('');
    });
});
