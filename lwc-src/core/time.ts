/**
 * Points in time and lengths of time, as every other part of the core uses them.
 * Has no clock of its own: whoever needs "now" is handed it.
 */

/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** Where "now" comes from. The browser's is in softphone/, a test's is a number. */
export interface Clock {
    now(): Instant;
}

/** Timers handed in, so that tests need no waiting. */
export interface Timers {
    set(run: () => void, ms: number): unknown;
    clear(handle: unknown): void;
}

/** What a promise brings, or undefined when it takes longer than that; it goes on then, and a later failure is nobody's. */
export function atMost<T>(promise: Promise<T>, ms: number, timers: Timers): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
        const timer = timers.set(() => resolve(undefined), ms);
        promise.then(resolve, reject).finally(() => timers.clear(timer));
    });
}

/**
 * A length of time as a call timer shows it.
 * @param ms milliseconds; negative counts as 0, since two clocks may disagree by a little
 * @returns `m:ss`, from one hour on `h:mm:ss`
 */
export function timerText(ms: number): string {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const two = (n: number): string => String(n).padStart(2, '0');
    return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How to write dates. To make one takes longer than all else that is decided on a call, and an org has few of them: each
 * is made once.
 * @throws RangeError when language or time zone are unknown
 */
export function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const name = locale + JSON.stringify(options);
    const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
    formats.set(name, format);
    return format;
}

/**
 * The calendar day of an instant in a time zone, as Salesforce date fields take it.
 * @param timeZone IANA name, for example `Europe/Rome`
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the time zone is unknown
 */
export function dayIn(at: Instant, timeZone: string): string {
    const parts = formatOf('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
    const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
    return `${year}-${month}-${day}`;
}

/**
 * The hour of the day in a time zone, 0 to 23.
 * @param timeZone IANA name
 * @throws RangeError when the time zone is unknown
 */
export function hourIn(at: Instant, timeZone: string): number {
    return Number(formatOf('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

/** @param name IANA name, as a record or a setting has it */
export function isTimeZone(name: string): boolean {
    try {
        return Boolean(formatOf('en-US', { timeZone: name }));
    } catch {
        return false;
    }
}

/**
 * A language tag that dates can be written in.
 * @param name BCP 47, or as Salesforce writes it, `en_US`; English for anything else
 */
export function localeOf(name: string): string {
    try {
        return new Intl.Locale(name.replace(/_/g, '-')).toString();
    } catch {
        return 'en';
    }
}

/**
 * The day so many days later.
 * @param day `YYYY-MM-DD`
 */
export function dayAfter(day: string, days: number): string {
    const at = new Date(`${day}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
}

/** An instant as Salesforce date-time fields take it: ISO 8601 in UTC. */
export function dateTimeText(at: Instant): string {
    return new Date(at).toISOString();
}
