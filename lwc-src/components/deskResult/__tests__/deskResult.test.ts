import type { StoredDisposition } from '../../../core/setup/orgSetup';
import { drawLightning } from '../../desk/__tests__/wires';
import DeskResult from '../deskResult';

const DISPOSITIONS: readonly StoredDisposition[] = [
    { label: 'Interested', kind: 'result' },
    { label: 'Left message', kind: 'result', direction: 'outbound' },
    { label: 'Price', kind: 'memo' },
    { label: 'Delivery', kind: 'memo' }
];

function setUp(given: object) {
    const { element, root } = drawLightning(DeskResult, given);
    const heard: unknown[] = [];
    element.addEventListener('said', (event) => heard.push((event as CustomEvent<{ said: unknown }>).detail.said));
    const buttons = (id: string): [string, string | null][] => [...root.querySelectorAll(`[data-id="${id}"] button`)].map((one) => [one.textContent, one.getAttribute('aria-pressed')]);
    const press = (value: string): void => root.querySelector<HTMLElement>(`button[data-value="${value}"]`)?.click();
    return { element, heard, buttons, press };
}

afterEach(() => document.body.replaceChildren());

it('what is offered depends on the direction; what was said is pressed', async () => {
    const { element, buttons } = setUp({ dispositions: DISPOSITIONS, direction: 'inbound', said: { disposition: 'Interested', memo: ['Delivery'] } });
    expect([buttons('result'), buttons('memo')]).toEqual([[['Interested', 'true']], [['Price', 'false'], ['Delivery', 'true']]]);
    await expect(element).toBeAccessible();
});

it('an org that has set up nothing has the usual results and no memo', () => {
    const { buttons } = setUp({});
    expect([buttons('result').map(([label]) => label), buttons('memo')]).toEqual([['c.deskResultInterested', 'c.deskResultCallBack', 'c.deskResultLeftMessage', 'c.deskResultWrongNumber'], []]);
});

it('one with memo values alone has no results', () => expect(setUp({ dispositions: DISPOSITIONS.slice(2) }).buttons('result')).toEqual([]));

it('T9: one result, any number of memo values, each taken back by pressing it again', () => {
    const { heard, press } = setUp({ dispositions: DISPOSITIONS, direction: 'outbound', said: { disposition: 'Interested', memo: ['Delivery'] } });
    for (const value of ['Left message', 'Interested', 'Price', 'Delivery']) press(value);
    expect(heard).toEqual([{ disposition: 'Left message' }, { disposition: '' }, { memo: ['Delivery', 'Price'] }, { memo: [] }]);
});
