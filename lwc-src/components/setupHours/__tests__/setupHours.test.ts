import { drawPart, props } from '../../setupApp/__tests__/parts';
import type { FormField } from '../../setupForm/setupForm';
import type { HoursDraft } from '../../../core/setup/hoursText';
import SetupHours from '../setupHours';

jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Rome' }), { virtual: true });

const OFFICE: HoursDraft = { id: 'office', name: 'Office', timeZone: 'Europe/Rome', days: { mon: '09:00-18:00', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }, holidays: '' };

afterEach(() => document.body.replaceChildren());

it('A4: business hours day by day; what is wrong stands at its day', async () => {
    const { element, root, heard, part, says, click } = drawPart(SetupHours, { calendars: [OFFICE], problems: [{ path: 'calendars[0].week.tue[0].from', problem: 'notATime' }] }, 'fill');
    const fields = props(part('c-setup-form')).fields as FormField[];
    expect(fields.map(({ label }) => label)).toEqual(['c.listsHoursName', 'c.listsHoursZone', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'c.listsHoursHolidays']);
    expect(fields.filter(({ problem }) => problem).map(({ name, problem }) => [name, problem])).toEqual([['tue', 'c.problemNotATime']]);
    await says('c-setup-form', 'fill', { name: 'tue', value: '9-12' });
    await says('c-setup-form', 'fill', { name: 'timeZone', value: 'UTC' });
    await click('[data-id="addHours"]');
    await click('lightning-button[data-index="0"]');
    const lists = heard.map((one) => (one as { calendars: HoursDraft[] }).calendars);
    expect([lists[0]?.[0]?.days.tue, lists[1]?.[0]?.timeZone, lists[2]?.map(({ id }) => id), lists[3]]).toEqual(['9-12', 'UTC', ['office', 'office2'], []]);
    expect([lists[2]?.[1]?.days.fri, root.querySelectorAll('[role="group"]')].length).toBe(2);
    await expect(element).toBeAccessible();
});
