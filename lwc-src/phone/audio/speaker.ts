/** Plays what the other side says. One audio element a call, since several calls may be on. */

export interface Speaker {
    play(stream: MediaStream): void;
    /** Silent while muted; what plays goes on. */
    mute(muted: boolean): void;
    stop(): void;
}

export type SpeakerFactory = (onBlocked: () => void) => Speaker;

export interface PageSpeakers {
    readonly create: SpeakerFactory;
    /** Where all of them play from now on; the default for an empty id, or when the browser won't. */
    use(deviceId: string): void;
}

/**
 * @param page where the audio elements live; they must be in the document, or some browsers stop them
 * @param onRefused told when the browser doesn't let a device be used; the sound plays on where it played before
 * @returns `create`'s `onBlocked` is told when the browser wants a click before it makes a sound
 */
export function pageSpeakers(page: Document, onRefused: (error: unknown) => void): PageSpeakers {
    const elements = new Set<HTMLAudioElement>();
    let output = '';
    const route = (element: HTMLAudioElement): void => {
        // Not every browser has it.
        if ('setSinkId' in element && element.sinkId !== output) element.setSinkId(output).catch(onRefused);
    };
    const create: SpeakerFactory = (onBlocked) => {
        const element = page.createElement('audio');
        element.autoplay = true;
        element.hidden = true;
        page.body.append(element);
        elements.add(element);
        route(element);
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
                elements.delete(element);
            }
        };
    };
    return {
        create,
        use(deviceId) {
            output = deviceId;
            elements.forEach(route);
        }
    };
}
