import { atMost, dateTimeText, dayAfter, dayIn, hourIn, isTimeZone, localeOf, timerText } from '../time';

describe('the timer of a call', () => {
    it.each([
        [0, '0:00'],
        [6_000, '0:06'],
        [157_999, '2:37'],
        [3_599_000, '59:59'],
        [3_600_000, '1:00:00'],
        [36_061_000, '10:01:01'],
        [-500, '0:00']
    ])('%i ms reads as %s', (ms, text) => expect(timerText(ms)).toBe(text));
});

it.each([
    ['UTC', 0],
    ['Europe/Rome', 1],
    ['America/New_York', 19],
    ['Asia/Kolkata', 5]
])('T9: the hour of the day in %s, as reports group by it', (timeZone, hour) => expect(hourIn(Date.parse('2026-11-22T00:05:00Z'), timeZone)).toBe(hour));

describe('the day so many days later', () => {
    it.each([
        ['2026-11-23', 0, '2026-11-23'],
        ['2026-12-31', 1, '2027-01-01'],
        ['2028-03-01', -1, '2028-02-29']
    ])('%s and %i: %s', (day, days, later) => expect(dayAfter(day, days)).toBe(later));
});

describe('T8: the day of a call is the one on the wall of the user', () => {
    const justBeforeMidnightInUtc = Date.UTC(2026, 10, 22, 23, 30);
    it.each([
        ['UTC', '2026-11-22'],
        ['Europe/Rome', '2026-11-23'],
        ['America/Los_Angeles', '2026-11-22'],
        ['Asia/Tokyo', '2026-11-23']
    ])('in %s', (timeZone, day) => expect(dayIn(justBeforeMidnightInUtc, timeZone)).toBe(day));

    it('refuses a time zone that nobody knows', () => {
        expect(() => dayIn(0, 'Mars/Olympus')).toThrow(RangeError);
    });
});

describe('T9: instants are written in UTC', () => {
    it('as ISO 8601', () => expect(dateTimeText(Date.UTC(2026, 10, 22, 9, 12, 3, 45))).toBe('2026-11-22T09:12:03.045Z'));
});

describe('waiting, but not for ever', () => {
    const timers = { set: (run: () => void, ms: number) => setTimeout(run, ms), clear: (handle: unknown) => clearTimeout(handle as ReturnType<typeof setTimeout>) };
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('what comes in time is handed on, and no timer is left', async () => {
        expect(await atMost(Promise.resolve(7), 1_000, timers)).toBe(7);
        await expect(atMost(Promise.reject(new Error('no')), 1_000, timers)).rejects.toThrow('no');
        await Promise.resolve();
        expect(jest.getTimerCount()).toBe(0);
    });

    it('what takes longer is no longer waited for', async () => {
        const waiting = atMost(new Promise(() => undefined), 1_000, timers);
        jest.advanceTimersByTime(1_000);
        expect(await waiting).toBeUndefined();
    });
});

describe('what comes from outside as a time zone or a language', () => {
    it.each([['Europe/Rome', true], ['Mars/Base', false], ['', false]])('time zone %j: %s', (name, is) => expect(isTimeZone(name)).toBe(is));
    it.each([['en_US', 'en-US'], ['de', 'de'], ['', 'en'], ['not a language', 'en']])('language %j: %s', (name, locale) => expect(localeOf(name)).toBe(locale));
});
