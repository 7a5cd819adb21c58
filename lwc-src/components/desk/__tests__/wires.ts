/** The platform's modules as the tests' stubs have them: wire adapters that the test lets speak, functions that remember. */
import { createElement, type LightningElement } from 'lwc';

/** A wire adapter of the stubs. */
export interface TestWire {
    emit(data?: unknown, filter?: (config: object) => boolean, refresh?: () => Promise<void>): void;
    emitErrors(errors: readonly object[]): void;
    error(body?: unknown, status?: number): void;
    getLastConfig(): Readonly<Record<string, unknown>> | undefined;
}

/** The adapter that a component's @wire has, by module and name. */
export function wireOf(module: string, name: string): TestWire {
    return jest.requireActual<Record<string, TestWire>>(module)[name]!;
}

export function mockOf(platformFunction: unknown): jest.Mock {
    return platformFunction as jest.Mock;
}

/** Draws a Lightning component. */
export function drawLightning(Component: typeof LightningElement, values: object = {}): { readonly element: HTMLElement; readonly root: ShadowRoot } {
    const element = createElement('c-drawn', { is: Component });
    Object.assign(element, values);
    document.body.append(element);
    return { element, root: element.shadowRoot! };
}

/** Lets components draw and promises come to their ends. */
export async function settled(): Promise<void> {
    const wait = async (times: number): Promise<void> => {
        await Promise.resolve();
        if (times > 0) await wait(times - 1);
    };
    await wait(20);
}
