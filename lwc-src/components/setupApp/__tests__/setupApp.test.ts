import { drawPart, props } from './parts';
import SetupApp from '../setupApp';

jest.mock('c/setupGuide', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupCheck', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupPeople', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupLists', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupDefaults', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupErrors', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupNumbers', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupRules', () => jest.requireActual<object>('./stubs/section'));

afterEach(() => document.body.replaceChildren());

it('Phone Setup: one section at a time, with readers for what is asked', async () => {
    const { element, root, part, says } = drawPart(SetupApp, {});
    expect(root.querySelector('[role="status"]')).toBeNull();
    const { store } = props(part('c-setup-guide')) as unknown as { store: { read(request: object): Promise<unknown> } };
    const read = store.read({ query: 'query', variables: {} });
    await Promise.resolve();
    const { read: asked } = props(part('c-record-reader')) as unknown as { read: { id: string } };
    await says('c-record-reader', 'read', { id: asked.id, data: { fine: true } });
    expect([await read, root.querySelector('c-record-reader'), root.querySelector('h1')?.textContent]).toEqual([{ fine: true }, null, 'c.setupTitle']);
    for (const section of ['rules', 'check', 'people', 'lists', 'defaults', 'errors', 'numbers', 'guide']) {
        root.querySelector<HTMLElement>(`lightning-tab[data-section="${section}"]`)?.dispatchEvent(new CustomEvent('active'));
        // eslint-disable-next-line no-await-in-loop -- one after the other
        await Promise.resolve();
        expect([...root.querySelectorAll('lightning-tab > *')].map(({ tagName }) => tagName)).toEqual([`C-SETUP-${section.toUpperCase()}`]);
    }
    await expect(element).toBeAccessible();
});
