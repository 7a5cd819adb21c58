/**
 * The agent's status: kept over reloads, chosen in a menu, told to the PBX, and which calls it lets ring. Loaded after
 * the phone, before it registers; without it the agent is available.
 */
import { createElement } from 'lwc';
import StatusMenu from 'panel/statusMenu';
import WrapUpTime from 'panel/wrapUpTime';
import { isInternal } from '../../core/log/log';
import { newCall } from '../../core/call/call';
import { codesFor, readStatusPolicy, refusalOf, type StatusPolicy, type StatusTexts } from '../../core/status/policy';
import { readKeptStatus } from '../../core/status/kept';
import type { Choice } from '../../core/status/status';
import { adminDefaults } from '../../core/settings/agentSettings';
import { extended } from '../../core/status/wrapUp';
import { shownStatus } from '../../core/state/shownStatus';
import type { LinePort } from '../../phone/linePort';
import type { OrgSetups } from '../app/orgSetup';
import type { Shown } from '../app/shown';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import { useDesignSystem } from '../i18n/icons';
import { t, useLabels } from '../i18n/labels';
import { CallScreen } from './callScreen';

export interface StatusPart {
    /**
     * Draws into an element that is there for nothing else.
     * @param what `wrapUp`: how long it lasts; else the status with its menu
     */
    show(place: HTMLElement, what?: string): void;
}

export interface StatusPartTools extends Tools {
    readonly store: Store;
    /** What the menu shows and does, whichever tab has the phone. */
    readonly shown: Pick<Shown, 'state' | 'subscribe' | 'dispatch'>;
    readonly labels: Readonly<Record<string, string>>;
    readonly designSystem: string;
    /** What the admin has set, by its name in the page. */
    readonly setting: (name: keyof StatusTexts) => string;
    /** What the admin has set up in records; wrap-up has its length from there. */
    readonly setups: Pick<OrgSetups, 'current'>;
    /** Whose status: another user of this browser begins anew. */
    readonly userId: string;
    readonly ownExtension: string;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    /** Each line goes by it before anybody listens. */
    readonly useScreen: (screen: (line: LinePort) => LinePort) => void;
}

export async function startStatus(tools: StatusPartTools): Promise<StatusPart> {
    const { store, clock, kept, userId, report } = tools;
    useLabels(tools.labels);
    useDesignSystem(tools.designSystem);
    const { setting } = tools;
    const texts: StatusTexts = {
        awayReasons: setting('awayReasons'),
        refuseCallsWhen: setting('refuseCallsWhen'),
        internalCallsRing: setting('internalCallsRing'),
        doNotDisturbCodes: setting('doNotDisturbCodes'),
        awayCodes: setting('awayCodes')
    };
    const policy = readStatusPolicy(texts, [t('awayBreak'), t('awayLunch'), t('awayMeeting'), t('awayTraining')]);
    const before = readKeptStatus(await kept.read().catch((error: unknown) => (report('kept status', error), undefined)), userId, clock.now());
    store.dispatch({ type: 'statusChanged', event: { type: 'chosen', ...before } });
    const screen = new CallScreen(store, tools);
    screen.refusal = (facts) => refusalOf(store.state.status, isInternal(newCall({ ...facts, key: '', startedAt: 0 }), false, tools.ownExtension), policy);
    tools.useScreen((line) => screen.before(line));
    keepStatus(tools);
    tellPbx(policy, screen, tools);
    timeWrapUp(tools);
    endWrapUp(tools);
    const drawTime = wrapUpTime(tools);
    return { show: (place, what) => (what === 'wrapUp' ? drawTime(place) : drawMenu(place, policy, tools)) };
}

function keepStatus({ store, kept, userId, report }: StatusPartTools): void {
    store.subscribe(({ status }, previous) => {
        const { choice, since } = status;
        if (choice === previous.status.choice) return;
        kept.write(JSON.stringify({ userId, choice, since })).catch((error: unknown) => report('keep status', error));
    });
}

/** One code after the other; the first that the PBX refuses ends it. */
function tellPbx(policy: StatusPolicy, screen: CallScreen, { store, report }: StatusPartTools): void {
    let telling = Promise.resolve();
    store.subscribe(({ status }, previous, event) => {
        if (event.type !== 'statusChanged') return;
        const codes = codesFor(previous.status.choice, status.choice, policy);
        if (codes.length === 0) return;
        telling = telling.then(async () => {
            let code = '';
            try {
                for (code of codes) await screen.sendCode(code);
            } catch (error) {
                report('feature code', error);
                store.dispatch({ type: 'noticed', notice: { key: 'statusNotTaken', detail: code } });
            }
        });
    });
}

/** Wrap-up has the length that the admin has set. */
function timeWrapUp({ store, setups }: StatusPartTools): void {
    store.subscribe(({ status: { wrapUp } }, previous) => {
        if (!wrapUp || wrapUp.until !== undefined || wrapUp.since === previous.status.wrapUp?.since) return;
        const seconds = adminDefaults(setups.current).values.wrapUpSeconds;
        if (seconds !== undefined) store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpLasts', until: wrapUp.since + seconds * 1000 } });
    });
}

/** Wrap-up that has a length goes by itself. */
function endWrapUp({ store, timers, clock }: StatusPartTools): void {
    let timer: unknown;
    store.subscribe(({ status }, previous) => {
        if (status.wrapUp === previous.status.wrapUp) return;
        timers.clear(timer);
        const until = status.wrapUp?.until;
        if (until === undefined) return;
        timer = timers.set(() => store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpEnded' } }), Math.max(0, until - clock.now()));
    });
}

/** How much of it is left, and more of it, whichever tab has the phone. */
function wrapUpTime({ shown, clock }: StatusPartTools): (place: HTMLElement) => void {
    let time: HTMLElement | undefined;
    shown.subscribe(() => time?.isConnected && Object.assign(time, { status: shownStatus(shown.state) }));
    return (place) => {
        time = createElement('panel-wrap-up-time', { is: WrapUpTime });
        Object.assign(time, { status: shownStatus(shown.state), clock });
        time.addEventListener('extend', () => {
            const event = extended(shown.state.status, clock.now());
            if (event) shown.dispatch({ type: 'statusChanged', event });
        });
        place.replaceChildren(time);
    };
}

function drawMenu(place: HTMLElement, { awayReasons }: StatusPolicy, { shown, clock }: StatusPartTools): void {
    const menu = createElement('panel-status-menu', { is: StatusMenu });
    const take = (): void => void Object.assign(menu, { status: shownStatus(shown.state), choice: shown.state.status.choice });
    Object.assign(menu, { reasons: awayReasons });
    take();
    menu.addEventListener('choose', (event) => {
        const { choice } = (event as CustomEvent<{ choice: Choice }>).detail;
        shown.dispatch({ type: 'statusChanged', event: { type: 'chosen', choice, at: clock.now() } });
    });
    shown.subscribe(take);
    place.replaceChildren(menu);
}
