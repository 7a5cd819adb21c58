/** What an agent does in a tab that doesn't have the phone: sent to the one that has it, and done there. */
import { liveCalls } from '../../core/state/softphoneState';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Act, TabMessage } from './tabMessages';

type ActMessage = Extract<TabMessage, { type: 'act' }>;

const ACTS: Readonly<Record<Act, true>> = {
    dial: true,
    answer: true,
    decline: true,
    hangUp: true,
    hold: true,
    transfer: true,
    connect: true,
    mute: true,
    sendDigits: true,
    choose: true,
    setNotes: true,
    finishWrapUp: true,
    retryLog: true,
    seeMissed: true,
    closeNotice: true,
    retry: true,
    signOut: true
};

/**
 * @param local what this page could do itself
 * @param take brings the phone here: a password is typed where it is used, and goes to no other page
 * @param isInWindow the phone has a window of its own, and leaves it only when it is asked to
 */
export function remoteActions(local: SoftphoneActions, post: (message: ActMessage) => void, take: () => Promise<boolean>, shown: Pick<Shown, 'state' | 'dispatch'>, isInWindow: () => boolean): SoftphoneActions {
    const send = (act: Act) => (...args: ActMessage['args']): Promise<void> => {
        post({ type: 'act', act, args });
        return Promise.resolve();
    };
    const remote = Object.fromEntries((Object.keys(ACTS) as Act[]).map((act) => [act, send(act)])) as unknown as Pick<SoftphoneActions, Act>;
    return {
        ...local,
        ...remote,
        async signIn(password, remember) {
            if (await take()) await local.signIn(password, remember);
        },
        unlockSound() {
            // Its tab was never clicked in, and can't ring: this one can.
            if (!isInWindow() && shown.state.sound === 'needsClick' && liveCalls(shown.state).length === 0) void take().then(() => local.unlockSound());
        },
        async takePhone() {
            if (!(await take())) shown.dispatch({ type: 'noticed', notice: { key: 'phoneStays' } });
        }
    };
}

/** Does in the phone's tab what was asked for in another. What nobody knows is left undone: it may come from an older page. */
export function performed(local: SoftphoneActions, { act, args }: ActMessage): void {
    if (Object.hasOwn(ACTS, act)) void (local[act] as (...args: ActMessage['args']) => unknown)(...args);
}
