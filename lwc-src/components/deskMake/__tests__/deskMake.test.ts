import { drawLightning } from '../../desk/__tests__/wires';
import DeskMake from '../deskMake';

jest.mock('@salesforce/label/c.deskNewOf', () => ({ default: 'New {kind}' }), { virtual: true });

const INFOS = [{ apiName: 'Lead', label: 'Lead', createable: true }, { apiName: 'Case', label: 'Ticket' }, { apiName: 'Account', label: 'Account', createable: false }, { apiName: 'User', label: 'User' }];

const form = { what: 'Lead', known: { today: '2026-11-23', number: '+3940' }, about: {}, callKey: 'k' };

function setUp(given: object) {
    const { element, root } = drawLightning(DeskMake, { infos: INFOS, ...given });
    const heard: unknown[] = [];
    for (const name of ['make', 'made', 'full']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    return { element, root, heard };
}

afterEach(() => document.body.replaceChildren());

it('offers what this user may make, by the org’s own words', async () => {
    const { element, root, heard } = setUp({});
    const buttons = [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')];
    expect(buttons.map(({ label }) => label)).toEqual(['New Lead', 'New Ticket']);
    buttons[1]?.click();
    expect(heard).toEqual([['make', { what: 'Case' }]]);
    await expect(element).toBeAccessible();
});

it('X1: the form of what was chosen, with the admin’s own list of fields, the nearest setting first', () => {
    const setting = (scope: string, value: string): object => ({ setting: 'form.Lead', scope, locked: false, value });
    const wanted = (...settings: object[]): unknown => (setUp({ form, settings }).root.querySelector('c-desk-new') as unknown as { wanted: unknown }).wanted;
    expect(wanted(setting('organisation', '["LastName"]'), setting('profile', '["LastName","Email"]'))).toEqual(['LastName', 'Email']);
    expect([wanted(), wanted(setting('user', '{')), wanted(setting('user', '[]'))]).toEqual([undefined, undefined, undefined]);
});

it('what the form says is passed on; giving it up goes back to the choice', () => {
    const { root, heard } = setUp({ form });
    const drawn = root.querySelector('c-desk-new');
    drawn?.dispatchEvent(new CustomEvent('made', { detail: { id: '00QA' } }));
    drawn?.dispatchEvent(new CustomEvent('cancel', { detail: {} }));
    expect(heard).toEqual([['made', { id: '00QA' }], ['make', {}]]);
});
