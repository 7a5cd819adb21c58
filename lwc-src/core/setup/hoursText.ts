/** Business hours as an admin writes them, one line a day, and their stored form. What can't be read stays as it is written, so that it is refused at its place when it is checked. */
import { WEEKDAYS, type Calendar, type Span, type Weekday } from '../rule/hours';

export interface HoursDraft {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    /** `09:00-12:30, 14:00-18:00`; empty: closed. */
    readonly days: Readonly<Record<Weekday, string>>;
    /** `12-25, 2026-12-07` */
    readonly holidays: string;
}

export function draftOfHours({ id, name, timeZone, week, holidays }: Calendar): HoursDraft {
    const days = Object.fromEntries(WEEKDAYS.map((day) => [day, (week[day] ?? []).map(({ from, to }) => `${from}-${to}`).join(', ')])) as HoursDraft['days'];
    return { id, name, timeZone, days, holidays: holidays.join(', ') };
}

export function hoursOfDraft({ id, name, timeZone, days, holidays }: HoursDraft): Calendar {
    const open = WEEKDAYS.filter((day) => days[day].trim() !== '');
    return { id, name: name.trim(), timeZone: timeZone.trim(), week: Object.fromEntries(open.map((day) => [day, partsOf(days[day]).map(spanOf)])), holidays: partsOf(holidays) };
}

/** Mondays to Fridays, as most offices have it. @param id under which rules know it */
export function usualHours(id: string, name: string, timeZone: string): HoursDraft {
    const office: Span = { from: '09:00', to: '18:00' };
    return draftOfHours({ id, name, timeZone, week: { mon: [office], tue: [office], wed: [office], thu: [office], fri: [office] }, holidays: [] });
}

function partsOf(text: string): string[] {
    return text.split(/[,;]/).flatMap((part) => part.trim() || []);
}

/** `9-17:30` and `9.00 – 17.30` are times as well. */
function spanOf(text: string): Span {
    const [from, to = ''] = text.split(/[-–—]/).map((time) => {
        const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(time.trim()) ?? [];
        return hours === undefined ? time.trim() : `${hours.padStart(2, '0')}:${minutes}`;
    }) as [string, ...string[]];
    return { from, to };
}
