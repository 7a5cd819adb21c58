/** The status as it is kept over a reload. Pure. */
import type { Instant } from '../time';
import type { Choice } from './status';

/**
 * @param text as it was kept; available from now on when it can't be used, or was somebody else's
 */
export function readKeptStatus(text: string | undefined, userId: string, now: Instant): { readonly choice: Choice; readonly at: Instant } {
    const kept = parsed(text);
    const choice = choiceIn(kept['choice']);
    const { since } = kept;
    if (kept['userId'] !== userId || !choice || typeof since !== 'number') return { choice: { name: 'available' }, at: now };
    return { choice, at: Math.min(since, now) };
}

function choiceIn(value: unknown): Choice | undefined {
    const { name, reason } = (value ?? {}) as { name?: unknown; reason?: unknown };
    if (name === 'available' || name === 'doNotDisturb') return { name };
    return name === 'away' && typeof reason === 'string' ? { name, reason } : undefined;
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
    try {
        const value: unknown = JSON.parse(text ?? '{}');
        return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
        // Damaged on disk: available.
        return {};
    }
}
