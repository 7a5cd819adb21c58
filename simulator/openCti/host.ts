/**
 * Salesforce's side of Open CTI: hears what the framed softphone posts, does it in the shell, and answers as the
 * platform does. A method or a value that isn't simulated is refused with an error and named in the console.
 */

/** What a request is answered with; `errors` as the platform shapes them. */
export interface CtiAnswer {
    readonly success: boolean;
    readonly returnValue: unknown;
    readonly errors: readonly { readonly code: string; readonly description: string; readonly details?: readonly string[] }[] | null;
}

/** What the shell does for the softphone. Each may reject with a CtiRefusal. */
export interface ShellForCti {
    showPanel(visible: boolean): void;
    isPanelVisible(): boolean;
    setItem(change: { label?: string; icon?: string; panelLabel?: string; panelIcon?: string; height?: number; width?: number }): void;
    openRecord(recordId: string): Promise<void>;
    openNewRecord(objectApiName: string, values: Readonly<Record<string, unknown>>): Promise<void>;
    openSearch(text: string): Promise<void>;
    openObjectHome(objectApiName: string): Promise<void>;
    save(record: Readonly<Record<string, unknown>>): Promise<{ recordId: string }>;
    search(args: { searchParams: string; callType: string }): Promise<Record<string, unknown>>;
    refresh(): void;
    enableClickToDial(enabled: boolean): void;
    callCenterSettings(): Readonly<Record<string, string>>;
    softphoneLayout(): unknown;
    currentPage(): unknown;
    subscribe(channel: string, listener: (message: unknown) => void): () => void;
    publish(channel: string, message: unknown): void;
}

export class CtiRefusal extends Error {
    readonly code: string;
    readonly details?: readonly string[];

    constructor(code: string, description: string, details?: readonly string[]) {
        super(description);
        this.code = code;
        this.details = details;
    }
}

interface CtiRequest {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: string;
    readonly isCallbackRegistered: boolean;
    readonly isListenerRegistered: boolean;
    readonly args: Readonly<Record<string, unknown>>;
}

export class OpenCtiHost {
    private readonly shell: ShellForCti;
    private readonly frame: () => Window | null;
    private readonly frameOrigin: string;
    private readonly registered = new Map<string, CtiRequest>();
    private readonly channels = new Map<string, () => void>();
    /** For tests: requests of these methods are heard and never answered. */
    readonly deafTo = new Set<string>();
    /** For tests: requests of these methods are done and never answered. */
    readonly dumbTo = new Set<string>();

    constructor(shell: ShellForCti, frame: () => Window | null, frameOrigin: string) {
        this.shell = shell;
        this.frame = frame;
        this.frameOrigin = frameOrigin;
    }

    /** The frame was loaded anew: what the old page had registered is gone. */
    reset(): void {
        for (const stop of this.channels.values()) stop();
        this.channels.clear();
        this.registered.clear();
        this.shell.enableClickToDial(false);
    }

    /** A window message; anything that isn't from our frame or isn't Open CTI's is left alone. */
    async receive({ data, origin, source }: MessageEvent<CtiRequest | undefined>): Promise<void> {
        if (data?.apiType !== 'opencti' || origin !== this.frameOrigin || source !== this.frame()) return;
        if (data.isListenerRegistered && data.methodName !== 'subscribe') this.registered.set(data.methodName, data);
        if (this.deafTo.has(data.methodName) || this.deafTo.has('*')) return;
        const response = await this.perform(data);
        if (this.dumbTo.has(data.methodName)) return;
        if (data.isCallbackRegistered) this.reply(data, response, { shouldExecuteCallback: true });
    }

    /** Somebody clicked an enabled number. */
    clicked(payload: Readonly<Record<string, unknown>>): void {
        this.tell('onClickToDial', payload);
    }

    /** The page in view has changed. */
    navigated(payload: Readonly<Record<string, unknown>>): void {
        this.tell('onNavigationChange', payload);
    }

    private tell(method: string, payload: unknown): void {
        const listening = this.registered.get(method);
        if (listening) this.reply(listening, payload, { shouldExecuteListener: true });
    }

    private async perform(request: CtiRequest): Promise<CtiAnswer> {
        try {
            return { success: true, returnValue: (await this.act(request)) ?? null, errors: null };
        } catch (error) {
            if (!(error instanceof CtiRefusal)) console.error(`Open CTI ${request.methodName}:`, error);
            const { code, message, details } = error instanceof CtiRefusal ? error : new CtiRefusal('GENERIC_ERROR', error instanceof Error ? error.message : String(error));
            return { success: false, returnValue: null, errors: [{ code, description: message, ...(details && { details }) }] };
        }
    }

