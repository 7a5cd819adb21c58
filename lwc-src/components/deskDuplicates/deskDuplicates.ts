import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import { candidatesIn, duplicateRequest } from 'c/phoneCore';
import { kindOf } from 'c/deskWords';
import deskDuplicatesFound from '@salesforce/label/c.deskDuplicatesFound';
import deskDuplicatesRefused from '@salesforce/label/c.deskDuplicatesRefused';
import deskUseThis from '@salesforce/label/c.deskUseThis';
import type { Candidate } from '../../core/match/candidate';
import type { DuplicateHints } from '../../salesforce/records/duplicateQuery';
import type { FindRequest, ReadableFields } from '../../salesforce/records/findQuery';

interface Line {
    readonly id: string;
    readonly name: string;
    readonly about: string;
}

/**
 * People and companies that are in Salesforce already and may be who is being made: with the same number, address or
 * name, or named by the org's own duplicate rules. Fires `use` with a candidate, and `open` with a record's id.
 */
export default class DeskDuplicates extends LightningElement {
    /** What is known of the new record. */
    @api hints: DuplicateHints = {};
    @api readable: ReadableFields = {};
    label = { deskUseThis };

    private candidates: readonly Candidate[] = [];

    get request(): FindRequest | undefined {
        return duplicateRequest(this.hints, this.readable);
    }

    get query(): unknown {
        return this.request && gql`${this.request.query}`;
    }

    get variables(): Readonly<Record<string, unknown>> | undefined {
        return this.request?.variables;
    }

    /** What can't be asked for is left to the org's rules, which answer when it is saved. */
    @wire(graphql, { query: '$query', variables: '$variables' })
    received({ data }: { readonly data?: unknown }): void {
        if (data !== undefined) this.candidates = candidatesIn(data);
    }

    get title(): string {
        return (this.hints.ids ?? []).length > 0 ? deskDuplicatesRefused : deskDuplicatesFound;
    }

    get found(): readonly Line[] {
        if (!this.request) return [];
        return this.candidates.map((one) => ({ id: one.id, name: one.name, about: [kindOf(one), one.company].filter(Boolean).join(' · ') }));
    }

    get hasFound(): boolean {
        return this.found.length > 0;
    }

    handleUse({ currentTarget }: Event): void {
        const { id } = (currentTarget as HTMLElement).dataset;
        const candidate = this.candidates.find((one) => one.id === id);
        if (candidate) this.dispatchEvent(new CustomEvent('use', { detail: { candidate: JSON.parse(JSON.stringify(candidate)) as Candidate } }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('open', { detail: { recordId: (event.currentTarget as HTMLElement).dataset['id'] } }));
    }
}
