import { customValues, type CustomVariable } from '../customVariables';

const variable = (name: string, from: CustomVariable['from'], key: string): CustomVariable => ({ name, from, key });

describe('A10: custom variables', () => {
    it('come from headers, from the PBX’s event, from click-to-dial', () => {
        const variables = [variable('tier', 'header', 'X-Tier'), variable('skill', 'event', 'skill'), variable('campaign', 'dial', 'campaign'), variable('gone', 'dial', 'gone')];
        const sources = { header: { 'x-TIER': ' gold ' }, event: { skill: 'it' }, dial: { campaign: 'Spring' } };
        expect(customValues(variables, sources)).toEqual({ tier: 'gold', skill: 'it', campaign: 'Spring' });
    });
    it('the first that has a value counts', () => {
        expect(customValues([variable('a', 'header', 'X-A'), variable('a', 'event', 'a'), variable('a', 'event', 'b')], { event: { a: '1', b: '2' } })).toEqual({ a: '1' });
    });
    it('are short texts without control characters', () => {
        expect(customValues([variable('a', 'event', 'a')], { event: { a: `x\r\ny${'z'.repeat(3_000)}` } })['a']).toMatch(/^x yz{1997}$/);
    });
    it('what isn’t the sender’s own is none', () => expect(customValues([variable('a', 'event', 'constructor')], { event: {} })).toEqual({}));
});