    private act(request: CtiRequest): unknown {
        const { shell } = this;
        const { methodName, args } = request;
        const text = (name: string): string => {
            if (typeof args[name] !== 'string') throw new CtiRefusal('INVALID_PARAM', `${methodName} needs the text ${name}.`);
            return args[name];
        };
        switch (methodName) {
            case 'enableClickToDial':
                return shell.enableClickToDial(true);
            case 'disableClickToDial':
                return shell.enableClickToDial(false);
            case 'onClickToDial':
            case 'onNavigationChange':
                return undefined;
            case 'setSoftphonePanelVisibility':
                return shell.showPanel(args['visible'] === true);
            case 'isSoftphonePanelVisible':
                return { visible: shell.isPanelVisible() };
            case 'setSoftphoneItemLabel':
                return shell.setItem({ label: text('label') });
            case 'setSoftphoneItemIcon':
                return shell.setItem({ icon: text('key') });
            case 'setSoftphonePanelLabel':
                return shell.setItem({ panelLabel: text('label') });
            case 'setSoftphonePanelIcon':
                return shell.setItem({ panelIcon: text('key') });
            case 'setSoftphonePanelHeight':
                return shell.setItem({ height: pixels(args['heightPX'], 240, 2560) });
            case 'setSoftphonePanelWidth':
                return shell.setItem({ width: pixels(args['widthPX'], 200, 1920) });
            case 'screenPop':
                return this.screenPop(text('type'), (args['params'] ?? {}) as Record<string, unknown>);
            case 'searchAndScreenPop':
                return this.search(args);
            case 'saveLog':
                return shell.save(args['object'] as Record<string, unknown>);
            case 'refreshView':
                return shell.refresh();
            case 'getCallCenterSettings':
                return shell.callCenterSettings();
            case 'getSoftphoneLayout':
                return shell.softphoneLayout();
            case 'getAppViewInfo':
                return shell.currentPage();
            case 'notifyInitializationComplete':
                return undefined;
            case 'subscribe':
                return this.subscribe(request, text('eventName'));
            case 'unsubscribe':
                this.channels.get(text('eventName'))?.();
                this.channels.delete(text('eventName'));
                return undefined;
            case 'publish':
                return shell.publish(text('eventName'), args['message']);
            default:
                throw new CtiRefusal('GENERIC_ERROR', `${methodName} is not simulated.`);
        }
    }

    private screenPop(type: string, params: Readonly<Record<string, unknown>>): Promise<void> {
        const { shell } = this;
        const text = (name: string): string => {
            if (typeof params[name] !== 'string' || params[name] === '') throw new CtiRefusal('INVALID_PARAM', `screenPop ${type} needs params.${name}.`);
            return params[name];
        };
        switch (type) {
            case 'sobject':
                return shell.openRecord(text('recordId'));
            case 'objecthome':
                return shell.openObjectHome(text('scope'));
            case 'search': {
                const searched = text('searchString');
                if (searched.length < 3) throw new CtiRefusal('INVALID_PARAM', 'screenPop search needs at least 3 characters.');
                return shell.openSearch(searched);
            }
            case 'newRecord':
                return shell.openNewRecord(text('entityName'), (params['defaultFieldValues'] ?? {}) as Record<string, unknown>);
            default:
                throw new CtiRefusal('INVALID_PARAM', `screenPop of type ${type} is not simulated.`);
        }
    }

    private search(args: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
        const { searchParams, callType, deferred } = args;
        if (typeof searchParams !== 'string' || searchParams.length < 3) throw new CtiRefusal('INVALID_PARAM', 'searchAndScreenPop needs at least 3 characters.');
        if (typeof callType !== 'string' || !['inbound', 'outbound', 'internal'].includes(callType)) throw new CtiRefusal('INVALID_PARAM', 'searchAndScreenPop needs a callType.');
        if (deferred !== true) throw new CtiRefusal('GENERIC_ERROR', 'searchAndScreenPop without deferred is not simulated.');
        return this.shell.search({ searchParams, callType });
    }

    private subscribe(request: CtiRequest, channel: string): void {
        if (this.channels.has(channel)) return;
        const stop = this.shell.subscribe(channel, (message) => this.reply(request, message, { shouldExecuteListener: true, eventName: channel }));
        this.channels.set(channel, stop);
    }

    private reply(request: CtiRequest, response: unknown, how: { shouldExecuteCallback?: boolean; shouldExecuteListener?: boolean; eventName?: string }): void {
        const { methodName, callId, apiVersion, apiType } = request;
        const flags = { shouldExecuteCallback: false, shouldExecuteListener: false, ...how };
        this.frame()?.postMessage({ methodName, callId, apiVersion, apiType, response, ...flags }, this.frameOrigin);
    }
}

function pixels(value: unknown, least: number, most: number): number {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new CtiRefusal('INVALID_PARAM', 'A number of pixels is needed.');
    if (value < least || value > most) throw new CtiRefusal('INVALID_PARAM', `${value} is not between ${least} and ${most}.`);
    return value;
}
