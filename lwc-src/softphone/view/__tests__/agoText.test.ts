import { agoText } from '../agoText';

const NOW = new Date(2026, 10, 23, 9, 0).getTime();
const at = (days: number, hour = 12): number => new Date(2026, 10, 23 - days, hour).getTime();

it.each([
    [at(0, 8), 'today'],
    [at(1, 23), 'yesterday'],
    [at(3), '3 days ago'],
    [at(13), '13 days ago'],
    [at(14), '2 weeks ago'],
    [at(45), 'last month'],
    [at(800), '2 years ago'],
    // A clock of another computer.
    [at(-1), 'today']
])('says how long ago %s was, in days of the calendar', (then, words) => {
    expect(agoText(then, NOW, 'en')).toBe(words);
});

it('in the page’s language', () => {
    expect(agoText(at(3), NOW, 'de')).toBe('vor 3 Tagen');
});
