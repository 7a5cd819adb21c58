/**
 * What the fields are like that the rules name (A8), as far as the Desk has told: a value that a field can't hold is left out
 * before Salesforce refuses the whole record, and said in the error log. Where nobody has told, Salesforce judges.
 */
import { RecordError } from '../../core/errors';
import type { ObjectDescription } from '../../core/log/fieldValue';
import type { Decisions, RuleBook } from '../../core/rule/decide';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { CallErrors } from '../errorLog/errorLog';

export class FieldKnowledge {
    private readonly desk: Pick<DeskLink, 'ask'>;
    private readonly report: Tools['report'];
    /** By which rules the fields were named: others may name more. */
    private readonly asked = new Map<string, RuleBook>();
    private readonly known = new Map<string, ObjectDescription>();

    constructor({ desk, report }: { readonly desk: Pick<DeskLink, 'ask'>; readonly report: Tools['report'] }) {
        this.desk = desk;
        this.report = report;
    }

    /** Asks for what the rules name. To be called with each call: where nobody could tell, somebody may be able to now. */
    learn(book: RuleBook): void {
        for (const [objectApiName, fields] of fieldsNamed(book)) {
            if (this.asked.get(objectApiName) === book) continue;
            this.asked.set(objectApiName, book);
            this.desk.ask('describe', { objectApiName, fields: [...fields] }).then(
                (answer) => {
                    this.known.set(objectApiName, answer.fields);
                    if (!answer.fields) this.asked.delete(objectApiName);
                },
                (error: unknown) => {
                    this.asked.delete(objectApiName);
                    if (!(error instanceof RecordError)) this.report('describing fields', error);
                }
            );
        }
    }

    of(objectApiName: string): ObjectDescription {
        return this.known.get(objectApiName);
    }
}

function fieldsNamed({ rules }: RuleBook): ReadonlyMap<string, ReadonlySet<string>> {
    const named = new Map<string, Set<string>>();
    const name = (object: string, fields: readonly string[]): void => {
        if (fields.length > 0) named.set(object, new Set([...(named.get(object) ?? []), ...fields]));
    };
    for (const { on, log, create } of rules) {
        if (!on) continue;
        name(log.as ?? 'Task', [...(log.fields ?? []).map(({ field }) => field), ...(log.leadField === undefined ? [] : [log.leadField])]);
        for (const [object, fields] of Object.entries(create.fields ?? {})) name(object, fields.map(({ field }) => field));
    }
    return named;
}

/** Once a log is written: which fields of its rule it went out without, and why. */
export function tellLeftOut(store: Store, decided: (record: CallRecord) => Decisions, errors: Promise<CallErrors>): void {
    store.subscribe((next, previous, event) => {
        if (event.type !== 'logChanged' || event.log.name !== 'saved' || recordOf(previous, event.key)?.log.name === 'saved') return;
        const record = recordOf(next, event.key);
        const { log } = record ? decided(record) : {};
        const problems = log?.write ? (log.entries[0]?.problems ?? []) : [];
        for (const { field, problem: cause, value } of problems) {
            // Where there is no error log, the agent reads it in wrap-up all the same.
            errors.then((log) => log.tell({ callKey: event.key, step: 'leaveOutField', cause, fields: [field], everyCall: true, ...(value !== undefined && { said: value }) }), () => undefined);
        }
    });
}
