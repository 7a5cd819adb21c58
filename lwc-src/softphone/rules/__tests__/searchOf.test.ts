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
const tools = { agent: () => AGENT, numbers: () => plainParser, clock: { now: () => 0 }, hasDesk: () => true };
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

describe('T2, T17: an org that keeps the digits of its numbers is asked for them first', () => {
    const contacts = { objects: ['Contact'], also: {} };
    const exact = { ...contacts, exactly: ['393401182290'] };
    const of = (exactSearch: RuleSettings['exactSearch'], asked?: Parameters<typeof searchOf>[1], search: Search = contacts, more = {}) => searchOf({ ...CALL, ...more }, asked, book(search, { exactSearch }), tools);

    it('not unless the admin has said so', () => expect(of('off')).toEqual(contacts));
    it('and when nobody is found, as numbers are written', () => {
        expect(of('first')).toEqual(exact);
        expect(of('first', { search: exact, found: true })).toBeUndefined();
        expect(of('first', { search: exact, found: false })).toEqual(contacts);
        expect(of('first', { search: contacts, found: false })).toBeUndefined();
    });
    it('or in no other way', () => {
        expect(of('only')).toEqual(exact);
        expect(of('only', { search: exact, found: false })).toBeUndefined();
    });
    it('rules that came with the answer and look elsewhere are looked for by the second request, the last', () => {
        expect(of('first', { search: { ...exact, objects: ['Lead'] }, found: true })).toEqual(contacts);
        expect(of('only', { search: { ...exact, objects: ['Lead'] }, found: true })).toEqual(exact);
    });
    it('what can’t help is skipped: an admin’s own field, an extension, no Desk', () => {
        expect(of('first', undefined, leads)).toEqual(leads);
        expect(of('first', undefined, { objects: ['Contact'], also: { Contact: [] } })).toEqual(exact);
        expect(of('only', undefined, contacts, { number: '205' })).toEqual(contacts);
        expect(searchOf(CALL, undefined, book(contacts, { exactSearch: 'only' }), { ...tools, hasDesk: () => false })).toEqual(contacts);
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
