import { answered, inbound, outbound, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import OtherCalls from '../otherCalls';

const EVENTS = ['answer', 'decline', 'swap', 'connect', 'merge'];
const ringing = { records: [recordOf(inbound, [], { matches: [rossi] })] };
const held = { records: [recordOf(inbound, [answered, { type: 'holdChanged', held: true }], { matches: [rossi] })] };

beforeAll(useRealLabels);
afterEach(clearPage);

describe('calls beside the one in front', () => {
    it('one that rings can be taken or declined', async () => {
        const { element, text, all, heard } = draw(OtherCalls, ringing, ...EVENTS);
        expect([text('.panel-others__name'), text('.panel-others__state')]).toEqual(['Elena Rossi', 'Ringing']);
        expect(all('button').map((one) => one.getAttribute('aria-label'))).toEqual(['Answer Elena Rossi', 'Decline Elena Rossi']);
        for (const button of all('button')) button.click();
        expect([heard('answer'), heard('decline')]).toEqual([[{ key: 'k' }], [{ key: 'k' }]]);
        await expect(element).toBeAccessible();
    });

    it('one that waits can be turned to, and connected while somebody is on the line', async () => {
        const { element, text, all, set, heard } = draw(OtherCalls, held, ...EVENTS);
        expect([text('.panel-others__state'), all('button').map((one) => one.textContent)]).toEqual(['On hold', ['Swap']]);
        await set({ canConnect: true });
        for (const button of all('button')) button.click();
        expect([heard('connect'), heard('swap')]).toEqual([[{ key: 'k' }], [{ key: 'k' }]]);
        await expect(element).toBeAccessible();
    });

    it('X5: it can be put together with the one in front; a conference that waits is one, and can not be connected', async () => {
        const { text, all, set, heard, element } = draw(OtherCalls, { ...held, canConnect: true, canMerge: true }, ...EVENTS);
        expect(all('button').map((one) => one.getAttribute('aria-label'))).toEqual(['Connect Elena Rossi with the other one', 'Merge Elena Rossi with this call', 'Swap to Elena Rossi']);
        await set({ companions: () => 2 });
        expect([text('.panel-others__name'), all('button').map((one) => one.textContent)]).toEqual(['Elena Rossi and 2 more', ['Merge', 'Swap']]);
        all('button')[0]?.click();
        expect(heard('merge')).toEqual([{ key: 'k' }]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['Talking', recordOf(inbound, [answered])],
        ['Dialling', recordOf(outbound)]
    ])('%s', (state, record) => {
        expect(draw(OtherCalls, { records: [record], format: () => '+39 340' }).text('[data-id="other"]')).toContain(state);
    });
});
