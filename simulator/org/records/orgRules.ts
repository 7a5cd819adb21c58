/**
 * What an admin of this org has set up beside the package, and what tests make of it: validation rules, duplicate rules, row
 * locks. Plain predicates; nothing of it is there unless somebody adds it.
 */
import { refusal } from '../errors';
import type { Problem } from '../errors';
import { shortId } from '../ids';
import type { ObjectDescription, Value } from '../schema/description';
import type { Row, Store } from './store';

export interface ValidationRule {
    readonly object: string;
    /** What the user reads. */
    readonly message: string;
    /** Where the message stands; on top of the page when missing. */
    readonly field?: string;
    /** True for a record that must not be saved. */
    readonly refuses: (record: Row, before: Row | undefined) => boolean;
}

export interface DuplicateRule {
    readonly name: string;
    readonly object: string;
    /** `alert` lets the user save all the same. */
    readonly action: 'alert' | 'block';
    readonly same: (record: Row, other: Row) => boolean;
}

export class OrgRules {
    private readonly validations: ValidationRule[] = [];
    private readonly duplicates: DuplicateRule[] = [];
    private readonly locks = new Set<string>();

    addValidationRule(rule: ValidationRule): void {
        this.validations.push(rule);
    }

    addDuplicateRule(rule: DuplicateRule): void {
        this.duplicates.push(rule);
    }

    /** Another transaction holds the record from now on. */
    lock(id: string): void {
        this.locks.add(id);
    }

    unlock(id: string): void {
        this.locks.delete(id);
    }

    checkLocks(ids: readonly Value[]): void {
        const held = ids.find((id) => typeof id === 'string' && this.locks.has(id));
        if (typeof held !== 'string') return;
        throw refusal('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${shortId(held)}`);
    }

    validate(object: ObjectDescription, row: Row, before: Row | undefined): Problem[] {
        return this.validations
            .filter((rule) => rule.object === object.apiName && rule.refuses(row, before))
            .map(({ message, field }) => ({ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields: field === undefined ? [] : [field] }));
    }

    duplicatesOf(object: ObjectDescription, row: Row, allowSave: boolean, store: Store): Problem | undefined {
        for (const rule of this.duplicates.filter((one) => one.object === object.apiName)) {
            if (rule.action === 'alert' && allowSave) continue;
            const others = store.select(object, 't."IsDeleted" = 0 AND t."Id" <> ?', [row['Id'] ?? null]).filter((other) => rule.same(row, other));
            if (others.length === 0) continue;
            const recordIds = others.map((other) => String(other['Id']));
            return {
                code: 'DUPLICATES_DETECTED',
                message: rule.action === 'alert' ? 'Use one of these records?' : "You're creating a duplicate record. We recommend you use an existing record instead.",
                fields: [],
                duplicates: { rule: rule.name, objectApiName: object.apiName, recordIds, allowSave: rule.action === 'alert' }
            };
        }
        return undefined;
    }
}
