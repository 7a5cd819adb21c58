/** The panel of one tab, driven by clicks without waiting for anything to stand still: thousands of calls have no time for that. */
import type { Frame, Page } from '@playwright/test';
import type { Waiting } from './page/waiting';
import type { Left } from './verdict';

/** Before a page that isn't there is asked again. */
const STEP_MS = 50;
/** A page that is frozen doesn't answer, not even that it has waited long enough. */
const ANSWER_MS = 4_000;
/** By then a page that is loaded anew has gone, on the busiest machine. */
const GONE_MS = 20_000;

type WithWaiting = Window & { readonly waiting: Waiting };

export class Panel {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    private get frame(): Frame | undefined {
        return this.page.frames().find((one) => one.url().includes('/apex/'));
    }

    /** Whether anything came of it: a page that is gone or frozen does nothing, which is no error here. */
    private async within<T>(act: (frame: Frame) => Promise<T>, ms = 0): Promise<T | undefined> {
        const { frame } = this;
        if (!frame || this.page.isClosed()) return undefined;
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<undefined>((resolve) => {
            timer = setTimeout(() => resolve(undefined), ms + ANSWER_MS);
        });
        return Promise.race([act(frame).catch(() => undefined), late]).finally(() => clearTimeout(timer));
    }

    private async untilDone(act: (frame: Frame, last: number) => Promise<boolean>, withinMs: number): Promise<boolean> {
        const until = Date.now() + withinMs;
        for (let left = withinMs; left > 0; left = until - Date.now()) {
            if (await this.within((frame) => act(frame, until), left)) return true;
            if (Date.now() < until) await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        }
        return false;
    }

    /** Clicks a button by its name as soon as it is there. Resolves to whether it was. */
    press(name: string, withinMs = 1_500): Promise<boolean> {
        const act = (frame: Frame, last: number): Promise<boolean> =>
            frame.evaluate(
                ([wanted, until]) =>
                    (window as unknown as WithWaiting).waiting.until(() => {
                        const button = [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.title) === wanted || one.textContent?.trim() === wanted);
                        if (!button || button.disabled) return false;
                        button.click();
                        return true;
                    }, until),
                [name, last] as const
            );
        return this.untilDone(act, withinMs);
    }

    /** Types into a field by its label. */
    type(label: string, text: string, withinMs = 1_000): Promise<boolean> {
        const act = (frame: Frame, last: number): Promise<boolean> =>
            frame.evaluate(
                ([wanted, value, until]) =>
                    (window as unknown as WithWaiting).waiting.until(() => {
                        const labels = [...document.querySelectorAll('label')].filter((one) => one.textContent?.trim() === wanted);
                        const field = labels.map((one) => one.control).find((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) as HTMLInputElement | undefined;
                        if (!field) return false;
                        field.value = value;
                        field.dispatchEvent(new Event('input', { bubbles: true }));
                        field.dispatchEvent(new Event('change', { bubbles: true }));
                        return true;
                    }, until),
                [label, text, last] as const
            );
        return this.untilDone(act, withinMs);
    }

    async status(): Promise<string> {
        return (await this.within((frame) => frame.evaluate(() => document.querySelector('[data-id="status"]')?.textContent?.trim() ?? ''))) ?? '';
    }

    /** What it shows, in one line; for who reads what a run has found. */
    async text(): Promise<string> {
        return ((await this.within((frame) => frame.evaluate(() => document.body.textContent))) ?? 'nothing').replace(/\s+/g, ' ').slice(0, 500);
    }

    /** Reloads the frame alone. Until the next page comes, the one before is still there, and takes calls. */
    async reloadFrame(): Promise<void> {
        await this.within(async (frame) => {
            const gone = this.page.waitForEvent('framenavigated', { predicate: (one) => one === frame, timeout: GONE_MS }).catch(() => undefined);
            await frame.evaluate(() => location.reload());
            await gone;
        }, GONE_MS);
    }

    /** As the browser says when the network is back. */
    async online(): Promise<void> {
        await this.within((frame) => frame.evaluate(() => void window.dispatchEvent(new Event('online'))));
    }

    /** What the outbox of this browser still holds; undefined while nobody can say. */
    outbox(): Promise<readonly Left[] | undefined> {
        return this.within((frame) =>
            frame.evaluate(
                () =>
                    new Promise<{ key: string; state: string; trouble?: string }[]>((resolve, reject) => {
                        const opening = indexedDB.open('patchbay');
                        opening.onerror = () => reject(opening.error ?? new Error('closed'));
                        opening.onsuccess = () => {
                            const asking = opening.result.transaction('outbox').objectStore('outbox').getAll();
                            asking.onerror = () => reject(asking.error ?? new Error('closed'));
                            asking.onsuccess = () => {
                                opening.result.close();
                                const waits = (notBefore = 0): string => (notBefore > Date.now() ? ` for ${Math.round((notBefore - Date.now()) / 1000)} s` : '');
                                resolve((asking.result as { key: string; state: { name: string; notBefore?: number; trouble?: { kind: string; said: string } } }[]).map(({ key, state }) => ({ key, state: state.name + waits(state.notBefore), ...(state.trouble && { trouble: `${state.trouble.kind} ${state.trouble.said}` }) })));
                            };
                        };
                    })
            )
        );
    }
}
