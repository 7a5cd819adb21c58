import { LightningElement, api } from 'lwc';
import { makings, type Form, type Makeable, type Making } from 'c/deskKnown';
import deskMake from '@salesforce/label/c.deskMake';
import type { ActivityKind } from '../../core/form/activity';
import type { TaskEdit } from 'c/deskRecords';
import type { StoredSetting } from '../../core/setup/orgSetup';
import type { ReadableFields } from '../../salesforce/records/findQuery';

const RECORDS: readonly string[] = ['Lead', 'Contact', 'Account', 'Case', 'Opportunity'];

/** Everything that can be made at the Desk: a choice, then the form for it. Fires `make` with what, and what the forms fire. */
export default class DeskMake extends LightningElement {
    /** What is made, and what was known when it was opened; nothing as long as nothing was chosen. */
    @api form: Form | undefined;
    @api infos: readonly Makeable[] = [];
    @api readable: ReadableFields = {};
    @api settings: readonly StoredSetting[] = [];
    /** Writes what was changed of a Task. */
    @api update: ((edit: TaskEdit) => Promise<{ readonly leftOut: readonly string[] }>) | undefined;
    label = { deskMake };

    get what(): string {
        return this.form?.what ?? '';
    }

    get isRecord(): boolean {
        return RECORDS.includes(this.what);
    }

    /** X3: a Task that is edited is named by its id. */
    get editedId(): string | undefined {
        return this.what.startsWith('00T') ? this.what : undefined;
    }

    get kind(): ActivityKind {
        return this.what === 'Log' ? 'Log' : 'Task';
    }

    get isActivity(): boolean {
        return this.what === 'Task' || this.what === 'Log' || this.editedId !== undefined;
    }

    get kinds(): readonly Making[] {
        return makings(this.infos, RECORDS);
    }

    /** The admin's list of fields for this kind: the setting `form.Lead`, a JSON list of API names. */
    get wanted(): readonly string[] | undefined {
        const stored = this.settings.filter(({ setting }) => setting === `form.${this.what}`);
        const value = (['user', 'profile', 'organisation'] as const).map((scope) => stored.find((one) => one.scope === scope)?.value).find((one) => one !== undefined);
        return value === undefined ? undefined : namesIn(value);
    }

    handleMake({ currentTarget }: Event): void {
        this.tell('make', { what: (currentTarget as HTMLElement).dataset['what'] });
    }

    handleCancel(): void {
        this.tell('make', {});
    }

    /** What a form says is for whoever holds the call. */
    pass({ type, detail }: CustomEvent<object>): void {
        this.tell(type, detail);
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function namesIn(json: string): readonly string[] | undefined {
    try {
        const value: unknown = JSON.parse(json);
        return Array.isArray(value) && value.every((one) => typeof one === 'string') && value.length > 0 ? value : undefined;
    } catch {
        // A setting that can't be read counts as not set.
        return undefined;
    }
}
