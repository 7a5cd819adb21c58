import { drawPart, props } from '../../setupApp/__tests__/parts';
import CheckApp from '../checkApp';

jest.mock('c/setupCheck', () => jest.requireActual<object>('../../setupApp/__tests__/stubs/section'));
jest.mock('@salesforce/label/c.deskCheck', () => ({ default: 'Check my phone' }), { virtual: true });

afterEach(() => document.body.replaceChildren());

it('B9: an agent has the checks on a page of their own, with readers for what is asked', async () => {
    const { element, root, part, says } = drawPart(CheckApp, {});
    const { store } = props(part('c-setup-check')) as { store: { read(request: object): Promise<unknown> } };
    const read = store.read({ query: 'query', variables: {} });
    await Promise.resolve();
    const { read: asked } = props(part('c-record-reader')) as { read: { id: string } };
    await says('c-record-reader', 'read', { id: asked.id, data: { fine: true } });
    expect([await read, root.querySelector('c-record-reader'), root.querySelector('h1')?.textContent]).toEqual([{ fine: true }, null, 'Check my phone']);
    await expect(element).toBeAccessible();
});
