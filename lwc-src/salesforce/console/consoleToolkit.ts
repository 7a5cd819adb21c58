/**
 * Salesforce's Console Integration Toolkit, as far as the panel uses it: whether its utility item may be popped out of Lightning (Salesforce Console
 * Developer Guide, "setCustomConsoleComponentPopoutable"). Callbacks and their silence stay here.
 */
import type { Timers } from '../../core/time';
import { HostError } from '../host/hostPort';

export interface ConsoleToolkit {
    setCustomConsoleComponentPopoutable(popoutable: boolean, callback: (result?: { readonly success?: boolean }) => void): void;
}

/** Where Salesforce serves it, beside Open CTI's library. */
const LIBRARY = '/support/console/66.0/integration.js';
const ANSWER_MS = 10_000;
const METHOD = 'setCustomConsoleComponentPopoutable';

/** @throws HostError `silent` when Salesforce doesn't serve the library */
export function loadToolkit(document: Document, sforce: () => { readonly console?: ConsoleToolkit } | undefined): Promise<ConsoleToolkit> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        const fail = (): void => reject(new HostError('silent', LIBRARY));
        script.src = LIBRARY;
        script.onerror = fail;
        script.onload = () => {
            const toolkit = sforce()?.console;
            if (toolkit) resolve(toolkit);
            else fail();
        };
        document.head.append(script);
    });
}

/** @throws HostError `silent` or `refused` */
export function setPopoutable(toolkit: ConsoleToolkit, popoutable: boolean, timers: Timers): Promise<void> {
    return new Promise((resolve, reject) => {
        const timer = timers.set(() => reject(new HostError('silent', METHOD)), ANSWER_MS);
        toolkit.setCustomConsoleComponentPopoutable(popoutable, (result) => {
            timers.clear(timer);
            if (result?.success === true) resolve();
            else reject(new HostError('refused', METHOD));
        });
    });
}
