/**
 * Salesforce as an agent's pages meet it: records with a unique call key, and two ways to them, the Desk beside a page and Open CTI.
 * Each can be told to be bad. What is ours on the way (message bus, both routes, what errors mean) is the real thing.
 */
import { fromDesk, readPanelMessage, type RecordOperations } from '../../../core/bus/messages';
import { RecordError } from '../../../core/errors';
import type { Fields } from '../../../core/log/taskDraft';
import type { Timers } from '../../../core/time';
import { HostError, type HostPort } from '../../../salesforce/host/hostPort';
import { recordErrorOf } from '../../../salesforce/records/uiApiErrors';
import { FakeRecords } from './fakeRecords';

/** What the Desk's next write meets: an answer of the UI API's in its place, before or after it was done, or a wait before it is. */
export type Mishap = { readonly before: unknown } | { readonly after: unknown } | { readonly waitMs: number };

/** What the browser says of a connection that ended without an answer. */
export const CUT = new TypeError('Failed to fetch');

/** As long as Open CTI is waited for. */
const HOST_TIMEOUT_MS = 10_000;
const CALL_KEY = 'Call_Key__c';

export class Company {
    /** Ids as long as Salesforce's: they are read in its refusals. */
    readonly records = new FakeRecords((number) => `00T5g0000${String(number).padStart(6, '0')}`);
    readonly mishaps: Mishap[] = [];
    /** Whether the agent may write Tasks. */
    mayWrite = true;
    isReachable = true;
    /** Whether a search finds what was written. */
    isIndexed = true;
    /** Open CTI does what it is asked, and its answer never arrives. */
    isDumb = false;

    /** The error log, by key. */
    readonly errors = new Map<string, Fields>();

    get tasks(): readonly Fields[] {
        return [...this.records.tasks.values()];
    }

    writeError(fields: Fields): string {
        const key = String(fields['Error_Key__c']);
        this.errors.set(key, { ...this.errors.get(key), ...fields });
        return `a005g0000${key.length}`;
    }

    create(fields: Fields): Promise<{ readonly recordId: string; readonly leftOut: readonly string[] }> {
        this.check();
        return this.records.createLog(fields);
    }

    update(recordId: string, fields: Fields): Promise<{ readonly recordId: string; readonly leftOut: readonly string[] }> {
        this.check();
        return this.records.updateLog(recordId, fields);
    }

    /** Open CTI beside a page. @param timers the page's */
    openCti(timers: Timers): Pick<HostPort, 'save' | 'search'> {
        const silence = (method: string): Promise<never> => new Promise((_resolve, reject) => void timers.set(() => reject(new HostError('silent', method)), HOST_TIMEOUT_MS));
        return {
            search: () => Promise.resolve([]),
            save: async (objectApiName, fields, recordId) => {
                if (!this.isReachable) return silence('save');
                if (objectApiName !== 'Task') return this.writeError(fields);
                try {
                    const saved = await (recordId === undefined ? this.create(fields) : this.update(recordId, fields));
                    return this.isDumb ? await silence('save') : saved.recordId;
                } catch (error) {
                    if (!(error instanceof RecordError)) throw error;
                    if (this.isDumb) return silence('save');
                    const { said, existingId, trouble } = error;
                    throw new HostError('refused', 'save', [existingId === undefined ? said || trouble : `${said}: ${CALL_KEY} duplicates value on record with id: ${existingId}`]);
                }
            }
        };
    }

    private check(): void {
        if (!this.isReachable) throw CUT;
        if (!this.mayWrite) throw new RecordError('noAccess', 'insufficient access rights on object id');
    }
}

/** The Desk beside a page. */
export class DeskBeside {
    private readonly company: Company;
    private readonly say: (message: unknown) => void;
    /** Nothing reaches it. */
    isDeaf = false;
    /** It does what it is asked, and nothing that it says arrives. */
    isDumb = false;

    constructor(company: Company, say: (message: unknown) => void) {
        this.company = company;
        this.say = say;
    }

    hear(data: unknown): void {
        const message = this.isDeaf ? undefined : readPanelMessage(data);
        if (message?.type === 'panelHello') this.comes();
        if (message?.type === 'ask') void this.answer(message.id, message.operation, message.ask);
    }

    comes(): void {
        this.tell({ type: 'deskHello', agent: { userId: '005A', name: 'Nina Weber', timeZone: 'Europe/Berlin', locale: 'en-GB', closedStatus: 'Completed' } });
    }

    private async answer(id: string, operation: string, ask: unknown): Promise<void> {
        try {
            this.tell({ type: 'answer', id, ok: true, answer: await this.perform(operation, ask) });
        } catch (error) {
            const { trouble, said, fields, existingId } = recordErrorOf(error);
            this.tell({ type: 'answer', id, ok: false, error: { trouble, said, fields, ...(existingId !== undefined && { existingId }) } });
        }
    }

    private tell(message: Parameters<typeof fromDesk>[0]): void {
        if (!this.isDumb) this.say(fromDesk(message));
    }

    private async perform(operation: string, ask: unknown): Promise<unknown> {
        switch (operation) {
            case 'createLog': {
                const { fields } = ask as RecordOperations['createLog']['ask'];
                return this.write(() => this.company.create(fields));
            }
            case 'updateLog': {
                const { recordId, fields } = ask as RecordOperations['updateLog']['ask'];
                return this.write(() => this.company.update(recordId, fields));
            }
            case 'findLog': {
                if (!this.company.isReachable) throw CUT;
                const found = await this.company.records.findLog((ask as RecordOperations['findLog']['ask']).callKey);
                return this.company.isIndexed ? found : {};
            }
            case 'writeError': {
                if (!this.company.isReachable) throw CUT;
                return { recordId: this.company.writeError((ask as RecordOperations['writeError']['ask']).fields) };
            }
            default:
                throw new RecordError('absent');
        }
    }

    private async write<T>(act: () => Promise<T>): Promise<T> {
        const mishap = this.company.mishaps.shift();
        if (mishap && 'waitMs' in mishap) await new Promise((resolve) => setTimeout(resolve, mishap.waitMs));
        if (mishap && 'before' in mishap) throw mishap.before;
        const done = await act();
        if (mishap && 'after' in mishap) throw mishap.after;
        return done;
    }
}
