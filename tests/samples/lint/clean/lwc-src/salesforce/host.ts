import type { Instant } from '../core/time';

/** Tells Salesforce something, some time. */
export async function tell(at: Instant): Promise<Instant> {
    return await Promise.resolve(at);
}
