/**
 * What a part that is loaded after the line needs to speak SIP over it, without bringing JsSIP along once more.
 * Types only.
 */
import type { UA } from 'jssip';
import type RequestSender from 'jssip/lib/RequestSender';
import type { OutgoingRequest } from 'jssip/lib/SIPMessage';

export interface SipInside {
    readonly ua: UA;
    readonly RequestSender: typeof RequestSender;
    readonly OutgoingRequest: typeof OutgoingRequest;
}

export interface SipExtension {
    /** The line is registered, for the first time or anew after it was lost. */
    ready(): void;
    /** The line is about to end: says goodbye to whom it has to. */
    stop(): Promise<void>;
}
