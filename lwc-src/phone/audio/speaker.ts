/** Plays what the other side says. One audio element a call, since several calls may be on. */

export interface Speaker {
    play(stream: MediaStream): void;
    /** Silent while muted; what plays goes on. */
    mute(muted: boolean): void;
    stop(): void;
}

export type SpeakerFactory = (onBlocked: () => void) => Speaker;

/**
 * @param page where the audio elements live; they must be in the document, or some browsers stop them
 * @returns a factory; `onBlocked` is told when the browser wants a click before it makes a sound
 */
export function pageSpeakers(page: Document): SpeakerFactory {
    return (onBlocked) => {
        const element = page.createElement('audio');
        element.autoplay = true;
        element.hidden = true;
        page.body.append(element);
        return {
            play(stream) {
                element.srcObject = stream;
                element.play().catch((error: unknown) => {
                    // AbortError: a newer stream took the place of this one.
                    if ((error as DOMException).name === 'NotAllowedError') onBlocked();
                });
            },
            mute(muted) {
                element.muted = muted;
            },
            stop() {
                element.srcObject = null;
                element.remove();
            }
        };
    };
}
