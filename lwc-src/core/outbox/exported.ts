/**
 * B6: what Salesforce hasn't got yet, as a table for a file (RFC 4180): one row for each log, under the names of the org's fields, so that an admin
 * can load it, by the call key without making a second one. Pure.
 */
import type { FieldValue } from '../log/taskDraft';
import type { OutboxEntry } from './outbox';

/** Spreadsheets read UTF-8 only where this stands first. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * @param entries drafts and what is saved are left out
 * @param named adds the namespace to our own fields' names
 * @returns the table, the oldest log first; only its head when there is none
 */
export function exported(entries: readonly OutboxEntry[], named: (field: string) => string): string {
    const unsent = entries.filter(({ state }) => state.name !== 'draft' && state.name !== 'saved').sort((a, b) => a.createdAt - b.createdAt);
    const fields = [...new Set(unsent.flatMap((entry) => Object.keys(entry.fields)))].sort();
    const rows = unsent.map((entry) => [entry.objectApiName ?? 'Task', entry.recordId ?? null, whyOf(entry), ...fields.map((field) => entry.fields[field] ?? null)]);
    return BYTE_ORDER_MARK + [['Object', 'Id', 'Error', ...fields.map(named)], ...rows].map((row) => row.map(cellOf).join(',') + LINE_END).join('');
}

function whyOf({ state }: OutboxEntry): string {
    const trouble = state.name === 'pending' || state.name === 'stuck' ? state.trouble : undefined;
    return trouble ? trouble.said || trouble.kind : '';
}

/** What a spreadsheet takes for a formula it would work out, and a caller may have written it (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;
/** Nothing that a formula could call or reach; with a mark before it, it would be no number any more. */
const TELEPHONE = /^\+[\d\s().\-/]+$/;

function cellOf(value: FieldValue): string {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    const text = FORMULA.test(value) && !TELEPHONE.test(value) ? `'${value}` : value;
    return `"${text.replace(/"/g, '""')}"`;
}
