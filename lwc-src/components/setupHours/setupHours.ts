import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { usualHours, WEEKDAYS } from 'c/setupCore';
import { problemsIn, t } from 'c/setupText';
import type { FormField } from '../setupForm/setupForm';
import type { Problem } from '../../core/json/reader';
import type { HoursDraft } from '../../core/setup/hoursText';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Business hours that rules know (A4): day by day, with their time zone and holidays. Fires `fill` with all of them. */
export default class SetupHours extends LightningElement {
    @api calendars: readonly HoursDraft[] = [];
    /** Places begin with `calendars`. */
    @api problems: readonly Problem[] = [];

    text = { add: t('listsHoursAdd'), hint: t('listsHoursHint'), title: t('listsHours') };

    get all(): object[] {
        return this.calendars.map(({ id, name, timeZone, days, holidays }, index) => {
            const at = (path: string): string => problemsIn(this.problems, `calendars[${index}].${path}`);
            const fields: FormField[] = [
                { name: 'name', label: t('listsHoursName'), kind: 'text', value: name, problem: at('name') },
                { name: 'timeZone', label: t('listsHoursZone'), kind: 'text', value: timeZone, problem: at('timeZone') },
                ...WEEKDAYS.map((day, offset): FormField => ({ name: day, label: dayName(offset), kind: 'text', value: days[day], problem: at(`week.${day}`) })),
                { name: 'holidays', label: t('listsHoursHolidays'), kind: 'text', value: holidays, help: t('listsHoursHolidaysHint'), problem: at('holidays') }
            ];
            return { id, index, name, fields, remove: t('listsHoursRemove', { name }) };
        });
    }

    handleFill(event: CustomEvent<{ name: string; value: string }>): void {
        const at = indexOf(event);
        const { name, value } = event.detail;
        const isDay = (WEEKDAYS as readonly string[]).includes(name);
        this.tell(this.calendars.map((one, index) => (index !== at ? one : isDay ? { ...one, days: { ...one.days, [name]: value } } : { ...one, [name]: value })));
    }

    handleAdd(): void {
        const taken = new Set(this.calendars.map(({ id }) => id));
        const free = [...Array(taken.size + 1).keys()].map((at) => (at === 0 ? 'office' : `office${at + 1}`)).find((id) => !taken.has(id)) as string;
        this.tell([...this.calendars, usualHours(free, t('listsHoursOffice'), TIME_ZONE)]);
    }

    handleRemove(event: Event): void {
        const at = indexOf(event);
        this.tell(this.calendars.filter((_one, index) => index !== at));
    }

    private tell(calendars: readonly HoursDraft[]): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { calendars } }));
    }
}

function dayName(offset: number): string {
    return new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + offset * DAY_MS);
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}
