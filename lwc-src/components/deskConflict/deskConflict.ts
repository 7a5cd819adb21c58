import { LightningElement, api } from 'lwc';
import deskConflict from '@salesforce/label/c.deskConflict';
import deskConflictBoth from '@salesforce/label/c.deskConflictBoth';
import deskConflictEmpty from '@salesforce/label/c.deskConflictEmpty';
import deskConflictHelp from '@salesforce/label/c.deskConflictHelp';
import deskConflictMine from '@salesforce/label/c.deskConflictMine';
import deskConflictSave from '@salesforce/label/c.deskConflictSave';
import deskConflictTheirs from '@salesforce/label/c.deskConflictTheirs';
import type { Conflict } from '../../core/form/activity';
import type { FieldValue } from '../../core/log/taskDraft';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';

type Side = 'theirs' | 'mine' | 'both';

interface Choice {
    readonly side: Side;
    readonly text: string;
    readonly isChosen: boolean;
}

/**
 * T11: what somebody else has saved, beside what is written here, field by field. Fires `resolve` with the fields that stay
 * theirs, and the texts of which both stay.
 */
export default class DeskConflict extends LightningElement {
    @api conflict: OpenConflict | undefined;
    /** Labels of fields by their API names. */
    @api labels: Readonly<Record<string, { readonly label: string }>> = {};
    label = { deskConflict, deskConflictHelp, deskConflictSave };

    private chosen: Readonly<Record<string, Side>> = {};

    get rows(): readonly { readonly field: string; readonly label: string; readonly choices: readonly Choice[] }[] {
        return this.fields.map((one) => {
            const { field, theirs, ours } = one;
            const now = this.sideOf(one);
            const choice = (side: Side, text: string): Choice => ({ side, text, isChosen: side === now });
            const both = isText(one) ? [choice('both', deskConflictBoth)] : [];
            const choices = [...both, choice('theirs', deskConflictTheirs.replace('{value}', shown(theirs))), choice('mine', deskConflictMine.replace('{value}', shown(ours)))];
            return { field, label: this.labels[field]?.label ?? field, choices };
        });
    }

    handleChoice({ currentTarget }: Event): void {
        const { field = '', side } = (currentTarget as HTMLElement).dataset;
        this.chosen = { ...this.chosen, [field]: side as Side };
    }

    handleSave(): void {
        const of = (side: Side): string[] => this.fields.filter((one) => this.sideOf(one) === side).map(({ field }) => field);
        this.dispatchEvent(new CustomEvent('resolve', { detail: { recordId: this.conflict?.recordId, keep: of('theirs'), both: of('both') } }));
    }

    private get fields(): readonly Conflict[] {
        return this.conflict?.fields ?? [];
    }

    /** Nobody's work is lost by not looking: of texts both stay, else what stands in Salesforce, unless the agent says otherwise. */
    private sideOf(one: Conflict): Side {
        return this.chosen[one.field] ?? (isText(one) ? 'both' : 'theirs');
    }
}

/** Of which two can stand below each other. */
function isText({ field, theirs, ours }: Conflict): boolean {
    return field === 'Description' && Boolean(theirs) && Boolean(ours);
}

function shown(value: FieldValue): string {
    return value === null || value === '' ? deskConflictEmpty : String(value);
}
