import { LightningElement, api } from 'lwc';
import { openRecord } from '../../../services/navigation';
import { queryNodes } from '../../../services/records';

type Cell = { readonly value?: string | number | boolean | null } | null | undefined;

const QUERY = `query timeline($where: Task_Filter) { uiapi { query {
    Task(where: $where, first: 20, orderBy: { CreatedDate: { order: DESC } }) { edges { node {
        Id Subject { value } Status { value } TaskSubtype { value } CallType { value } CallDurationInSeconds { value }
        ActivityDate { value } CallDisposition { value } Description { value } Owner { ... on User { Name { value } } }
    } } }
} } }`;

/** Activities of a record, the newest first. */
export default class Timeline extends LightningElement {
    rows: object[] = [];
    error = '';
    private shown = { recordId: '', generation: 0 };

    @api
    get recordId(): string {
        return this.shown.recordId;
    }
    set recordId(recordId: string) {
        this.shown = { ...this.shown, recordId };
        void this.load();
    }

    @api
    get generation(): number {
        return this.shown.generation;
    }
    set generation(generation: number) {
        if (generation === this.shown.generation) return;
        this.shown = { ...this.shown, generation };
        void this.load();
    }

    get isEmpty(): boolean {
        return this.rows.length === 0 && !this.error;
    }

    private async load(): Promise<void> {
        const { recordId } = this.shown;
        if (!recordId) return;
        try {
            const nodes = await queryNodes(QUERY, 'Task', { where: { or: [{ WhoId: { eq: recordId } }, { WhatId: { eq: recordId } }] } });
            if (recordId !== this.shown.recordId) return;
            this.rows = nodes.map((node) => {
                const text = (field: string): string => String((node[field] as Cell)?.value ?? '');
                const seconds = Number(text('CallDurationInSeconds'));
                const owner = (node['Owner'] as { Name?: Cell } | null)?.Name?.value ?? '';
                const isCall = text('TaskSubtype') === 'Call';
                const duration = isCall && seconds > 0 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : '';
                return {
                    id: node['Id'],
                    subject: text('Subject'),
                    icon: isCall ? 'standard:log_a_call' : 'standard:task',
                    detail: [isCall ? 'Call' : 'Task', text('CallType'), duration, text('Status'), text('ActivityDate'), String(owner)].filter(Boolean).join(' · '),
                    description: text('Description')
                };
            });
            this.error = '';
        } catch (error) {
            this.error = (error as Error).message;
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        void openRecord((event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }
}
