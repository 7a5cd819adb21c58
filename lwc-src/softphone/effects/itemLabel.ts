/**
 * What the utility item shows while the panel is closed: the state in words and an icon, and the panel pops open
 * when it rings. One request at a time, so that a slow host isn't flooded by a running timer.
 */
import { focused, liveCalls, screenOf, type SoftphoneState } from '../../core/state/softphoneState';
import { partyOf } from '../../core/log/log';
import { timerText } from '../../core/time';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { Translate } from '../i18n/labels';
import { statusText } from '../view/statusText';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';

const TICK_MS = 1_000;

export function showItem(store: Pick<Shown, 'state' | 'subscribe'>, host: HostPort, t: Translate, tools: Tools): void {
    let shown = '';
    let isBusy = false;
    let timer: unknown;

    const update = async (): Promise<void> => {
        tools.timers.clear(timer);
        const { state } = store;
        const { label, icon } = itemOf(state, tools.clock.now(), t);
        if (liveCalls(state).length > 0) timer = tools.timers.set(() => void update(), TICK_MS);
        if (isBusy || `${icon} ${label}` === shown) return;
        isBusy = true;
        shown = `${icon} ${label}`;
        try {
            await host.showItem(label, icon);
        } catch (error) {
            tools.report('utility item', error);
        }
        isBusy = false;
        const now = itemOf(store.state, tools.clock.now(), t);
        if (`${now.icon} ${now.label}` !== shown) void update();
    };
    store.subscribe((_next, _previous, event) => {
        void update();
        // Opened, it covers the Desk: whoever types there sees the call on the Desk, and here when they are done.
        const isDue = event.type === 'callStarted' || (event.type === 'deskWriting' && liveCalls(store.state).some(({ call }) => call.state.name === 'ringing'));
        if (isDue && !store.state.deskWriting) host.showPanel().catch((error: unknown) => tools.report('show panel', error));
    });
}

/** The words and the SLDS utility icon of the item. */
export function itemOf(state: SoftphoneState, now: number, t: Translate): { label: string; icon: string } {
    const record = focused(state);
    const who = record ? (partyOf(record.call, record.matches, record.chosenId)?.name ?? (record.call.number || t('withheldNumber'))) : '';
    switch (screenOf(state)) {
        case 'ringing':
            return { label: t('itemRinging', { who }), icon: 'incoming_call' };
        case 'dialling':
            return { label: t('itemDialling', { who }), icon: 'outbound_call' };
        case 'talking':
            return { label: `${who} ${timerText(now - (record?.call.answeredAt ?? now))}`, icon: 'unmuted' };
        case 'trouble':
        case 'signIn':
            return { label: t('itemNotConnected'), icon: 'offline' };
        default: {
            // Nobody shall wonder why it doesn't ring.
            const { choice } = state.status;
            if (choice.name !== 'available') return { label: statusText(choice), icon: choice.name === 'away' ? 'clock' : 'ban' };
            return state.missedUnseen > 0 ? { label: t('itemMissed', { count: state.missedUnseen }), icon: 'missed_call' } : { label: t('itemReady'), icon: 'call' };
        }
    }
}
