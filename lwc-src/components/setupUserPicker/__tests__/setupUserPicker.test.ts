import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupUserPicker from '../setupUserPicker';

const found = { uiapi: { query: { users: { edges: [{ node: { Id: '005A', Name: { value: 'Ada Agent' }, Email: { value: 'ada@brenner.example' } } }] } } } };

function draw(value?: object) {
    const fake = new FakeStore();
    const drawn = drawPart(SetupUserPicker, { label: 'Owner', store: fake.store, value }, 'choose');
    const type = async (words: string): Promise<void> => {
        await drawn.says('lightning-input', 'change', { value: words });
        jest.advanceTimersByTime(300);
        await settled();
    };
    return { ...drawn, fake, type };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('T14: an owner is found by name, e-mail or phone', () => {
    it('and chosen', async () => {
        const { fake, root, heard, type, click } = draw();
        fake.answers['findOwners'] = found;
        await type('Ada');
        expect(root.querySelector('li')?.textContent).toBe('ada@brenner.example');
        await click('[data-id="005A"]');
        expect([heard, root.querySelector('[data-id="chosen"]')?.textContent?.trim()]).toEqual([[{ id: '005A', name: 'Ada Agent' }], 'Ada Agent']);
        await click('[data-id="change"]');
        expect(root.querySelector('lightning-input')).not.toBeNull();
    });
    it('nobody, too little to ask, and an answer that does not come', async () => {
        const { fake, root, type } = draw();
        fake.answers['findOwners'] = {};
        await type('Zoe');
        expect(root.querySelector('[role="status"]')?.textContent).toBe('c.setupNobodyFound');
        await type('Z');
        expect(root.querySelector('[role="status"]')?.textContent).toBe('');
        delete fake.answers['findOwners'];
        await type('Zoe');
        expect(root.querySelector('[role="status"]')?.textContent).toBe('c.setupFailed');
    });
    it('shows who is chosen', async () => {
        jest.useRealTimers();
        const { element, root } = draw({ id: '005B', name: 'Ben Agent' });
        expect(root.textContent).toContain('Ben Agent');
        await expect(element).toBeAccessible();
    });
});
