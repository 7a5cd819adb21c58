/** The panel's Settings, drawn into a place of the panel: where the phone is, what each part lets the agent choose, signing out. */
import { createElement } from 'lwc';
import Settings from 'panel/settings';
import { phoneCalls } from '../../core/history/listedCall';
import { liveCalls, type SoftphoneState } from '../../core/state/softphoneState';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Showable } from '../later';

export interface SettingsTools {
    readonly shown: Pick<Shown, 'state' | 'subscribe' | 'isFollowing'>;
    readonly actions: Pick<SoftphoneActions, 'signOut' | 'takePhone' | 'openWindow'>;
    readonly host: Pick<HostPort, 'kind'>;
    /** `204@pbx.example.com`; empty for the demo line. */
    readonly account: string;
    /** What of sound can be chosen, and buttons of headsets; each comes later, or not at all. */
    readonly audio: Promise<Showable>;
    readonly headset: Promise<Showable>;
    /** The number that others see, where it can be chosen. */
    readonly callerId: Promise<Showable> | undefined;
}

/** @param calls how calls are taken */
export function settingsPane({ shown, actions, account, host, ...parts }: SettingsTools, calls: Showable): (place: HTMLElement) => void {
    let drawn: HTMLElement | undefined;
    const update = (): void => {
        if (drawn?.isConnected) Object.assign(drawn, { canSignOut: canSignOut(shown.state, account), owed: owedOf(shown.state), isFollowing: shown.isFollowing });
    };
    shown.subscribe(update);
    return (place) => {
        drawn = createElement('panel-settings', { is: Settings });
        Object.assign(drawn, { account, canOpenWindow: host.kind === 'openCti', audio: parts.audio, headset: parts.headset, callerId: parts.callerId, preferences: Promise.resolve(calls) });
        drawn.addEventListener('signout', () => void actions.signOut());
        drawn.addEventListener('window', () => actions.openWindow());
        drawn.addEventListener('take', () => void actions.takePhone());
        place.replaceChildren(drawn);
        update();
    };
}

/** They stay in this browser, and the agent shall know before they leave it. */
function owedOf(state: SoftphoneState): number {
    return phoneCalls(state).filter(({ log }) => log.name === 'waiting' || log.name === 'saving').length;
}

function canSignOut(state: SoftphoneState, account: string): boolean {
    return liveCalls(state).length === 0 && state.line.name !== 'signedOut' && state.line.name !== 'starting' && account !== '';
}
