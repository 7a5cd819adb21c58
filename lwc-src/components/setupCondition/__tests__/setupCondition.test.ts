import { NO_SETTINGS } from '../../../core/rule/settings';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupCondition from '../setupCondition';

const queue = { variable: 'queue', is: 'given' };
const did = { variable: 'did', is: 'given' };
const draw = (condition: object, more: object = {}) => drawPart(SetupCondition, { condition, settings: NO_SETTINGS, ...more }, 'fill', 'remove');

afterEach(() => document.body.replaceChildren());

describe('A10: conditions joined by AND and OR', () => {
    it('a group shows its parts, each at its place, and groups in it', async () => {
        const { element, root } = draw({ all: [queue, { any: [did] }] });
        expect([props(root.querySelector('c-setup-comparison'))['path'], props(root.querySelector('c-setup-condition'))['path']]).toEqual(['when.all[0]', 'when.all[1]']);
        await expect(element).toBeAccessible();
    });
    it('parts come, change and go', async () => {
        const { heard, says, click } = draw({ any: [queue, { all: [did] }] });
        await click('[data-id="addCondition"]');
        await click('[data-id="addGroup"]');
        await says('c-setup-comparison', 'fill', { condition: did });
        await says('c-setup-condition', 'remove');
        await click('lightning-button-icon[data-index="0"]');
        await says('[data-id="join"]', 'change', { value: 'all' });
        expect(heard).toEqual([
            { condition: { any: [queue, { all: [did] }, { variable: 'direction', is: 'anyOf', values: ['inbound'] }] } },
            { condition: { any: [queue, { all: [did] }, { all: [{ variable: 'outcome', is: 'anyOf', values: ['answered'] }] }] } },
            { condition: { any: [did, { all: [did] }] } },
            { condition: { any: [queue] } },
            { condition: { any: [{ all: [did] }] } },
            { condition: { all: [queue, { all: [did] }] } }
        ]);
    });
    it('an inner group can be removed, and nests only as deep as is stored', async () => {
        const { root, heard, click } = draw({ any: [] }, { depth: 7, path: 'when.all[0]', problems: [{ path: 'when.all[0]', problem: 'neverHolds' }] });
        await click('[data-id="removeGroup"]');
        expect([heard, root.querySelector('[data-id="addGroup"]'), root.querySelector('[role="alert"]')?.textContent]).toEqual([[null], null, 'c.problemNeverHolds']);
    });
    it('from all of them an “or” is opened', async () => {
        const { heard, click } = draw({ all: [] });
        await click('[data-id="addGroup"]');
        expect(heard).toEqual([{ condition: { all: [{ any: [expect.anything()] }] } }]);
    });
});
