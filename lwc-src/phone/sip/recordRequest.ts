/**
 * Asks the PBX to record by SIP INFO with a header `Record: on` or `off`, without a body: as Yealink and other
 * telephones do. The request is a plain one within the dialog; JsSIP's own sendInfo would add a content type.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import { RecordingError } from '../linePort';

interface Answer {
    readonly status_code: number;
}

/** What JsSIP's session can do, though its declaration doesn't say so. */
interface InDialog {
    sendRequest(method: 'INFO', options: { extraHeaders: readonly string[]; eventHandlers: Readonly<Record<string, (answer: Answer) => void>> }): unknown;
}

/**
 * Resolves when the PBX has answered that it took the request; JsSIP gives up after 32 s (RFC 3261 §17.1.2.2, timer F).
 * @throws RecordingError
 */
export function requestRecording(session: RTCSession, isOn: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
        const failed = (answer?: Answer): void => reject(new RecordingError(answer?.status_code));
        const sent = (session as unknown as InDialog).sendRequest('INFO', {
            extraHeaders: [`Record: ${isOn ? 'on' : 'off'}`],
            eventHandlers: {
                onSuccessResponse: () => resolve(),
                onErrorResponse: failed,
                onRequestTimeout: () => failed(),
                onTransportError: () => failed(),
                onDialogError: failed
            }
        });
        if (!sent) failed();
    });
}
