import { pbx } from '../../simulator/pbx';
import Desk from '../components/desk/desk';

/** Knows too much, and waits for nothing. */
export interface Panel {
    readonly name: string;
}

export const all = [pbx, Desk];

export async function save(): Promise<void> {
    await Promise.resolve();
}

export function start(): void {
    save();
    // eslint-disable-next-line no-console -- there is none
    all.push('started');
}
