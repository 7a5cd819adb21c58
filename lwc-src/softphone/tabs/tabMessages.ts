/**
 * What the tabs of an agent tell each other. Same origin, same user, same SIP account: the channel's name says so, and
 * which form the messages have, since a tab may still run what was installed before.
 */
import type { RecordContext } from '../../core/call/call';
import type { SoftphoneEvent, SoftphoneState } from '../../core/state/softphoneState';
import type { HostPort, HostTrouble } from '../../salesforce/host/hostPort';
import type { SoftphoneActions } from '../app/actions';

/** To be raised when the form of a message changes. */
const FORM = 1;

/** What an agent does in a tab that doesn't have the phone. */
export type Act = Exclude<keyof SoftphoneActions, 'format' | 'openRecord' | 'unlockSound' | 'signIn' | 'takePhone' | 'openWindow'>;

/** What is done in the tab that the agent looks at. */
export type FrontAct = 'openRecord' | 'openNew' | 'openSearch' | 'refresh';

/** What a panel in Lightning does for a phone in a window of its own. */
export type HostAct = Extract<keyof HostPort, FrontAct | 'publish' | 'search' | 'save'>;

export type TabMessage =
    /** A tab that has come asks what to show. */
    | { readonly type: 'hello' }
    /** `inWindow`: the phone has a window of its own. */
    | { readonly type: 'state'; readonly state: SoftphoneState; readonly note: string | null; readonly inWindow?: boolean }
    | { readonly type: 'event'; readonly event: SoftphoneEvent }
    /** What the phone's page has noted for the page after it. */
    | { readonly type: 'note'; readonly note: string | null }
    | { readonly type: 'dispatch'; readonly event: SoftphoneEvent }
    | { readonly type: 'act'; readonly act: Act; readonly args: readonly (string | boolean | RecordContext | undefined)[] }
    /** Is the phone's page alive? */
    | { readonly type: 'ping' }
    | { readonly type: 'pong'; readonly page: string }
    /** Somebody wants the phone in another tab. */
    | { readonly type: 'take'; readonly page: string }
    | { readonly type: 'given'; readonly to: string }
    | { readonly type: 'kept'; readonly to: string }
    /** The agent looks at this tab now. */
    | { readonly type: 'looked'; readonly page: string }
    | { readonly type: 'front'; readonly to: string; readonly id: string; readonly act: FrontAct; readonly args: readonly unknown[] }
    | { readonly type: 'fronted'; readonly id: string }
    /** A phone in a window of its own asks who has Salesforce around it. */
    | { readonly type: 'whoIsInLightning' }
    | { readonly type: 'inLightning'; readonly page: string }
    | { readonly type: 'hostWish'; readonly to: string; readonly from: string; readonly id: string; readonly method: HostAct; readonly args: readonly unknown[] }
    | { readonly type: 'hostTaken'; readonly id: string }
    | { readonly type: 'hostAnswered'; readonly id: string; readonly ok: true; readonly value: unknown }
    | { readonly type: 'hostAnswered'; readonly id: string; readonly ok: false; readonly trouble: HostTrouble; readonly details: readonly string[] }
    /** What the Desk beside a panel has said. */
    | { readonly type: 'hostSaid'; readonly to: string; readonly data: unknown };

/** The name of an agent's lock and channel. @param account `204@pbx.example.com` */
export function phoneName(userId: string, account: string): string {
    return `patchbay-phone-${FORM} ${userId} ${account}`;
}
