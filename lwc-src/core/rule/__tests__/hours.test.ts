import { isOpenAt, type Calendar } from '../hours';

const office: Calendar = {
    id: 'office',
    name: 'Office',
    timeZone: 'Europe/Rome',
    week: { mon: [{ from: '09:00', to: '13:00' }, { from: '14:00', to: '18:00' }], fri: [{ from: '22:00', to: '06:00' }], sat: [{ from: '20:00', to: '24:00' }] },
    holidays: ['2026-12-14', '12-25', '05-01']
};

describe('A10: business hours, by the calendar’s own clock', () => {
    it.each([
        ['Monday morning in winter: 09:00 there is 08:00 UTC', '2026-11-23T08:00Z', true],
        ['a minute before', '2026-11-23T07:59Z', false],
        ['Monday morning in summer: 09:00 there is 07:00 UTC', '2026-07-20T07:00Z', true],
        ['the last minute', '2026-11-23T11:59Z', true],
        ['lunch', '2026-11-23T12:00Z', false],
        ['a weekday without hours', '2026-11-24T10:00Z', false],
        ['a night that began on Friday', '2026-11-28T04:59Z', true],
        ['and has ended', '2026-11-28T05:00Z', false],
        ['Friday evening', '2026-11-27T21:30Z', true],
        ['until midnight', '2026-11-28T22:59Z', true],
        ['after midnight', '2026-11-28T23:00Z', false],
        ['a holiday of one year', '2026-12-14T09:00Z', false],
        ['the same Monday a year later', '2027-12-13T09:00Z', true],
        ['a holiday of every year: a Friday', '2026-12-25T21:30Z', false],
        ['a night that would have begun on a holiday', '2026-12-26T03:00Z', false],
        ['a night that would last into one', '2026-05-01T03:00Z', false]
    ])('%s', (_when, at, open) => expect(isOpenAt(office, Date.parse(at))).toBe(open));

    it('nobody can tell in a time zone that there isn’t', () => expect(isOpenAt({ ...office, timeZone: 'Mars/Base' }, 0)).toBeUndefined());
});
