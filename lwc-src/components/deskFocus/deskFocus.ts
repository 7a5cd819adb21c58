/**
 * B10: where on the Desk the focus is, what a key means there, and where the agent is taken when there is new work: never
 * away from what is being typed, and never out of another part of Lightning. Knows nothing of how the Desk is drawn.
 */
import { isTypedIn, shortcutOf, workOf } from 'c/phoneCore';
import type { DeskView } from '../../core/bus/messages';
import type { Shortcut } from '../../core/keys/shortcuts';

/** `show` it, and leave the focus where it is; `go` there; or nothing, since there is no new work or somebody is typing. */
export type Turn = 'stay' | 'show' | 'go';

export class DeskFocus {
    /** What on the Desk has the focus, however deep. */
    private place: HTMLElement | undefined;
    private work = '';

    /** The focus has come to something on the Desk. */
    came(event: Event): void {
        this.place = event.composedPath()[0] as HTMLElement;
    }

    /** It has left, or comes somewhere else at once. */
    left(): void {
        this.place = undefined;
    }

    /** @param isOn whether the agent wants keys; how to switch them on again is shown in any case */
    shortcut(event: KeyboardEvent, isOn: boolean): Shortcut | undefined {
        const shortcut = shortcutOf(event, event.composedPath()[0] as HTMLElement);
        return isOn || shortcut === 'help' ? shortcut : undefined;
    }

    /** Whether somebody is writing on the Desk. */
    get isTyping(): boolean {
        return this.here !== undefined && isTypedIn(this.here);
    }

    /** Where the agent is taken, now that the phone shows this. */
    turn({ screen, call }: DeskView): Turn {
        const before = this.work;
        this.work = workOf(screen, call?.key);
        if (this.work === '' || this.work === before) return 'stay';
        if (!this.here) return 'show';
        return this.isTyping ? 'stay' : 'go';
    }

    /** What is no more on the page has lost the focus without a word. */
    private get here(): HTMLElement | undefined {
        return this.place?.isConnected ? this.place : undefined;
    }
}
