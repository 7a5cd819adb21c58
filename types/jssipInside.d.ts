/** JsSIP's own parts that it doesn't declare: what is needed to say BYE in a dialog that another page had. */
declare module 'jssip/lib/RequestSender' {
    export default class RequestSender {
        constructor(ua: object, request: object, handlers: Readonly<Record<string, () => void>>);
        send(): void;
    }
}
declare module 'jssip/lib/SIPMessage' {
    export const OutgoingRequest: new (method: string, target: object, ua: object, parameters: object, extraHeaders?: readonly string[]) => object;
}
declare module 'jssip/lib/Parser' {
    const Parser: {
        /** Undefined when it can't be read. */
        parseMessage(text: string, ua: never): object | undefined;
    };
    export default Parser;
}
