/** The panel of one tab, driven by clicks without waiting for anything to stand still: thousands of calls have no time for that. */
import type { Frame, Page } from '@playwright/test';
import type { Left } from './verdict';

const STEP_MS = 20;

export class Panel {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    private get frame(): Frame | undefined {
        return this.page.frames().find((one) => one.url().includes('/apex/'));
    }

    /** Whether anything came of it: a page that is gone or frozen does nothing, which is no error here. */
    private async within<T>(act: (frame: Frame) => Promise<T>): Promise<T | undefined> {
        const { frame } = this;
        if (!frame || this.page.isClosed()) return undefined;
        const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 2_000));
        return Promise.race([act(frame).catch(() => undefined), late]);
    }

    /** Clicks a button by its name as soon as it is there. Resolves to whether it was. */
    async press(name: string, withinMs = 1_500): Promise<boolean> {
        const until = Date.now() + withinMs;
        do {
            const done = await this.within((frame) =>
                frame.evaluate((wanted) => {
                    const button = [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.title ?? '') === wanted || one.textContent?.trim() === wanted);
                    if (!button || button.disabled) return false;
                    button.click();
                    return true;
                }, name)
            );
            if (done) return true;
            await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        } while (Date.now() < until);
        return false;
    }

    async has(name: string): Promise<boolean> {
        return (await this.within((frame) => frame.evaluate((wanted) => [...document.querySelectorAll('button')].some((one) => (one.getAttribute('aria-label') ?? one.title) === wanted || one.textContent?.trim() === wanted), name))) === true;
    }

    /** Types into a field by its label. */
    async type(label: string, text: string, withinMs = 1_000): Promise<boolean> {
        const until = Date.now() + withinMs;
        do {
            const done = await this.within((frame) =>
                frame.evaluate(
                    ([wanted, value]) => {
                        const labels = [...document.querySelectorAll('label')].filter((one) => one.textContent?.trim() === wanted);
                        const field = labels.map((one) => one.control).find((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) as HTMLInputElement | undefined;
                        if (!field) return false;
                        field.value = value;
                        field.dispatchEvent(new Event('input', { bubbles: true }));
                        field.dispatchEvent(new Event('change', { bubbles: true }));
                        return true;
                    },
                    [label, text] as const
                )
            );
            if (done) return true;
            await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        } while (Date.now() < until);
        return false;
    }

    async status(): Promise<string> {
        return (await this.within((frame) => frame.evaluate(() => document.querySelector('[data-id="status"]')?.textContent?.trim() ?? ''))) ?? '';
    }

    /** Reloads the frame alone. */
    async reloadFrame(): Promise<void> {
        await this.within((frame) => frame.evaluate(() => location.reload()));
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
                                resolve((asking.result as { key: string; state: { name: string; trouble?: { kind: string; said: string } } }[]).map(({ key, state }) => ({ key, state: state.name, ...(state.trouble && { trouble: `${state.trouble.kind} ${state.trouble.said}` }) })));
                            };
                        };
                    })
            )
        );
    }
}
