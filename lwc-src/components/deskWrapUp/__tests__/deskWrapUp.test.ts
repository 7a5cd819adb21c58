import type { ShownStatus } from '../../../core/state/shownStatus';
import { drawLightning } from '../../desk/__tests__/wires';
import DeskWrapUp from '../deskWrapUp';

jest.mock('@salesforce/label/c.deskWrapUpLeft', () => ({ default: 'Wrap-up, {time} left' }), { virtual: true });

function setUp(status: ShownStatus) {
    const { element, root } = drawLightning(DeskWrapUp, { status });
    const pressed: string[] = [];
    element.addEventListener('press', (event) => pressed.push((event as CustomEvent<{ key: string }>).detail.key));
    return { element, root, pressed, text: () => (root.querySelector('c-desk-time')?.shadowRoot ?? root.querySelector('p'))?.textContent, button: (name: string) => root.querySelector<HTMLElement>(`lightning-button.${name}`) };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

it('T10: says how much is left and counts down; more of it can be had', async () => {
    const { element, text, button, pressed } = setUp({ name: 'wrapUp', since: 0, until: 60_000 });
    expect(text()).toBe('Wrap-up, 1:00 left');
    await jest.advanceTimersByTimeAsync(15_000);
    expect(text()).toBe('Wrap-up, 0:45 left');
    button('extend')?.click();
    button('done')?.click();
    expect(pressed).toEqual(['extend', 'done']);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
});

it('without a length it lasts until the agent is done', () => {
    const { text, button } = setUp({ name: 'wrapUp', since: 0 });
    expect([text(), button('extend')]).toEqual(['c.deskWrapUpOpen', null]);
});

it('when it has ended by itself the agent reads that calls can come, and goes on writing', () => {
    const { text, button } = setUp({ name: 'available', since: 0 });
    expect([text(), button('extend'), button('done')]).toEqual(['c.deskWrapUpOver', null, expect.anything()]);
});
