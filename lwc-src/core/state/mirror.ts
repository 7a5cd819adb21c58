/**
 * Several tabs are one phone: one of them has it, the others show what it shows. What of the state is a page's own, and
 * what is the phone's.
 */
import { liveCalls, type SoftphoneEvent, type SoftphoneState } from './softphoneState';

const OWN = ['salesforceChanged', 'deskChanged', 'deskWriting', 'soundChanged', 'localNetworkRefused'] as const;

/** Whether an event is about the page it happens on, whichever tab has the phone. */
export function isOwn({ type }: SoftphoneEvent): boolean {
    return (OWN as readonly string[]).includes(type);
}

/**
 * What a page shows of another tab's phone.
 * @param phone the state there
 * @param page this page's own
 */
export function mirrored(phone: SoftphoneState, page: SoftphoneState): SoftphoneState {
    return { ...phone, salesforce: page.salesforce, desk: page.desk, deskWriting: page.deskWriting, localNetwork: page.localNetwork };
}

/**
 * What a page begins with that takes the phone over: what is over, the agent's status, and whether keys hold. Calls that are on come back
 * one by one, or not at all.
 */
export function inherited({ status, missedUnseen, calls, focus, shortcuts }: SoftphoneState): SoftphoneEvent {
    const live = liveCalls({ calls });
    const over = calls.filter((record) => !live.includes(record));
    const wrapUp = over.some(({ call }) => call.key === focus) ? focus : undefined;
    return { type: 'tookOver', status, missedUnseen, calls: over, focus: wrapUp, shortcuts };
}
