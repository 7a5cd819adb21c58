/** `lightning/messageService`. Every component of this shell that listens sits in the utility bar, so only the application scope hears. */
import { channels } from '../channels';

export const APPLICATION_SCOPE = Symbol('application scope');

interface Channel {
    readonly name: string;
}
interface Context {
    readonly isMessageContext: true;
}
export interface Subscription {
    readonly stop: () => void;
}

export class MessageContext {
    private readonly emit: (context: Context) => void;

    constructor(emit: (context: Context) => void) {
        this.emit = emit;
    }

    connect(): void {
        this.emit({ isMessageContext: true });
    }

    disconnect(): void {
        // The context lives as long as its component.
    }

    update(): void {
        this.emit({ isMessageContext: true });
    }
}

function check(context: unknown, channel: unknown): asserts channel is Channel {
    if ((context as Context | undefined)?.isMessageContext !== true) throw new TypeError('A message context is needed: wire MessageContext first.');
    if (typeof (channel as Channel | undefined)?.name !== 'string') throw new TypeError('A message channel is needed: import it from @salesforce/messageChannel.');
}

export function publish(context: unknown, channel: unknown, message?: unknown): void {
    check(context, channel);
    channels.publish(channel.name, message);
}

export function subscribe(context: unknown, channel: unknown, listener: (message: unknown) => void, options: { scope?: symbol } = {}): Subscription {
    check(context, channel);
    if (options.scope !== APPLICATION_SCOPE) {
        console.warn(`${channel.name}: subscribed without APPLICATION_SCOPE; in the utility bar nothing will be heard.`);
        return { stop: () => undefined };
    }
    return { stop: channels.listen(channel.name, listener) };
}

export function unsubscribe(subscription?: Subscription): void {
    subscription?.stop();
}
