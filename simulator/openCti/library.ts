/**
 * The client library of Open CTI for Lightning, written anew from what it is documented and seen to do on the wire:
 * the same checks, the same messages, the same silences. Served where Salesforce serves its own. Kept in one file
 * without imports, since it is sent to the browser as it is.
 */

interface Message {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: 'opencti';
    isCallbackRegistered: boolean;
    isListenerRegistered: boolean;
    readonly args: unknown;
}
interface Reply {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: string;
    readonly eventName?: string;
    readonly response: { success: boolean; returnValue: unknown; errors: unknown; subscription?: object };
    readonly shouldExecuteCallback?: boolean;
    readonly shouldExecuteListener?: boolean;
}
type Callback = (response: Reply['response']) => void;
type Listener = (response: unknown) => void;
interface Args extends Record<string, unknown> {
    callback?: Callback;
    listener?: Listener;
}

((): void => {
    const API_VERSION = 66;
    const SALESFORCE = /^https?:\/\/[\w-.]+(\.force\.com|\.salesforce\.com|\.force\.localhost)(:\d+)?$/;
    let origin = '';
    let lastCallId = 0;
    const callbacks = new Map<string, Callback>();
    /** Listeners by method, and by channel for the one method that has channels. None is ever taken away but by unsubscribe. */
    const listeners = new Map<string, Listener[]>();
    const subscriptions = new Map<object, { eventName: string; listener: Listener }>();

    const placeOf = (method: string, eventName?: string): string => (eventName === undefined ? method : `${method} ${eventName}`);

    function checkArgs(all: ArrayLike<unknown>, optional = false): void {
        if (optional && all.length === 0) return;
        const only = all[0];
        if (all.length !== 1 || typeof only !== 'object' || Object.keys(only as object).length === 0) {
            throw new Error('Must pass in only one object which holds arguments to this API method call.');
        }
    }

    function demand(condition: boolean, message: string): void {
        if (!condition) throw new Error(message);
    }

    function send(methodName: string, args: object, callback?: Callback, listener?: Listener): void {
        const message: Message = { methodName, callId: lastCallId++, apiVersion: API_VERSION, apiType: 'opencti', isCallbackRegistered: false, isListenerRegistered: false, args };
        if (typeof callback === 'function') {
            callbacks.set(`${methodName}_${message.callId}`, callback);
            message.isCallbackRegistered = true;
        }
        if (typeof listener === 'function') {
            const place = placeOf(methodName, (args as { eventName?: string }).eventName);
            listeners.set(place, [...(listeners.get(place) ?? []), listener]);
            message.isListenerRegistered = true;
        }
        parent.postMessage(message, origin);
    }

    function receive({ data, origin: from }: MessageEvent<Reply | undefined>): void {
        if (!data || data.apiVersion !== API_VERSION || data.apiType !== 'opencti' || from !== origin) return;
        if (data.shouldExecuteCallback === true) {
            const key = `${data.methodName}_${data.callId}`;
            callbacks.get(key)?.(data.response);
            callbacks.delete(key);
        }
        if (data.shouldExecuteListener === true) for (const listener of listeners.get(placeOf(data.methodName, data.eventName)) ?? []) listener(data.response);
    }

    /** A method that takes an object and, optionally, a callback. */
    const plain =
        (method: string, pick: (args: Args) => object, { optional = false, needsCallback = false, needsValue = false } = {}) =>
        (...all: [Args?]): void => {
            checkArgs(all, optional);
            const args = all[0] ?? {};
            if (needsCallback) demand(typeof args.callback === 'function', 'Missing the required argument `callback`!');
            if (needsValue) demand(typeof args['value'] === 'object' && args['value'] !== null, 'Missing the required argument `value object`!');
            send(method, pick(args), args.callback);
        };
    const listening =
        (method: string) =>
        (...all: [Args?]): void => {
            checkArgs(all);
            demand(typeof all[0]?.listener === 'function', 'Missing the required argument `listener`!');
            send(method, {}, undefined, all[0]?.listener);
        };
    const some =
        (...names: string[]) =>
        (args: Args): object =>
            Object.fromEntries(names.map((name) => [name, args[name]]));
    const nothing = (): object => ({});

    function checkChannel(args: Args | undefined): string {
        demand(typeof args?.['channelName'] === 'string' && args['channelName'] !== '', 'The argument `channelName` must be a non-empty string!');
        return args?.['channelName'] as string;
    }

    const openCti = {
        initialize(): void {
            const query = new URLSearchParams(location.search);
            const asked = query.get('sfdcIframeOrigin');
            if (!asked || !query.get('mode') || !SALESFORCE.test(asked) || !asked.startsWith(location.protocol)) {
                // A string, not an Error, and the library stays half there: as in the original.
                // eslint-disable-next-line @typescript-eslint/only-throw-error
                throw 'Failed to initialize Open CTI. Ensure that it is loaded from the right frame with correct URL parameters';
            }
            origin = asked;
            window.addEventListener('message', receive, false);
        },
        CALL_TYPE: { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' },
        SCREENPOP_TYPE: { URL: 'url', SOBJECT: 'sobject', OBJECTHOME: 'objecthome', LIST: 'list', SEARCH: 'search', NEW_RECORD_MODAL: 'newRecord', FLOW: 'flow' },
        setSoftphonePanelVisibility: plain('setSoftphonePanelVisibility', some('visible')),
        isSoftphonePanelVisible: plain('isSoftphonePanelVisible', nothing, { needsCallback: true }),
        screenPop: plain('screenPop', some('type', 'params')),
        searchAndScreenPop: plain('searchAndScreenPop', some('searchParams', 'callType', 'queryParams', 'defaultFieldValues', 'deferred', 'params')),
        getAppViewInfo: plain('getAppViewInfo', nothing, { needsCallback: true }),
        saveLog: plain('saveLog', ({ value }) => ({ object: value }), { needsValue: true }),
        refreshView: plain('refreshView', nothing, { optional: true }),
        notifyInitializationComplete: (args?: Args): void => send('notifyInitializationComplete', {}, args?.callback),
        setSoftphoneItemLabel: plain('setSoftphoneItemLabel', some('label')),
        setSoftphonePanelLabel: plain('setSoftphonePanelLabel', some('label')),
        setSoftphoneItemIcon: plain('setSoftphoneItemIcon', some('key')),
        setSoftphonePanelIcon: plain('setSoftphonePanelIcon', some('key')),
        setSoftphonePanelHeight: plain('setSoftphonePanelHeight', some('heightPX')),
        setSoftphonePanelWidth: plain('setSoftphonePanelWidth', some('widthPX')),
        getCallCenterSettings: plain('getCallCenterSettings', nothing, { needsCallback: true }),
        getSoftphoneLayout: plain('getSoftphoneLayout', nothing, { needsCallback: true }),
        enableClickToDial: plain('enableClickToDial', nothing, { optional: true }),
        disableClickToDial: plain('disableClickToDial', nothing, { optional: true }),
        onClickToDial: listening('onClickToDial'),
        onNavigationChange: listening('onNavigationChange'),
        runApex: plain('runApex', some('apexClass', 'methodName', 'methodParams')),
        subscribe(...all: [Args?]): void {
            checkArgs(all);
            const args = all[0] ?? {};
            demand(typeof args.listener === 'function', 'Missing the required argument `listener`!');
            const eventName = checkChannel(args);
            const subscription = Object.freeze({});
            const listener = args.listener as Listener;
            subscriptions.set(subscription, { eventName, listener });
            const answered: Callback = (response) => {
                if (response.success) response.subscription = subscription;
                else drop(subscription);
                args.callback?.(response);
            };
            send('subscribe', { eventName, subscription }, answered, listener);
        },
        unsubscribe(...all: [Args?]): void {
            checkArgs(all);
            const subscription = all[0]?.['subscription'];
            demand(typeof subscription === 'object' && subscription !== null, 'The argument `subscription` must be an object!');
            const dropped = drop(subscription as object);
            // The host, and so the callback, hears of the last listener of a channel only.
            if (dropped && (listeners.get(placeOf('subscribe', dropped.eventName)) ?? []).length === 0) send('unsubscribe', { eventName: dropped.eventName }, all[0]?.callback);
        },
        publish(...all: [Args?]): void {
            checkArgs(all);
            const args = all[0] ?? {};
            const eventName = checkChannel(args);
            const message: unknown = args['message'] ? JSON.parse(JSON.stringify(args['message'])) : undefined;
            demand(message === undefined || typeof message === 'object', 'The argument `message` must be a serializable object or null!');
            send('publish', { eventName, message }, args.callback);
        }
    };

    function drop(subscription: object): { eventName: string; listener: Listener } | undefined {
        const known = subscriptions.get(subscription);
        subscriptions.delete(subscription);
        if (known) {
            const place = placeOf('subscribe', known.eventName);
            listeners.set(
                place,
                (listeners.get(place) ?? []).filter((listener) => listener !== known.listener)
            );
        }
        return known;
    }

    const page = window as unknown as { sforce?: Record<string, unknown> };
    page.sforce = page.sforce ?? {};
    page.sforce['opencti'] = openCti;
    openCti.initialize();
})();
