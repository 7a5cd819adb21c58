/**
 * Creates whom a rule wants for a number that nobody has: once, whatever becomes of the answers. What is begun is kept in
 * this browser before Salesforce is asked; after an answer that may have been lost, Salesforce is asked who has the number
 * before anybody is created again; and whom this browser created lately is known before any search finds them.
 */
import type { NewRecord } from '../../core/create/creating';
import type { Opportunity } from '../../core/create/opportunity';
import { remember, type RecentlyCreated } from '../../core/create/recent';
import { RecordError, type RecordTrouble } from '../../core/errors';
import type { Candidate } from '../../core/match/candidate';
import { PEOPLE, recognise } from '../../core/match/match';
import { searchDigitsOf, type NumberParser } from '../../core/number/phoneNumber';
import { atMost } from '../../core/time';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import type { Tools } from '../app/tools';

export interface CreatorTools extends Pick<Tools, 'clock' | 'timers' | 'report'> {
    readonly desk: Pick<DeskLink, 'ask'>;
    readonly numbers: () => NumberParser;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    /** Whose the new records are. */
    readonly userId: () => string;
}

/** Who has the number now, and the opportunity that came with them. */
export interface Created {
    readonly person: Candidate;
    readonly opportunity?: Opportunity;
    /** Fields that the rule names and that the records stand without. */
    readonly leftOut: readonly string[];
}

const MOST_TRIES = 3;
const KEEP_TIMEOUT_MS = 5_000;
/** Failures after which nobody knows whether it was created. */
const MAY_HAVE_ARRIVED: ReadonlySet<RecordTrouble> = new Set(['silent', 'unclear', 'unknown']);

export class Creator {
    private readonly tools: CreatorTools;
    private readonly running = new Map<string, Promise<Created>>();
    private readonly started: Promise<void>;
    /** Numbers for which somebody may have been created without anybody knowing. */
    private begun: ReadonlySet<string> = new Set();
    recent: readonly RecentlyCreated[] = [];

    constructor(tools: CreatorTools) {
        this.tools = tools;
        this.started = this.start();
    }

    /**
     * @param records the person, and what comes with them
     * @throws RecordError when nobody was created, or nobody can tell
     */
    create(number: string, records: readonly NewRecord[]): Promise<Created> {
        const { digits } = this.tools.numbers().parse(number);
        const running = this.running.get(digits) ?? this.createOnce(digits, number, records).finally(() => this.running.delete(digits));
        this.running.set(digits, running);
        return running;
    }

    private async createOnce(digits: string, number: string, [person, ...others]: readonly NewRecord[]): Promise<Created> {
        await this.started;
        if (!person) throw new RecordError('invalid');
        const there = this.begun.has(digits) ? await this.whoHas(number) : undefined;
        if (there) return { person: there, leftOut: [] };
        await this.keep({ begun: new Set([...this.begun, digits]) });
        const saved = await this.tryToCreate(person, number).catch(async (error: unknown) => {
            if (error instanceof RecordError && !MAY_HAVE_ARRIVED.has(error.trouble)) await this.forget(digits);
            throw error;
        });
        if ('phones' in saved) return { person: saved, leftOut: [] };
        const { recordId: id } = saved;
        const created = this.candidateOf(id, person, number);
        const at = this.tools.clock.now();
        await this.keep({ recent: remember(this.recent, { recordId: id, objectApiName: person.objectApiName, name: created.name, company: created.company, number, ownerId: created.ownerId, at }) });
        await this.forget(digits);
        const leftOut = [...saved.leftOut, ...[person, ...others].flatMap(({ problems }) => problems.map(({ field }) => field))];
        return { person: created, opportunity: await this.createWith(id, others), leftOut };
    }

    /** The new record, or who has the number after all. */
    private async tryToCreate({ objectApiName, fields }: NewRecord, number: string): Promise<{ readonly recordId: string; readonly leftOut: readonly string[] } | Candidate> {
        for (let tries = 1; ; tries += 1) {
            try {
                return await this.tools.desk.ask('createRecord', { objectApiName, fields });
            } catch (error) {
                if (!(error instanceof RecordError) || !MAY_HAVE_ARRIVED.has(error.trouble) || tries === MOST_TRIES) throw error;
                const there = await this.whoHas(number);
                if (there) return there;
            }
        }
    }

    /** The person stands without what didn't come with them. */
    private async createWith(personId: string, [record]: readonly NewRecord[]): Promise<Opportunity | undefined> {
        if (!record) return undefined;
        const { objectApiName, fields, linkField } = record;
        try {
            const { recordId } = await this.tools.desk.ask('createRecord', { objectApiName, fields: { ...fields, ...(linkField && { [linkField]: personId }) } });
            return { id: recordId, name: String(fields['Name']), isClosed: false, modifiedAt: this.tools.clock.now(), closeDate: String(fields['CloseDate']) };
        } catch (error) {
            this.tools.report('create opportunity', error);
            return undefined;
        }
    }

    private async whoHas(number: string): Promise<Candidate | undefined> {
        const parser = this.tools.numbers();
        const digits = searchDigitsOf(parser.parse(number));
        if (!digits) return undefined;
        const { candidates } = await this.tools.desk.ask('findByDigits', { digits, fresh: true });
        return recognise(number, candidates, parser).find(({ candidate }) => PEOPLE.includes(candidate.objectApiName))?.candidate;
    }

    private candidateOf(id: string, { objectApiName, fields }: NewRecord, number: string): Candidate {
        const text = (field: string): string => String(fields[field] ?? '');
        const name = text('Name') || `${text('FirstName')} ${text('LastName')}`.trim();
        return { id, objectApiName, name, company: text('Company') || undefined, ownerId: this.tools.userId(), phones: [{ field: 'Phone', value: number }], modifiedAt: this.tools.clock.now() };
    }

    private async start(): Promise<void> {
        const { kept, report, timers } = this.tools;
        try {
            const data = JSON.parse((await atMost(kept.read(), KEEP_TIMEOUT_MS, timers)) ?? 'null') as { recent?: RecentlyCreated[]; begun?: string[] } | null;
            if (Array.isArray(data?.recent)) this.recent = data.recent;
            if (Array.isArray(data?.begun)) this.begun = new Set(data.begun);
        } catch (error) {
            report('kept creations', error);
        }
    }

    private forget(digits: string): Promise<void> {
        return this.keep({ begun: new Set([...this.begun].filter((one) => one !== digits)) });
    }

    private async keep(change: { readonly recent?: readonly RecentlyCreated[]; readonly begun?: ReadonlySet<string> }): Promise<void> {
        const { kept, report, timers } = this.tools;
        this.recent = change.recent ?? this.recent;
        this.begun = change.begun ?? this.begun;
        const text = JSON.stringify({ recent: this.recent, begun: [...this.begun] });
        await atMost(kept.write(text), KEEP_TIMEOUT_MS, timers).catch((error: unknown) => report('keep creations', error));
    }
}
