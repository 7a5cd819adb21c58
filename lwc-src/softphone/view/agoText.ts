/** How long ago something was, as people say it. */

const DAY_MS = 86_400_000;
/** From so many days on, in a unit of so many days. */
const UNITS = [
    { from: 365, unit: 'year', days: 365 },
    { from: 30, unit: 'month', days: 30 },
    { from: 14, unit: 'week', days: 7 }
] as const;

/**
 * In whole days of this computer's calendar, since yesterday evening is no longer today.
 * @param language as a page names its own: `de`
 */
export function agoText(at: number, now: number, language: string | undefined): string {
    const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS));
    const { unit, days: length } = UNITS.find(({ from }) => days >= from) ?? { unit: 'day', days: 1 };
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(days / length), unit);
}

function startOfDay(at: number): number {
    return new Date(at).setHours(0, 0, 0, 0);
}
