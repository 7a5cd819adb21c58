import { drawPart } from './parts';
import SetupApp from '../setupApp';

jest.mock('c/setupGuide', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupCheck', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupPeople', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupLists', () => jest.requireActual<object>('./stubs/section'));
jest.mock('c/setupRules', () => jest.requireActual<object>('./stubs/section'));
jest.mock('@salesforce/customPermission/Set_Up_Phone', () => ({ __esModule: true, default: undefined }), { virtual: true });

afterEach(() => document.body.replaceChildren());

it('Phone Setup says above all to whoever has no Patchbay Admin that changes may be refused, and shows itself', async () => {
    const { element, root } = drawPart(SetupApp, {});
    expect(root.querySelector('[role="status"]')?.textContent).toBe('c.setupNotAllowed');
    expect(root.querySelector('c-setup-guide')).not.toBeNull();
    await expect(element).toBeAccessible();
});
