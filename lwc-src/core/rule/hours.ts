/**
 * Business hours: whether an instant lies in them, by the clock and the calendar of their own time zone, so that summer
 * time, holidays and an agent who sits elsewhere don't matter.
 */
import { formatOf, type Instant } from '../time';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `HH:MM`, up to `24:00`. An end that isn't after the beginning lies on the next day. */
export interface Span {
    readonly from: string;
    readonly to: string;
}

export interface Calendar {
    readonly id: string;
    readonly name: string;
    /** IANA name, for example `Europe/Rome`. */
    readonly timeZone: string;
    readonly week: Readonly<Partial<Record<Weekday, readonly Span[]>>>;
    /** `YYYY-MM-DD`, or `MM-DD` for every year: closed from midnight to midnight. */
    readonly holidays: readonly string[];
}

/** @returns undefined when the calendar's time zone is unknown */
export function isOpenAt(calendar: Calendar, at: Instant): boolean | undefined {
    const local = localTime(at, calendar.timeZone);
    if (!local) return undefined;
    const { day, time } = local;
    if (isHoliday(calendar, day)) return false;
    const before = new Date(day.getTime() - DAY_MS);
    const lateFromYesterday = isHoliday(calendar, before) ? [] : spansOn(calendar, before).filter(isOvernight);
    return spansOn(calendar, day).some((span) => span.from <= time && (time < span.to || isOvernight(span))) || lateFromYesterday.some(({ to }) => time < to);
}

const DAY_MS = 86_400_000;

/** The day there, as a date in UTC to reckon with, and the time as `HH:MM`. */
function localTime(at: Instant, timeZone: string): { day: Date; time: string } | undefined {
    try {
        const format = formatOf('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
        const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
        const { year, month, day, hour, minute } = parts;
        return { day: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), time: `${hour}:${minute}` };
    } catch {
        return undefined;
    }
}

function spansOn({ week }: Calendar, day: Date): readonly Span[] {
    // getUTCDay counts from Sunday.
    return week[WEEKDAYS[(day.getUTCDay() + 6) % 7] as Weekday] ?? [];
}

function isOvernight({ from, to }: Span): boolean {
    return to <= from;
}

function isHoliday({ holidays }: Calendar, day: Date): boolean {
    const text = day.toISOString().slice(0, 10);
    return holidays.includes(text) || holidays.includes(text.slice(5));
}
