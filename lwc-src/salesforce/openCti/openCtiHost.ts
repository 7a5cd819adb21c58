/** Open CTI for Lightning Experience behind the host port (Open CTI Developer Guide, methods for Lightning Experience). */
import type { RecordContext } from '../../core/call/call';
import type { Timers } from '../../core/time';
import { HostError, type FoundRecord, type HostEvent, type HostPort } from '../host/hostPort';
import { ask, type CtiCallback, type OpenCti } from './client';

const RECORD_ID = /^([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/;

export interface OpenCtiTools {
    readonly openCti: OpenCti;
    readonly timers: Timers;
    /** Names to try for the message channel, the likelier first: how a packaged channel is named isn't documented clearly. */
    readonly channelNames: readonly string[];
}

export function openCtiHost({ openCti, timers, channelNames }: OpenCtiTools): HostPort {
    let listener: (event: HostEvent) => void = () => undefined;
    let channelName: string | undefined;
    let listensForClicks = false;

    const call = (method: keyof OpenCti, args: Record<string, unknown>): Promise<unknown> =>
        ask(method, (callback) => (openCti[method] as (all: object) => void)({ ...args, callback }), timers);
    const nothing = (): void => undefined;

    const subscribe = async (): Promise<void> => {
        let lastError: unknown;
        for (const name of channelNames) {
            try {
                const receive = (data: unknown): void => listener({ type: 'message', data });
                await ask('subscribe', (callback: CtiCallback) => openCti.subscribe({ channelName: name, listener: receive, callback }), timers);
                channelName = name;
                return;
            } catch (error) {
                lastError = error;
            }
        }
        throw lastError;
    };

    return {
        kind: 'openCti',
        listen: (next) => {
            listener = next;
        },
        async start() {
            // Listeners can't be taken back, so a second start must not add another one.
            if (!listensForClicks) openCti.onClickToDial({ listener: (payload) => listener(dialEventOf(payload)) });
            listensForClicks = true;
            await call('enableClickToDial', {});
            if (channelName === undefined) await subscribe();
        },
        openRecord: (recordId) => call('screenPop', { type: 'sobject', params: { recordId } }).then(nothing),
        openSearch: (searchString) => call('screenPop', { type: 'search', params: { searchString } }).then(nothing),
        openNew: (entityName, defaultFieldValues) => call('screenPop', { type: 'newRecord', params: { entityName, defaultFieldValues } }).then(nothing),
        showPanel: () => call('setSoftphonePanelVisibility', { visible: true }).then(nothing),
        async showItem(label, icon) {
            await Promise.all([call('setSoftphoneItemLabel', { label }), call('setSoftphoneItemIcon', { key: icon })]);
        },
        publish: (message) => (channelName === undefined ? Promise.resolve() : call('publish', { channelName, message }).then(nothing)),
        refresh: () => call('refreshView', {}).then(nothing),
        search: async (text, direction) => foundRecordsIn(await call('searchAndScreenPop', { searchParams: text, callType: direction, deferred: true })),
        async save(objectApiName, fields, recordId) {
            const value = recordId === undefined ? { entityApiName: objectApiName, ...fields } : { Id: recordId, ...fields };
            const savedId = recordIdIn(await call('saveLog', { value })) ?? recordId;
            if (savedId === undefined) throw new HostError('unclear', 'saveLog');
            return savedId;
        }
    };
}

/** Open CTI Developer Guide, `onClickToDial`: the payload itself, or wrapped in `returnValue` by its older editions. Number is whatever the field holds. */
function dialEventOf(payload: unknown): HostEvent {
    const outer = payload as { returnValue?: unknown } | null;
    const click = (outer?.returnValue ?? outer ?? {}) as Record<string, unknown>;
    const text = (name: string): string => (typeof click[name] === 'string' || typeof click[name] === 'number' ? String(click[name]) : '');
    const recordId = text('recordId');
    const contactId = text('contactId');
    const context: RecordContext | undefined = recordId
        ? { recordId, objectApiName: text('objectType'), recordName: text('recordName'), ...(click['personAccount'] === true && contactId && { contactId }) }
        : undefined;
    return { type: 'dial', number: text('number'), ...(context && { context }) };
}

/** Open CTI Developer Guide, `searchAndScreenPop`: an object keyed by record id, with one key more that is no record; the object's name is in `RecordType`. */
function foundRecordsIn(returnValue: unknown): FoundRecord[] {
    return Object.entries((returnValue ?? {}) as Record<string, unknown>).flatMap(([id, value]) => {
        if (id === 'SCREEN_POP_DATA' || typeof value !== 'object' || value === null) return [];
        const fields = value as Record<string, unknown>;
        const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
        return [{ id: text('Id') ?? id, objectApiName: text('RecordType') ?? text('object') ?? '', fields }];
    });
}

/** Open CTI Developer Guide, `saveLog`: the id; `{ recordId }` as integrations report. Undefined when there is none in it. */
function recordIdIn(returnValue: unknown): string | undefined {
    const { recordId, id } = (typeof returnValue === 'object' ? (returnValue ?? {}) : { recordId: returnValue }) as { recordId?: unknown; id?: unknown };
    return [recordId, id].find((one): one is string => typeof one === 'string' && RECORD_ID.test(one));
}
