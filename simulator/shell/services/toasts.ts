/** Messages at the top of the page, as Lightning shows them. */
import { Signal } from './signal';

export interface Toast {
    readonly id: number;
    readonly title: string;
    readonly message: string;
    readonly variant: 'info' | 'success' | 'warning' | 'error';
}

const SHOWN_MS = 5_000;
export const toasts = new Signal<readonly Toast[]>([]);
let lastId = 0;

export function showToast(title: string, message = '', variant: Toast['variant'] = 'info'): void {
    lastId += 1;
    const id = lastId;
    toasts.value = [...toasts.value, { id, title, message, variant }];
    setTimeout(() => dismiss(id), SHOWN_MS);
}

export function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
