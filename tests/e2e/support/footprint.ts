/** What a page holds on to: memory, listeners, and all that belongs to a call and has to be let go with it. */
import type { CDPSession, Page } from '@playwright/test';

export interface Footprint {
    readonly heapKb: number;
    readonly nodes: number;
    readonly listeners: number;
    /** Not closed. */
    readonly peerConnections: number;
    /** Microphones that are on. */
    readonly liveTracks: number;
    readonly audioContexts: number;
    readonly audioElements: number;
    /** What the panel draws. */
    readonly panelElements: number;
    readonly stored: number;
}

interface Kept {
    readonly peerConnections: RTCPeerConnection[];
    readonly contexts: AudioContext[];
    readonly tracks: MediaStreamTrack[];
}

/** To be called before the page is loaded. */
export async function watchMedia(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const kept: { [name: string]: unknown[] } = { peerConnections: [], contexts: [], tracks: [] };
        Object.assign(window, { kept });
        window.RTCPeerConnection = class extends RTCPeerConnection {
            constructor(configuration?: RTCConfiguration) {
                super(configuration);
                kept['peerConnections']?.push(this);
            }
        };
        window.AudioContext = class extends AudioContext {
            constructor(options?: AudioContextOptions) {
                super(options);
                kept['contexts']?.push(this);
            }
        };
        const devices = navigator.mediaDevices as MediaDevices | undefined;
        const open = devices?.getUserMedia.bind(devices);
        if (!devices || !open) return;
        devices.getUserMedia = async (constraints) => {
            const stream = await open(constraints);
            kept['tracks']?.push(...stream.getTracks());
            return stream;
        };
    });
}

/** As it is after a thorough tidying. What is closed is forgotten, so that the measuring keeps nothing alive. */
export async function footprint(page: Page): Promise<Footprint> {
    const session: CDPSession = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const panel = page.frames().find((one) => one.url().includes('/apex/'));
    if (!panel) throw new Error('The softphone has no frame.');
    const held = await panel.evaluate(async () => {
        const { kept } = window as unknown as { kept: Kept };
        const open = <T>(list: T[], isOpen: (one: T) => boolean): number => list.splice(0, list.length, ...list.filter(isOpen)) && list.length;
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        let stored = Object.entries(sessionStorage).length + Object.entries(localStorage).length;
        for (const name of names) {
            const database = await new Promise<IDBDatabase>((resolve, reject) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => resolve(opening.result);
                opening.onerror = () => reject(opening.error ?? new Error(name));
            });
            for (const store of database.objectStoreNames) {
                stored += await new Promise<number>((resolve) => {
                    const counting = database.transaction(store).objectStore(store).count();
                    counting.onsuccess = () => resolve(counting.result);
                });
            }
            database.close();
        }
        return {
            peerConnections: open(kept.peerConnections, ({ connectionState, signalingState }) => connectionState !== 'closed' && signalingState !== 'closed'),
            liveTracks: open(kept.tracks, ({ readyState }) => readyState === 'live'),
            audioContexts: open(kept.contexts, ({ state }) => state !== 'closed'),
            audioElements: document.querySelectorAll('audio').length,
            panelElements: document.querySelectorAll('*').length,
            stored
        };
    });
    // A snapshot tidies up to the last; collecting garbage leaves what the stack or the browser still holds on to for a while.
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heapKb: Math.round(metric('JSHeapUsedSize') / 1_024), nodes, listeners, ...held };
}

/** One line for whoever reads the run. */
export function described(print: Footprint): string {
    return Object.entries(print).map(([name, value]) => `${name} ${value}`).join(', ');
}
