/**
 * Keys of the panel, and where the focus goes when a call comes or changes. A part that is loaded later: without it
 * everything is reached by Tab.
 */
import { createElement } from 'lwc';
import Shortcuts from 'panel/shortcuts';
import { isLive } from '../../core/call/call';
import { isTypedIn, shortcutOf, workOf, type Shortcut } from '../../core/keys/shortcuts';
import { focused, liveCalls, screenOf, type CallRecord } from '../../core/state/softphoneState';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';
import { useLabels } from '../i18n/labels';

/** A pause that says that somebody has done with typing. */
const STILL_TYPING_MS = 1_500;
/** So long after a key somebody still thinks about the sentence that they are at; the focus alone, which goes to the notes by itself, says nothing. */
const STILL_WRITING_MS = 5_000;
/** As long as a click takes, which may mean what is shown yet. */
const LEAVES_AFTER_MS = 300;

export interface KeysTools extends Tools {
    readonly shown: Pick<Shown, 'state' | 'subscribe' | 'dispatch'>;
    readonly actions: Pick<SoftphoneActions, 'answer' | 'decline' | 'hangUp' | 'mute' | 'hold'>;
    readonly document: Document;
    readonly labels: Readonly<Record<string, string>>;
    /** Whether the agent wants keys: `off` or anything else. */
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
}

export async function startKeys(tools: KeysTools): Promise<void> {
    const { clock, document, kept, report, shown, timers } = tools;
    useLabels(tools.labels);
    const before = await kept.read().catch((error: unknown) => (report('kept keys', error), undefined));
    if (before === 'off') shown.dispatch({ type: 'shortcutsChanged', shortcuts: false });
    const help = createElement('panel-shortcuts', { is: Shortcuts }) as HTMLElement & { open(isOn: boolean): void };
    help.addEventListener('switch', (event) => {
        shown.dispatch({ type: 'shortcutsChanged', shortcuts: (event as CustomEvent<{ isOn: boolean }>).detail.isOn });
    });
    document.body.append(help);
    /** When somebody last typed into a field; it may be gone since, with the hand still writing. */
    let typedAt = -Infinity;
    document.addEventListener('keydown', (event) => {
        const isStill = clock.now() - typedAt < STILL_TYPING_MS;
        if (isStill || isTypedIn(event.target as HTMLElement)) typedAt = clock.now();
        const shortcut = isStill ? undefined : shortcutOf(event, event.target as HTMLElement);
        // How to switch them on again is always shown.
        if (!shortcut || (!shown.state.shortcuts && shortcut !== 'help')) return;
        event.preventDefault();
        if (shortcut === 'help') help.open(shown.state.shortcuts);
        else perform(shortcut, tools);
    });
    // Whoever turns to something else has stopped typing.
    for (const turns of ['focusin', 'pointerdown']) document.addEventListener(turns, () => (typedAt = -Infinity));
    document.addEventListener('focusout', ({ target }) => {
        if ((target as HTMLElement).id === 'notes') timers.set(() => turnToCaller(tools), LEAVES_AFTER_MS);
    });
    shown.subscribe((next, previous, event) => {
        // Wherever it was switched, here, on the Desk, or in another tab.
        if (next.shortcuts !== previous.shortcuts) kept.write(next.shortcuts ? 'on' : 'off').catch((error: unknown) => report('keep keys', error));
        const work = workOf(screenOf(next), next.focus);
        if (work === '' || work === workOf(screenOf(previous), previous.focus) || !document.hasFocus()) return;
        // Before it is drawn: a field that goes takes the focus with it.
        if (!isTypedIn(document.activeElement)) timers.set(() => focusWork(document), 0);
        else if (event.type === 'callStarted' && event.call.state.name === 'ringing' && isAtNotes(document) && clock.now() - typedAt < STILL_WRITING_MS && previous.focus !== undefined) shown.dispatch({ type: 'stayedWith', key: previous.focus });
    });
}

function isAtNotes({ activeElement }: Document): boolean {
    return activeElement?.id === 'notes';
}

/** Somebody has rung while the agent was writing about the call before, and now the agent has left the notes. */
function turnToCaller({ shown, document }: KeysTools): void {
    const record = focused(shown.state);
    const [waiting] = liveCalls(shown.state);
    if (waiting && record && !isLive(record.call) && !isAtNotes(document)) shown.dispatch({ type: 'focused', key: waiting.call.key });
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

/** To the notes in wrap-up, else to who it is; the agent may have begun to type meanwhile. */
function focusWork(document: Document): void {
    if (isTypedIn(document.activeElement)) return;
    const place = document.getElementById('notes') ?? document.getElementById('caller');
    if (!place) return;
    if (place.id === 'caller') place.tabIndex = -1;
    place.focus();
}
