/**
 * B10: where on the Desk the focus is, what a key means there, and where the agent is taken when there is new work: never
 * away from what is being typed, and never out of another part of Lightning. Knows nothing of how the Desk is drawn.
 */
import { isTypedIn, shortcutOf, workOf } from 'c/phoneCore';
import type { DeskView } from '../../core/bus/messages';
import type { Shortcut } from '../../core/keys/shortcuts';

/** `show` it, and leave the focus where it is; `go` there; or nothing, since there is no new work or somebody is typing. */
export type Turn = 'stay' | 'show' | 'go';

/** As long as a click takes, or the focus to go on to the next field. */
export const LEAVES_AFTER_MS = 300;

export class DeskFocus {
    private readonly typing: (isTyping: boolean) => void;
    private wasTyping = false;
    /** What fields say of themselves: how deep the focus is can't be seen everywhere. */
    private typedIn = false;
    /** A field says so just before the focus arrives here. */
    private isAnnounced = false;
    /** What on the Desk has the focus, however deep. */
    private place: HTMLElement | undefined;
    private work = '';

    /** @param typing told when somebody begins to type on the Desk, and when they have done */
    constructor(typing: (isTyping: boolean) => void) {
        this.typing = typing;
    }

    /** The focus has come to something on the Desk. */
    came(event: Event): void {
        this.place = event.composedPath()[0] as HTMLElement;
        this.typedIn = this.isAnnounced;
        this.isAnnounced = false;
        this.tell();
    }

    /** A field has the focus, or has it no more: see c/deskTyping. */
    typed(isTyping: boolean): void {
        this.typedIn = isTyping;
        this.isAnnounced = isTyping;
        if (isTyping) this.tell();
    }

    /** It has left, or comes somewhere else at once. */
    left(): void {
        this.place = undefined;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the focus may only go on to another field
        setTimeout(() => this.tell(), LEAVES_AFTER_MS);
    }

    /** @param isOn whether the agent wants keys; how to switch them on again is shown in any case */
    shortcut(event: KeyboardEvent, isOn: boolean): Shortcut | undefined {
        const shortcut = shortcutOf(event, event.composedPath()[0] as HTMLElement);
        return isOn || shortcut === 'help' ? shortcut : undefined;
    }

    /** Whether somebody is writing on the Desk. */
    get isTyping(): boolean {
        return this.here !== undefined && (this.typedIn || isTypedIn(this.here));
    }

    /** Where the agent is taken, now that the phone shows this. */
    turn({ screen, call }: DeskView): Turn {
        const before = this.work;
        this.work = workOf(screen, call?.key);
        if (this.work === '' || this.work === before) return 'stay';
        if (!this.here) return 'show';
        return this.isTyping ? 'stay' : 'go';
    }

    private tell(): void {
        const { isTyping } = this;
        if (isTyping !== this.wasTyping) this.typing(isTyping);
        this.wasTyping = isTyping;
    }

    /** What is no more on the page has lost the focus without a word. */
    private get here(): HTMLElement | undefined {
        return this.place?.isConnected ? this.place : undefined;
    }
}
