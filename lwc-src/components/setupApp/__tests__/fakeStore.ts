/** A store of Setup's records in memory, as strict as Salesforce where Setup relies on it: what was changed meanwhile isn't overwritten. */
import { RecordError } from '../../../core/errors';
import type { OwnRecord, Value } from '../../../salesforce/setup/ownRecords';
import type { SetupStore } from '../../setupStore/setupStore';

type Values = Readonly<Record<string, Value | null>>;

export class FakeStore {
    readonly records = new Map<string, OwnRecord[]>();
    /** Answers to reads that are not of lists, by a word of the query. */
    readonly answers: Record<string, unknown> = {};
    /** The next writes of these names fail. */
    readonly failing = new Set<string>();
    readonly done: string[] = [];
    private last = 0;

    /** As the components take it. */
    get store(): SetupStore {
        return this as unknown as SetupStore;
    }

    add(kind: string, name: string, values: Values = {}, related: Readonly<Record<string, string>> = {}): OwnRecord {
        this.last += 1;
        const record: OwnRecord = { id: `${kind}${this.last}`, name, modified: `v${this.last}`, modifiedBy: 'Nora Admin', values: values as OwnRecord['values'], related };
        this.records.set(kind, [...this.of(kind), record]);
        return record;
    }

    of(kind: string): OwnRecord[] {
        return this.records.get(kind) ?? [];
    }

    /** Somebody else writes. */
    change(kind: string, id: string, values: Values, name?: string): void {
        this.last += 1;
        this.records.set(
            kind,
            this.of(kind).map((one) => (one.id === id ? { ...one, modified: `v${this.last}`, name: name ?? one.name, values: { ...one.values, ...(values as OwnRecord['values']) } } : one))
        );
    }

    list(kind: string, { orderBy, descending = false }: { orderBy: string; descending?: boolean }): Promise<readonly OwnRecord[]> {
        if (this.failing.has(`list ${kind}`)) return Promise.reject(new RecordError('noAccess'));
        const sorted = [...this.of(kind)].sort((a, b) => (Number(a.values[orderBy]) || 0) - (Number(b.values[orderBy]) || 0));
        return Promise.resolve(descending ? sorted.reverse() : sorted);
    }

    async create(kind: string, values: Values, name = ''): Promise<string> {
        if (this.failing.has(name)) throw new RecordError('invalid', `${name} is refused`);
        this.done.push(`create ${kind} ${name}`);
        return this.add(kind, name, values).id;
    }

    async update(kind: string, { id, modified }: { id: string; modified?: string }, values: Values, name?: string): Promise<void> {
        const now = this.of(kind).find((one) => one.id === id);
        if (!now) throw new RecordError('notFound');
        if (modified !== undefined && modified !== now.modified) throw new RecordError('conflict');
        if (this.failing.has(now.name)) throw new RecordError('invalid', `${now.name} is refused`);
        this.done.push(`update ${kind} ${now.name}`);
        this.change(kind, id, values, name);
    }

    async remove(id: string): Promise<void> {
        for (const [kind, all] of this.records) {
            const one = all.find((record) => record.id === id);
            if (one && this.failing.has(`remove ${one.name}`)) throw new RecordError('noAccess', 'No.');
            this.records.set(kind, all.filter((record) => record.id !== id));
        }
    }

    async read({ query }: { query: string }): Promise<unknown> {
        const word = Object.keys(this.answers).find((one) => query.includes(one));
        if (word === undefined) throw new RecordError('noAccess', 'Not readable.');
        return this.answers[word];
    }
}
