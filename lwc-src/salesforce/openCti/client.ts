/**
 * Salesforce's Open CTI library in terms of promises. Everything odd about it stays in this folder: callbacks
 * instead of promises, no time-outs, listeners that can't be taken back (Open CTI Developer Guide, methods for
 * Lightning Experience; the guide names no way back for `onClickToDial`, and no time-out).
 */
import type { Timers } from '../../core/time';
import { HostError } from '../host/hostPort';

/**
 * What a callback receives (Open CTI Developer Guide, "Common Error Messages for Lightning Experience Methods").
 * `errors` are objects by the guide, and plain strings as integrations report.
 */
export interface CtiResponse {
    readonly success: boolean;
    readonly returnValue?: unknown;
    readonly errors?: readonly unknown[] | null;
}

export type CtiCallback = (response: CtiResponse) => void;
type CtiMethod = (args: Record<string, unknown> & { callback: CtiCallback }) => void;

/** The methods of `sforce.opencti` that we use. */
export interface OpenCti {
    enableClickToDial: CtiMethod;
    onClickToDial(args: { listener: (payload: unknown) => void }): void;
    screenPop: CtiMethod;
    searchAndScreenPop: CtiMethod;
    saveLog: CtiMethod;
    refreshView: CtiMethod;
    setSoftphonePanelVisibility: CtiMethod;
    setSoftphoneItemLabel: CtiMethod;
    setSoftphoneItemIcon: CtiMethod;
    setSoftphonePanelLabel: CtiMethod;
    subscribe(args: { channelName: string; listener: (message: unknown) => void; callback: CtiCallback }): void;
    publish: CtiMethod;
}

export const CTI_TIMEOUT_MS = 10_000;

/**
 * Calls one method that takes a callback.
 * @throws HostError `silent` when Salesforce doesn't answer in time, since the library itself never would; `refused` when it says no
 */
export function ask(method: string, call: (callback: CtiCallback) => void, timers: Timers, ms = CTI_TIMEOUT_MS): Promise<unknown> {
    return new Promise((resolve, reject) => {
        const timer = timers.set(() => reject(new HostError('silent', method)), ms);
        const callback: CtiCallback = ({ success, returnValue, errors }) => {
            timers.clear(timer);
            if (success) resolve(returnValue);
            else reject(new HostError('refused', method, textsOf(errors)));
        };
        try {
            call(callback);
        } catch (error) {
            timers.clear(timer);
            reject(new HostError('refused', method, [error instanceof Error ? error.message : String(error)]));
        }
    });
}

/** The readable part of Open CTI's errors: `details` are what saveLog found wrong, `description` the rest. */
function textsOf(errors: CtiResponse['errors']): string[] {
    return (errors ?? []).flatMap((error) => {
        if (typeof error === 'string') return [error];
        const { details, description, code } = error as { details?: unknown; description?: string; code?: string };
        const found = messagesIn(details);
        if (found.length > 0) return found;
        return description ?? code ?? [];
    });
}

/** The guide shows `details` as objects with a `message`; integrations report texts. */
function messagesIn(details: unknown): string[] {
    if (typeof details === 'string') return [details];
    if (Array.isArray(details)) return [...new Set(details.flatMap(messagesIn))];
    if (typeof details !== 'object' || details === null) return [];
    const { message, ...parts } = details as { message?: unknown };
    const inside = Object.values(parts).filter((part) => typeof part === 'object').flatMap(messagesIn);
    return inside.length > 0 ? inside : messagesIn(message);
}
