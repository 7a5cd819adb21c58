import { draftOfHours, hoursOfDraft, usualHours } from '../hoursText';

const office = usualHours('office', 'Office', 'Europe/Rome');
const saturday = (text: string) => hoursOfDraft({ ...office, days: { ...office.days, sat: text } }).week.sat;

describe('business hours as an admin writes them', () => {
    it('come back as they were stored', () => {
        const calendar = hoursOfDraft({ ...office, holidays: '12-25; 2026-12-07' });
        expect(calendar).toMatchObject({ id: 'office', week: { mon: [{ from: '09:00', to: '18:00' }] }, holidays: ['12-25', '2026-12-07'] });
        expect(Object.keys(calendar.week)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
        expect(hoursOfDraft(draftOfHours(calendar))).toEqual(calendar);
    });
    it.each([
        ['9-12:30, 14.00 – 18', [{ from: '09:00', to: '12:30' }, { from: '14:00', to: '18:00' }]],
        ['22:00-6:00', [{ from: '22:00', to: '06:00' }]],
        ['all day', [{ from: 'all day', to: '' }]],
        [' ', undefined]
    ])('%s', (text, spans) => expect(saturday(text)).toEqual(spans));
});
