/** Draws a component of the panel as the page would, and does what an agent does: look, click, type, press. */
import { createElement, type LightningElement } from 'lwc';

export interface Drawn {
    readonly element: HTMLElement;
    /** What has been fired, by name of the event. */
    heard(name: string): unknown[];
    /** The text that is seen; of one place when a selector is given. */
    text(selector?: string): string;
    /** An element by a selector; an error when it isn't there. */
    get(selector: string): HTMLElement;
    /** A field to type in, likewise. */
    field(selector: string): HTMLInputElement;
    all(selector: string): HTMLElement[];
    /** A button by what it says. */
    button(words: string): HTMLButtonElement;
    /** Clicks buttons, one after the other, by what they say. */
    click(...words: string[]): Promise<void>;
    /** Hands other values in. */
    set(values: object): Promise<void>;
}

/** Lets the component draw what has changed. */
export async function drawn(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
}

/**
 * @param events the events to listen to
 */
export function draw(Component: typeof LightningElement, values: object = {}, ...events: string[]): Drawn {
    const element = createElement('panel-drawn', { is: Component });
    const heard: Record<string, unknown[]> = Object.fromEntries(events.map((name) => [name, []]));
    for (const name of events) element.addEventListener(name, (event) => heard[name]?.push((event as CustomEvent).detail));
    Object.assign(element, values);
    document.body.append(element);
    const get = (selector: string): HTMLElement => {
        const found = element.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(`Nothing is drawn at ${selector}.`);
        return found;
    };
    const all = (selector: string): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(selector)];
    const button = (words: string): HTMLButtonElement => {
        const buttons = all('button') as HTMLButtonElement[];
        const found = buttons.find((one) => seen(one) === words || one.getAttribute('aria-label') === words);
        if (!found) throw new Error(`There is no button “${words}”, but ${buttons.map((one) => `“${seen(one)}”`).join(', ') || 'none'}.`);
        return found;
    };
    return {
        element,
        get,
        field: (selector) => get(selector) as HTMLInputElement,
        all,
        button,
        heard: (name) => {
            const details = heard[name];
            if (!details) throw new Error(`Nobody listens to ${name}.`);
            return details;
        },
        text: (selector) => seen(selector === undefined ? element : get(selector)),
        async click(...words) {
            for (const one of words) {
                button(one).click();
                await drawn();
            }
        },
        async set(next) {
            Object.assign(element, next);
            await drawn();
        }
    };
}

/** Types into a field, as a person would. */
export async function type(field: HTMLElement, text: string): Promise<void> {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await drawn();
}

/**
 * Sends a form, as its button or the Enter key does.
 * @returns whether the browser would leave the page for it
 */
export function submit(form: HTMLElement): boolean {
    return form.dispatchEvent(new Event('submit', { cancelable: true }));
}

/** Takes away what a test has drawn. */
export function clearPage(): void {
    document.body.replaceChildren();
}

function seen(element: Element): string {
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
