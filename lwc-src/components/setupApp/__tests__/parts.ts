/** Parts of Setup drawn alone: what they show, and what they tell. */
import type { LightningElement } from 'lwc';
import { drawLightning, settled } from '../../desk/__tests__/wires';

export type Values = Readonly<Record<string, unknown>>;

/** Public properties of a child, as the stubs of base components keep them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has others
export function props(element: Element | null | undefined): any {
    return element;
}

export function drawPart(Component: typeof LightningElement, values: Values, ...events: readonly string[]) {
    const { element, root } = drawLightning(Component, values);
    const heard: unknown[] = [];
    for (const name of events) element.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const says = async (selector: string, type: string, detail: object = {}): Promise<void> => {
        part(selector).dispatchEvent(new CustomEvent(type, { detail }));
        await settled();
    };
    const click = async (selector: string): Promise<void> => {
        part(selector).click();
        await settled();
    };
    return { element, root, heard, part, says, click };
}
