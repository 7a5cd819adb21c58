/**
 * T11: a record is written only over the version that is known. Where somebody else has saved meanwhile, what they left
 * alone is written over their version; what both have changed waits until the agent has seen both and chosen.
 */
import { conflictsIn, type Conflict } from '../../core/form/activity';
import { RecordError } from '../../core/errors';
import { cut, TEXT_LIMITS } from '../../core/log/limits';
import type { Fields, FieldValue } from '../../core/log/taskDraft';

/** A record as it stands in Salesforce now. */
export interface Current {
    readonly fields: Fields;
    /** Its LastModifiedDate. */
    readonly version: string;
    /** The user who saved it last. */
    readonly savedBy: string;
}

/** What both have changed; it waits for the agent. */
export interface OpenConflict {
    readonly recordId: string;
    readonly fields: readonly Conflict[];
    /** Theirs. */
    readonly version: string;
}

export interface VersionTools {
    readonly userId: string;
    /** @throws RecordError `conflict` when the record isn't of that version any more. Resolves to the new version, if Salesforce tells it */
    save(recordId: string, fields: Fields, version: string | undefined): Promise<string | undefined>;
    /** @throws RecordError */
    read(recordId: string, fields: readonly string[]): Promise<Current>;
    conflicted(conflict: OpenConflict): void;
}

interface Known {
    readonly version: string | undefined;
    /** As it was written from here. */
    readonly fields: Fields;
}

/** Somebody who saves again and again must not keep us at it. */
const MOST_TRIES = 3;

export class VersionedUpdates {
    private readonly tools: VersionTools;
    private readonly known = new Map<string, Known>();
    private readonly open = new Map<string, OpenConflict>();
    /** What the agent has left to the others, by record. */
    private readonly theirs = new Map<string, ReadonlySet<string>>();
    /** What others have written and the agent keeps before their own words, by record. */
    private readonly beside = new Map<string, Fields>();

    constructor(tools: VersionTools) {
        this.tools = tools;
    }

    /** It was written from here. */
    wrote(recordId: string, fields: Fields, version: string | undefined): void {
        this.known.set(recordId, { version, fields: { ...this.known.get(recordId)?.fields, ...fields } });
    }

    /** Somebody has read it in order to edit it: what they write goes over this version, and what they leave to others they say anew. */
    met(recordId: string, fields: Fields, version: string): void {
        this.theirs.delete(recordId);
        this.beside.delete(recordId);
        this.known.set(recordId, { version, fields });
    }

    /** @throws RecordError `conflict`: the agent has to choose, see {@link resolve} */
    async update(recordId: string, wanted: Fields): Promise<void> {
        const kept = this.theirs.get(recordId);
        const beside = this.beside.get(recordId);
        const fields = Object.fromEntries(Object.entries(wanted).flatMap(([field, value]) => (kept?.has(field) ? [] : [[field, together(field, beside?.[field], value)]])));
        if (Object.keys(fields).length === 0) return;
        let known = this.known.get(recordId) ?? (await this.meet(recordId, fields));
        for (let tries = 1; ; tries += 1) {
            try {
                this.wrote(recordId, fields, await this.tools.save(recordId, fields, known.version));
                return;
            } catch (error) {
                if (!(error instanceof RecordError) || error.trouble !== 'conflict' || tries >= MOST_TRIES) throw error;
                known = await this.compare(recordId, fields, known.fields, error.said);
            }
        }
    }

    /**
     * @param keep the fields that stay as the others wrote them; the rest is written over them
     * @param both texts before whose own words those of the others stay
     */
    resolve(recordId: string, keep: readonly string[], both: readonly string[] = []): void {
        const conflict = this.open.get(recordId);
        if (!conflict) return;
        this.open.delete(recordId);
        this.theirs.set(recordId, new Set([...(this.theirs.get(recordId) ?? []), ...keep]));
        const theirs = Object.fromEntries(conflict.fields.map((one) => [one.field, one.theirs]));
        this.beside.set(recordId, { ...this.beside.get(recordId), ...Object.fromEntries(both.map((field) => [field, theirs[field] ?? null])) });
        this.known.set(recordId, { version: conflict.version, fields: theirs });
    }

    /**
     * A record that this page hasn't written yet: its state and its links are the call's to set, what somebody else has
     * written in words isn't, unless ours holds it.
     */
    private async meet(recordId: string, fields: Fields): Promise<Known> {
        const now = await this.tools.read(recordId, Object.keys(fields));
        if (now.savedBy === this.tools.userId) return { version: now.version, fields: now.fields };
        const words = Object.entries(fields).filter(([field, value]) => field === 'Description' && !String(value).includes(String(now.fields[field] ?? '')));
        this.compared(recordId, now, Object.fromEntries(words), {}, '');
        return { version: now.version, fields: now.fields };
    }

    private async compare(recordId: string, fields: Fields, before: Fields, said: string): Promise<Known> {
        return this.compared(recordId, await this.tools.read(recordId, Object.keys(fields)), fields, before, said);
    }

    private compared(recordId: string, now: Current, fields: Fields, before: Fields, said: string): Known {
        const both = conflictsIn(before, now.fields, fields);
        if (both.length === 0) return { version: now.version, fields: before };
        const conflict = { recordId, fields: both, version: now.version };
        this.open.set(recordId, conflict);
        this.tools.conflicted(conflict);
        throw new RecordError('conflict', said, { fields: both.map(({ field }) => field) });
    }
}

function together(field: string, theirs: FieldValue | undefined, ours: FieldValue): FieldValue {
    if (typeof theirs !== 'string' || typeof ours !== 'string' || ours.includes(theirs)) return ours;
    return cut(`${theirs}\n\n${ours}`, TEXT_LIMITS[field] ?? Infinity);
}
