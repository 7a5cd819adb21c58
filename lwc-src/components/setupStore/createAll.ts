/** Several new records, all or none. */
import type { OwnKind, SetupStore } from './setupStore';

export interface NewRecord {
    readonly name: string;
    readonly values: Parameters<SetupStore['create']>[1];
}

/** One could not be saved; nothing of the others is left, but for what can't be taken back. `cause`: what Salesforce said. */
export class NotAllError extends Error {
    /** Names of what is left. */
    readonly left: readonly string[];

    constructor(left: readonly string[], cause: unknown) {
        super((cause as Error).message, { cause });
        this.name = 'NotAllError';
        this.left = left;
    }
}

/**
 * In their order, none after one that failed; then those before it are taken back.
 * @throws NotAllError
 */
export async function createAll(store: Pick<SetupStore, 'create' | 'remove'>, kind: OwnKind, records: readonly NewRecord[]): Promise<void> {
    const made: { readonly id: string; readonly name: string }[] = [];
    try {
        for (const { name, values } of records) {
            // eslint-disable-next-line no-await-in-loop -- none after one that failed
            made.push({ id: await store.create(kind, values, name), name });
        }
    } catch (error) {
        const tried = await Promise.allSettled(made.map(({ id }) => store.remove(id)));
        const left = made.flatMap(({ name }, index) => (tried[index]?.status === 'rejected' ? [name] : []));
        throw new NotAllError(left, error);
    }
}
