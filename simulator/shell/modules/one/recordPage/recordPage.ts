import { LightningElement, api } from 'lwc';
import { fieldLabel, layoutOf } from '../../../services/layouts';
import { readRecord, textOf, type RecordData } from '../../../services/records';

/** A record: what matters at the top, its fields, and what happened around it. */
export default class RecordPage extends LightningElement {
    record: RecordData | undefined;
    /** An activity shows the telephone number of the person it is about. */
    whosPhone = '';
    error = '';
    private shown = { object: '', recordId: '', generation: 0 };

    @api
    get object(): string {
        return this.shown.object;
    }
    set object(object: string) {
        this.show({ ...this.shown, object });
    }

    @api
    get recordId(): string {
        return this.shown.recordId;
    }
    set recordId(recordId: string) {
        this.show({ ...this.shown, recordId });
    }

    @api
    get generation(): number {
        return this.shown.generation;
    }
    set generation(generation: number) {
        this.show({ ...this.shown, generation });
    }

    get icon(): string {
        return layoutOf(this.object).icon;
    }

    get kind(): string {
        return layoutOf(this.object).label;
    }

    get title(): string {
        return textOf(this.record?.fields[layoutOf(this.object).title]);
    }

    get highlights(): object[] {
        const phone = this.whosPhone ? [{ field: 'Who.Phone', label: 'Phone', text: this.whosPhone, isPhone: true }] : [];
        return [...this.fieldsOf(layoutOf(this.object).highlights), ...phone];
    }

    get details(): object[] {
        return this.fieldsOf(layoutOf(this.object).details);
    }

    get hasTimeline(): boolean {
        return this.object !== 'Task' && this.object !== 'User';
    }

    private fieldsOf(fields: readonly string[]): object[] {
        return fields.flatMap((field) => {
            const value = this.record?.fields[field];
            if (value === undefined) return [];
            const text = textOf(value);
            return [{ field, label: fieldLabel(field), text, isPhone: text !== '' && /Phone$/.test(field) }];
        });
    }

    private show(next: RecordPage['shown']): void {
        const changed = next.object !== this.shown.object || next.recordId !== this.shown.recordId || next.generation !== this.shown.generation;
        this.shown = next;
        if (changed && next.recordId.length > 0 && next.object.length > 0) void this.load(next);
    }

    private async load({ object, recordId }: RecordPage['shown']): Promise<void> {
        const { title, highlights, details } = layoutOf(object);
        try {
            const record = await readRecord(recordId, object, [...new Set([title, ...highlights, ...details, ...(object === 'Task' ? ['WhoId'] : [])])]);
            const phone = await phoneOf(textOf(record.fields['WhoId']));
            if (recordId !== this.shown.recordId) return;
            this.whosPhone = phone;
            this.record = record;
            this.error = '';
        } catch (error) {
            this.record = undefined;
            this.error = (error as { body?: { message?: string } }).body?.message ?? (error as Error).message;
        }
    }
}

const PEOPLE: Readonly<Record<string, string>> = { '003': 'Contact', '00Q': 'Lead' };

async function phoneOf(whoId: string): Promise<string> {
    const object = PEOPLE[whoId.slice(0, 3)];
    return object ? textOf((await readRecord(whoId, object, ['Phone'])).fields['Phone']) : '';
}
