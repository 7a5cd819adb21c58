import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import Later from '../later';

afterEach(clearPage);

it('shows what comes later, once, and tells what is done there', async () => {
    const show = jest.fn();
    const source = Promise.resolve({ show });
    const { heard, set } = draw(Later, { source, what: 'picker' }, 'ask');
    await drawn();
    await set({ sorry: 'x' });
    expect(show).toHaveBeenCalledTimes(1);
    const [place, what, tell] = show.mock.calls[0] as [HTMLElement, string, (name: string, detail: object) => void];
    expect([place.isConnected, what]).toEqual([true, 'picker']);
    tell('ask', { number: '205' });
    expect(heard('ask')).toEqual([{ number: '205' }]);
});

it('who has gone meanwhile is shown nothing', async () => {
    const show = jest.fn();
    const { element } = draw(Later, { source: Promise.resolve({ show }), what: 'picker' });
    element.remove();
    await drawn();
    expect(show).not.toHaveBeenCalled();
});

it('says so when it doesn’t come', async () => {
    const { element, text } = draw(Later, { source: Promise.reject(new Error('not there')), sorry: 'Reload the page.' });
    await drawn();
    await drawn();
    expect(text('[role="status"]')).toBe('Reload the page.');
    await expect(element).toBeAccessible();
});

it('tells the thing what it has to know, as soon as it is there and whenever that changes', async () => {
    const update = jest.fn();
    const { set } = draw(Later, { source: Promise.resolve({ show: () => undefined, update }), told: { text: '1' } });
    await set({ told: { text: '12' } });
    await drawn();
    await set({ told: { text: '123' } });
    expect(update.mock.calls.map(([, told]) => (told as { text: string }).text).slice(-2)).toEqual(['12', '123']);
});

it('shows nothing when what comes is nothing', async () => {
    const { element } = draw(Later, { source: Promise.resolve(undefined), sorry: 'Reload the page.' });
    await drawn();
    expect(element.textContent).toBe('');
});
