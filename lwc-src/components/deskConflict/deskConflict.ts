import { LightningElement, api } from 'lwc';
import deskConflict from '@salesforce/label/c.deskConflict';
import deskConflictEmpty from '@salesforce/label/c.deskConflictEmpty';
import deskConflictHelp from '@salesforce/label/c.deskConflictHelp';
import deskConflictMine from '@salesforce/label/c.deskConflictMine';
import deskConflictSave from '@salesforce/label/c.deskConflictSave';
import deskConflictTheirs from '@salesforce/label/c.deskConflictTheirs';
import type { FieldValue } from '../../core/log/taskDraft';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';

type Side = 'theirs' | 'mine';

/** T11: what somebody else has saved, beside what is written here, field by field. Fires `resolve` with the fields that stay theirs. */
export default class DeskConflict extends LightningElement {
    @api conflict: OpenConflict | undefined;
    /** Labels of fields by their API names. */
    @api labels: Readonly<Record<string, { readonly label: string }>> = {};
    label = { deskConflict, deskConflictHelp, deskConflictSave };

    private chosen: Readonly<Record<string, Side>> = {};

    get rows(): readonly object[] {
        return (this.conflict?.fields ?? []).map(({ field, theirs, ours }) => ({
            field,
            label: this.labels[field]?.label ?? field,
            value: this.sideOf(field),
            options: [
                { label: deskConflictTheirs.replace('{value}', shown(theirs)), value: 'theirs' },
                { label: deskConflictMine.replace('{value}', shown(ours)), value: 'mine' }
            ]
        }));
    }

    handleChoice({ currentTarget, detail }: CustomEvent<{ value: Side }>): void {
        this.chosen = { ...this.chosen, [(currentTarget as HTMLElement).dataset['field'] ?? '']: detail.value };
    }

    handleSave(): void {
        const keep = (this.conflict?.fields ?? []).map(({ field }) => field).filter((field) => this.sideOf(field) === 'theirs');
        this.dispatchEvent(new CustomEvent('resolve', { detail: { recordId: this.conflict?.recordId, keep } }));
    }

    /** Nobody's work is lost by not looking: what stands in Salesforce stays unless the agent says otherwise. */
    private sideOf(field: string): Side {
        return this.chosen[field] ?? 'theirs';
    }
}

function shown(value: FieldValue): string {
    return value === null || value === '' ? deskConflictEmpty : String(value);
}
