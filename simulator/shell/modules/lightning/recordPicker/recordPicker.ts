import { LightningElement, api } from 'lwc';
import { LAYOUTS } from '../../../services/layouts';
import { queryNodes, readRecord, textOf } from '../../../services/records';

interface Found {
    readonly id: string;
    readonly name: string;
}
interface Criterion {
    readonly fieldPath: string;
    readonly operator: string;
    readonly value: unknown;
}
interface Filter {
    readonly criteria: readonly Criterion[];
    readonly filterLogic?: string;
}

/** Fewer letters than these find nothing, as on the platform. */
const SHORTEST_TEXT = 2;
const NAMES: Readonly<Record<string, string>> = { Case: 'CaseNumber', Task: 'Subject', Group: 'Name' };

/**
 * `lightning-record-picker`: finds one record of one kind by a part of its name, and fires `change` with its id. Of the
 * documented settings it knows those below; a kind of record or an operator that it doesn't know it refuses.
 */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api placeholder = '';
    @api required = false;
    @api disabled = false;
    @api filter?: Filter;
    found: readonly Found[] = [];
    picked: Found | undefined;
    problem = '';

    private recordId: string | undefined;
    private object = '';
    private turn = 0;

    @api
    get value(): string | undefined {
        return this.recordId;
    }
    set value(id: string | undefined) {
        if (id === this.recordId) return;
        this.recordId = id;
        this.picked = undefined;
        if (id) void this.show(id);
    }

    @api
    get objectApiName(): string {
        return this.object;
    }
    set objectApiName(object: string) {
        if (object === this.object) return;
        if (!(object in LAYOUTS) && object !== 'Group') throw new Error(`lightning-record-picker: ${object} is not simulated.`);
        this.object = object;
        this.found = [];
        if (this.recordId) void this.show(this.recordId);
    }

    @api
    clearSelection(): void {
        this.recordId = undefined;
        this.picked = undefined;
    }

    @api
    reportValidity(): boolean {
        this.problem = this.required && !this.recordId ? 'Complete this field.' : '';
        return this.problem === '';
    }

    get nameField(): string {
        return NAMES[this.object] ?? 'Name';
    }

    get isClosed(): boolean {
        return this.found.length === 0;
    }

    get expanded(): string {
        return String(!this.isClosed);
    }

    get clearTitle(): string {
        return `Clear ${this.label} Selection`;
    }

    async handleInput(event: Event): Promise<void> {
        const text = (event.currentTarget as HTMLInputElement).value.trim();
        this.turn += 1;
        const { turn, nameField, object } = this;
        if (text.length < SHORTEST_TEXT) {
            this.found = [];
            return;
        }
        const query = `query picker($where: ${object}_Filter) { uiapi { query { ${object}(where: $where, first: 5) { edges { node { Id ${nameField} { value } } } } } } }`;
        const nodes = await queryNodes(query, object, { where: { and: [{ [nameField]: { like: `%${text}%` } }, ...this.criteria()] } });
        if (turn !== this.turn) return;
        this.found = nodes.map((node) => ({ id: String(node['Id']), name: String((node[nameField] as { value: unknown }).value) }));
    }

    handlePick(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.picked = this.found.find((one) => one.id === id);
        this.recordId = id;
        this.found = [];
        this.problem = '';
        this.tell(id ?? null);
    }

    handleClear(): void {
        this.clearSelection();
        this.tell(null);
    }

    private criteria(): object[] {
        const { criteria = [], filterLogic } = this.filter ?? {};
        if (filterLogic !== undefined) throw new Error('lightning-record-picker: filterLogic is not simulated.');
        return criteria.map(({ fieldPath, operator, value }) => {
            if (!['eq', 'ne', 'in', 'like'].includes(operator)) throw new Error(`lightning-record-picker: the operator ${operator} is not simulated.`);
            return { [fieldPath]: { [operator]: value } };
        });
    }

    private async show(id: string): Promise<void> {
        const { nameField, object } = this;
        try {
            const record = await readRecord(id, object, [nameField]);
            if (this.recordId === id && this.object === object) this.picked = { id, name: textOf(record.fields[nameField]) };
        } catch {
            // Of another kind, or not to be seen: nothing is chosen, as on the platform.
            if (this.recordId === id) this.picked = undefined;
        }
    }

    private tell(recordId: string | null): void {
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
    }
}
