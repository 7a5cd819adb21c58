/** JsSIP's own parts that it doesn't declare: what is needed for requests that aren't calls. */
declare module 'jssip/lib/RequestSender' {
    import type { IncomingResponse } from 'jssip/lib/SIPMessage';
    interface Handlers {
        onRequestTimeout(): void;
        onTransportError(): void;
        onReceiveResponse(response: IncomingResponse): void;
        /** The request goes out once more, with credentials. */
        onAuthenticated(request: { readonly cseq: number }): void;
    }
    export default class RequestSender {
        constructor(ua: object, request: object, handlers: Handlers);
        send(): void;
    }
}
declare module 'jssip/lib/SIPMessage' {
    export interface IncomingMessage {
        readonly call_id: string;
        readonly cseq: number;
        readonly from_tag: string;
        readonly to_tag: string;
        readonly body?: string;
        getHeader(name: string): string | undefined;
        getHeaders(name: string): string[];
        parseHeader(name: string): { readonly uri?: object } | undefined;
    }
    export interface IncomingResponse extends IncomingMessage {
        readonly status_code: number;
    }
    export interface IncomingRequest extends IncomingMessage {
        readonly method: string;
        reply(status: number): void;
    }
    export const OutgoingRequest: new (method: string, target: object, ua: object, parameters: object, extraHeaders?: readonly string[]) => object;
}
declare module 'jssip/lib/Parser' {
    const Parser: {
        /** Undefined when it can't be read; a request whose Request-URI can't be has none, nor has a response. */
        parseMessage(text: string, ua: never): { readonly ruri?: object } | undefined;
    };
    export default Parser;
}
