/**
 * Days as a user means them: relative dates of filters ("today", "the last 7 days") in the user's time zone. The clock is handed in.
 */
import { NotSimulated } from '../errors';

/** From the first instant to just before the second. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

const DAY = 86_400_000;

/** The calendar day of an instant: `2026-11-22`. */
export function dayOf(at: number, timeZone: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(day: string, timeZone: string): number {
    const guess = Date.parse(`${day}T00:00:00Z`);
    // Twice, since the first correction may cross a change of the clocks.
    const corrected = guess - offsetAt(guess, timeZone);
    return guess - offsetAt(corrected, timeZone);
}

function offsetAt(at: number, timeZone: string): number {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields }).formatToParts(at);
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000;
}

/** A day so many days later. */
export function addDays(day: string, days: number): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first and the last day of a relative date. Weeks begin on Sunday, as in the locale en_US. */
export function daysOf(literal: string, today: string): { first: string; last: string } {
    const [year = 0, month = 0] = today.split('-').map(Number);
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    const monthSpan = (offset: number): { first: string; last: string } => ({
        first: new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10),
        last: new Date(Date.UTC(year, month + offset, 0)).toISOString().slice(0, 10)
    });
    const weekSpan = (offset: number): { first: string; last: string } => ({ first: addDays(today, offset * 7 - weekday), last: addDays(today, offset * 7 - weekday + 6) });
    const oneDay = (offset: number): { first: string; last: string } => ({ first: addDays(today, offset), last: addDays(today, offset) });
    switch (literal) {
        case 'TODAY':
            return oneDay(0);
        case 'YESTERDAY':
            return oneDay(-1);
        case 'TOMORROW':
            return oneDay(1);
        case 'THIS_WEEK':
            return weekSpan(0);
        case 'LAST_WEEK':
            return weekSpan(-1);
        case 'NEXT_WEEK':
            return weekSpan(1);
        case 'THIS_MONTH':
            return monthSpan(0);
        case 'LAST_MONTH':
            return monthSpan(-1);
        case 'NEXT_MONTH':
            return monthSpan(1);
        case 'LAST_90_DAYS':
            return { first: addDays(today, -90), last: today };
        case 'NEXT_90_DAYS':
            return { first: addDays(today, 1), last: addDays(today, 90) };
        case 'THIS_YEAR':
            return { first: `${year}-01-01`, last: `${year}-12-31` };
        case 'LAST_YEAR':
            return { first: `${year - 1}-01-01`, last: `${year - 1}-12-31` };
        default:
            throw new NotSimulated(`the relative date ${literal} in filters`);
    }
}

/** The days of a range like `last_n_days: 7`. */
export function daysOfRange(name: string, count: number, today: string): { first: string; last: string } {
    switch (name) {
        case 'last_n_days':
            return { first: addDays(today, -count), last: today };
        case 'next_n_days':
            return { first: addDays(today, 1), last: addDays(today, count) };
        case 'n_days_ago':
            return { first: addDays(today, -count), last: addDays(today, -count) };
        default:
            throw new NotSimulated(`the range ${name} in filters`);
    }
}
