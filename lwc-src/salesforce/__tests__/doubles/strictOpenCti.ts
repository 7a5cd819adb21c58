/**
 * Salesforce's client library for Open CTI, `sforce.opencti`, as strict as the real one about what it is handed:
 * one object with at least one key, listeners where they are due, nothing that postMessage can't carry. Salesforce's
 * answers are in the test's hands. Knows nothing of Patchbay.
 */
import type { CtiCallback, CtiResponse, OpenCti } from '../../openCti/client';

type Args = Readonly<Record<string, unknown>> & { readonly callback?: CtiCallback };
type Listener = (payload: unknown) => void;

/** `silent`: the library waits for ever, as it does when nobody answers. */
export type Answer = CtiResponse | 'silent';

export class StrictOpenCti implements OpenCti {
    /** What has been called, without callbacks and listeners. */
    readonly called: { readonly method: string; readonly args: Readonly<Record<string, unknown>> }[] = [];
    /** What Salesforce answers, by method; success without a value otherwise. */
    readonly answers: Record<string, Answer | undefined> = {};
    /** Message channels that this org has. */
    channels: readonly string[] = [];
    private readonly clickListeners: Listener[] = [];
    private readonly subscribers: { readonly channelName: string; readonly listener: Listener }[] = [];

    onClickToDial = (args: { listener: Listener }): void => {
        const { listener } = this.checked('onClickToDial', args);
        if (typeof listener !== 'function') throw new Error('A listener function must be provided.');
        this.clickListeners.push(listener as Listener);
    };

    subscribe = (args: { channelName: string; listener: Listener; callback: CtiCallback }): void => {
        const { listener, callback, channelName } = this.checked('subscribe', args);
        if (typeof listener !== 'function') throw new Error('A listener function must be provided.');
        const name = String(channelName);
        const isKnown = this.channels.includes(name);
        if (isKnown) this.subscribers.push({ channelName: name, listener: listener as Listener });
        const refused = { success: false, returnValue: null, errors: [{ code: 'INVALID_PARAM', description: `Unknown channel ${name}` }] };
        this.reply('subscribe', callback, isKnown ? { success: true, returnValue: null } : refused);
    };

    enableClickToDial = (args: Args): void => this.ask('enableClickToDial', args);
    screenPop = (args: Args): void => this.ask('screenPop', args);
    searchAndScreenPop = (args: Args): void => this.ask('searchAndScreenPop', args);
    saveLog = (args: Args): void => this.ask('saveLog', args);
    refreshView = (args: Args): void => this.ask('refreshView', args);
    setSoftphonePanelVisibility = (args: Args): void => this.ask('setSoftphonePanelVisibility', args);
    setSoftphoneItemLabel = (args: Args): void => this.ask('setSoftphoneItemLabel', args);
    setSoftphoneItemIcon = (args: Args): void => this.ask('setSoftphoneItemIcon', args);
    setSoftphonePanelLabel = (args: Args): void => this.ask('setSoftphonePanelLabel', args);
    publish = (args: Args): void => this.ask('publish', args);

    /** The agent clicks a number. */
    click(payload: unknown): void {
        for (const listener of this.clickListeners) listener(payload);
    }

    /** Somebody publishes on a channel. */
    arrives(channelName: string, message: unknown): void {
        for (const one of this.subscribers) if (one.channelName === channelName) one.listener(message);
    }

    /** The arguments of the last call of a method. */
    last(method: string): Readonly<Record<string, unknown>> | undefined {
        return this.called.findLast((one) => one.method === method)?.args;
    }

    private ask(method: string, args: Args): void {
        this.reply(method, this.checked(method, args).callback, { success: true, returnValue: null });
    }

    private checked(method: string, args: Args | object): Args {
        if (typeof args !== 'object' || Object.keys(args).length === 0) throw new Error('Must pass in only one object.');
        const { callback, listener, ...rest } = args as Args & { listener?: unknown };
        if (callback !== undefined && typeof callback !== 'function') throw new Error('Callback must be a function.');
        mustBeCloneable(rest);
        this.called.push({ method, args: rest });
        return { ...rest, callback, listener };
    }

    private reply(method: string, callback: CtiCallback | undefined, usual: CtiResponse): void {
        const answer = this.answers[method] ?? usual;
        if (answer !== 'silent') void Promise.resolve().then(() => callback?.(answer));
    }
}

/** Everything goes to Salesforce by postMessage. */
function mustBeCloneable(value: unknown): void {
    if (typeof value === 'function' || typeof value === 'symbol') throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError');
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(mustBeCloneable);
}
