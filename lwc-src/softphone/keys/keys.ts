/**
 * Keys of the panel, and where the focus goes when a call comes or changes. A part that is loaded later: without it
 * everything is reached by Tab.
 */
import { createElement } from 'lwc';
import Shortcuts from 'panel/shortcuts';
import { isTypedIn, shortcutOf, workOf, type Shortcut } from '../../core/keys/shortcuts';
import { focused, screenOf, type CallRecord } from '../../core/state/softphoneState';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';
import { useLabels } from '../i18n/labels';

export interface KeysTools extends Tools {
    readonly shown: Pick<Shown, 'state' | 'subscribe' | 'dispatch'>;
    readonly actions: Pick<SoftphoneActions, 'answer' | 'decline' | 'hangUp' | 'mute' | 'hold'>;
    readonly document: Document;
    readonly labels: Readonly<Record<string, string>>;
    /** Whether the agent wants keys: `off` or anything else. */
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
}

export async function startKeys(tools: KeysTools): Promise<void> {
    const { document, kept, report, shown } = tools;
    useLabels(tools.labels);
    const before = await kept.read().catch((error: unknown) => (report('kept keys', error), undefined));
    if (before === 'off') shown.dispatch({ type: 'shortcutsChanged', shortcuts: false });
    const help = createElement('panel-shortcuts', { is: Shortcuts }) as HTMLElement & { open(isOn: boolean): void };
    help.addEventListener('switch', (event) => {
        shown.dispatch({ type: 'shortcutsChanged', shortcuts: (event as CustomEvent<{ isOn: boolean }>).detail.isOn });
    });
    document.body.append(help);
    document.addEventListener('keydown', (event) => {
        const shortcut = shortcutOf(event, event.target as HTMLElement);
        // How to switch them on again is always shown.
        if (!shortcut || (!shown.state.shortcuts && shortcut !== 'help')) return;
        event.preventDefault();
        if (shortcut === 'help') help.open(shown.state.shortcuts);
        else perform(shortcut, tools);
    });
    shown.subscribe((next, previous) => {
        // Wherever it was switched, here, on the Desk, or in another tab.
        if (next.shortcuts !== previous.shortcuts) kept.write(next.shortcuts ? 'on' : 'off').catch((error: unknown) => report('keep keys', error));
        const work = workOf(screenOf(next), next.focus);
        if (work !== '' && work !== workOf(screenOf(previous), previous.focus)) tools.timers.set(() => focusWork(document), 0);
    });
}

function perform(shortcut: Shortcut, { shown, actions, document }: KeysTools): void {
    if (shortcut === 'notes') return document.getElementById('notes')?.focus();
    const record = focused(shown.state);
    if (record) press(shortcut, record, actions);
}

function press(shortcut: Shortcut, { call: { key, state } }: CallRecord, actions: KeysTools['actions']): void {
    if (shortcut === 'answer' && state.name === 'ringing') void actions.answer(key);
    if (shortcut === 'hangUp' && state.name === 'ringing') actions.decline(key);
    if (shortcut === 'hangUp' && (state.name === 'talking' || state.name === 'dialling')) actions.hangUp(key);
    if (shortcut === 'mute' && state.name === 'talking') actions.mute(key, !state.muted);
    if (shortcut === 'hold' && state.name === 'talking') actions.hold(key, !state.held);
}

/** To the notes in wrap-up, else to who it is; never away from what is typed, and never out of another page. */
function focusWork(document: Document): void {
    if (!document.hasFocus() || isTypedIn(document.activeElement)) return;
    const place = document.getElementById('notes') ?? document.getElementById('caller');
    if (!place) return;
    if (place.id === 'caller') place.tabIndex = -1;
    place.focus();
}
