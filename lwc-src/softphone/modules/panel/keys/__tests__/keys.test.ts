import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import Keys from '../keys';

const TWELVE = Array.from('123456789*0#');
const point = (key: HTMLElement, ...events: string[]): void => events.forEach((name) => key.dispatchEvent(new MouseEvent(name, { bubbles: true })));
const tap = (key: HTMLElement): void => point(key, 'pointerdown', 'pointerup', 'click');

afterEach(clearPage);

it('twelve keys, as on a telephone, each named by what it dials', async () => {
    const { element, all, heard } = draw(Keys, {}, 'press');
    expect(all('button').map((one) => one.getAttribute('aria-label'))).toEqual(TWELVE);
    expect(all('.panel-key__letters').map((one) => one.textContent)).toEqual(['', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ', '', '+', '']);
    all('button').forEach(tap);
    expect(heard('press')).toEqual(TWELVE.map((key) => ({ key })));
    await expect(element).toBeAccessible();
});

describe('a long press on 0', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it.each<[string, boolean, number, string, string]>([
        ['is a plus', true, 500, '0', '+'],
        ['a short one is not', true, 499, '0', '0'],
        ['nor where digits are sent', false, 2_000, '0', '0'],
        ['nor on another key', true, 2_000, '5', '5']
    ])('%s', (_what, plus, ms, name, key) => {
        const { get, heard } = draw(Keys, { plus }, 'press');
        const zero = get(`[data-key="${name}"]`);
        point(zero, 'pointerdown');
        jest.advanceTimersByTime(ms);
        point(zero, 'pointerup', 'click');
        expect(heard('press')).toEqual([{ key }]);
    });

    it('that slips off the key is none', () => {
        const { get, heard } = draw(Keys, { plus: true }, 'press');
        point(get('[data-key="0"]'), 'pointerdown', 'pointerleave');
        jest.advanceTimersByTime(2_000);
        expect(heard('press')).toEqual([]);
    });

    it('and the next press is an ordinary one', () => {
        const { get, heard } = draw(Keys, { plus: true }, 'press');
        const zero = get('[data-key="0"]');
        point(zero, 'pointerdown');
        jest.advanceTimersByTime(500);
        point(zero, 'pointerup', 'click');
        tap(zero);
        expect(heard('press')).toEqual([{ key: '+' }, { key: '0' }]);
    });

    it('B10: by the keyboard, where nothing is pointed at, a key is what it says', () => {
        const { get, heard } = draw(Keys, { plus: true }, 'press');
        get('[data-key="0"]').click();
        expect(heard('press')).toEqual([{ key: '0' }]);
    });
});
