/**
 * An agent at work: one computer, one browser and one company, in which pages of the panel come and go. A page is all that stands between
 * what happens to a call and Salesforce, put together as main.ts does: tabs, drafts, log, outbox with its care, error log, both routes, the right
 * time. The line is the test's to play, and so is what the agent does.
 */
import { newCall } from '../../../core/call/call';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule } from '../../../core/rule/rule';
import { logWords } from '../../../core/log/words';
import type { Timers } from '../../../core/time';
import { DeskBus } from '../../../salesforce/bus/deskBus';
import type { HostPort } from '../../../salesforce/host/hostPort';
import { deskRecords, preferDesk } from '../../../salesforce/records/deskRecords';
import { errorRecords } from '../../../salesforce/records/errorRecords';
import { openCtiRecords } from '../../../salesforce/records/openCtiRecords';
import { adoptDrafts, draftCalls, type DraftTools } from '../../app/callDrafts';
import { logCalls } from '../../app/logging';
import { keepServerTime } from '../../app/serverTime';
import { steadyClock } from '../../app/tools';
import { ErrorLog } from '../../errorLog/errorLog';
import { t } from '../../i18n/labels';
import { careFor } from '../../outbox/care';
import { Outbox } from '../../outbox/outbox';
import { agentsBrowser } from './agentsBrowser';
import { rossi } from './calls';
import { Company, DeskBeside } from './company';
import { MemoryStore } from './fakeRecords';
import { fakeTools } from './tools';

export const CALLER = '+393401182290';
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A page's life as the browser has it: what is due in a frozen one happens when it wakes, in one that is gone never. */
class Life {
    private name: 'runs' | 'frozen' | 'gone' = 'runs';
    private readonly due: (() => void)[] = [];
    readonly timers: Timers = {
        set: (run, ms) => {
            const timer = { isCleared: false };
            const handle = setTimeout(() => this.happen(() => !timer.isCleared && run()), ms);
            return { timer, handle };
        },
        clear: (set) => {
            const { timer, handle } = (set ?? {}) as { timer?: { isCleared: boolean }; handle?: ReturnType<typeof setTimeout> };
            if (timer) timer.isCleared = true;
            clearTimeout(handle);
        }
    };

    get isGone(): boolean {
        return this.name === 'gone';
    }

    happen(act: () => void): void {
        if (this.name === 'runs') act();
        if (this.name === 'frozen') this.due.push(act);
    }

    freeze(): void {
        this.name = 'frozen';
    }

    wake(): void {
        this.name = 'runs';
        for (const act of this.due.splice(0)) this.happen(act);
    }

    end(): void {
        this.name = 'gone';
    }
}

export type WorkPage = ReturnType<ReturnType<typeof atWork>['open']>;

export function atWork() {
    const company = new Company();
    const kept = new MemoryStore();
    const { browser, open: openTab } = agentsBrowser();
    const lives = new Map<string, Life>();
    /** By how much its clock is wrong, and how long it has slept. */
    const computer = { skew: 0, slept: 0 };
    let notes: string | undefined;
    const keptErrors = { read: async () => notes, write: async (text: string) => void (notes = text) };
    const wall = (): number => Date.now() + computer.skew;

    const open = (id: string, { desk: hasDesk = true } = {}) => {
        const life = new Life();
        lives.set(id, life);
        const clock = steadyClock(wall, () => Date.now() - computer.slept);
        const tools = { ...fakeTools(), clock, timers: life.timers };
        // A tab that is alone has the phone at once, before the rest of the page is there.
        const tab = openTab(id, { tools, begins: (frozen) => void Promise.resolve().then(() => takeOver(frozen)) });
        const { store, shown } = tab;

        const desk = new DeskBeside(company, (message) => life.happen(() => bus.receive(message)));
        const bus = new DeskBus((message) => Promise.resolve(hasDesk && !life.isGone ? desk.hear(message) : undefined), tools.timers, tools.newId, {
            onHello: () => {
                store.dispatch({ type: 'deskChanged', desk: true });
                outbox.kick();
            },
            onGone: () => store.dispatch({ type: 'deskChanged', desk: false }),
            onSetup: () => undefined,
            onNotes: () => undefined,
            onChoose: () => undefined
        });
        const host = company.openCti(tools.timers) as HostPort;
        const records = preferDesk(bus, deskRecords(bus), openCtiRecords(host, (field) => field));
        const outbox = new Outbox({ ...tools, records, store: kept, onSaved: () => undefined, onStorageFailed: () => store.dispatch({ type: 'noticed', notice: { key: 'storageBlocked' } }) });
        const page = new EventTarget();
        const errors = new ErrorLog({ ...tools, write: errorRecords(bus, host, ''), kept: keptErrors, userId: '005A', isHere: () => !shown.isFollowing });
        outbox.subscribe((entry) => errors.hear(entry));
        careFor({ ...tools, outbox, forget: (key) => kept.remove(key), keep: (entry) => kept.put(entry), store, desk: bus, errors, window: page });
        keepServerTime({ ...tools, correct: clock.correct, wall, store, ask: () => Promise.resolve(company.isReachable ? Date.now() : undefined) });
        const agent = { userId: '005A', name: 'Nina Weber', extension: '204', timeZone: 'Europe/Berlin', locale: 'en-GB' };
        const logging: DraftTools = { ...tools, outbox, page: id, rule: () => builtInRule('Every call'), agent: () => agent, closedStatus: () => 'Completed', numbers: () => plainParser, words: logWords((label) => t(label)) };
        logCalls(store, logging);
        draftCalls(store, logging);
        const takeOver = (frozen?: string): void => {
            void outbox.recover();
            adoptDrafts({ ...tools, outbox, isGone: async (other) => other === frozen || (lives.get(other)?.isGone ?? true) });
        };
        void bus.sayHello();

        const now = (): number => clock.now();
        return {
            ...{ id, tab, store, shown, outbox, desk, bus, life },
            notice: () => store.state.notice?.key,
            online: () => life.happen(() => void page.dispatchEvent(new Event('online'))),
            /** Somebody calls, is recognised, and is talked to three seconds later. */
            async answers(): Promise<void> {
                store.dispatch({ type: 'callStarted', call: newCall({ key: 'k', direction: 'inbound', number: CALLER, startedAt: now(), queue: 'Sales', did: '+39028088100' }) });
                store.dispatch({ type: 'matched', key: 'k', matches: [rossi], internal: false });
                await pass(3_000);
                store.dispatch({ type: 'callChanged', key: 'k', event: { type: 'answered', at: now() } });
            },
            notes: (notes: string) => shown.dispatch({ type: 'notesChanged', key: 'k', notes }),
            theyHangUp: () => store.dispatch({ type: 'callChanged', key: 'k', event: { type: 'ended', at: now(), cause: { by: 'them' } } })
        };
    };

    return {
        ...{ company, kept, computer, open },
        /** Closed or crashed: without a word. */
        close(page: { readonly id: string; readonly life: Life }): void {
            page.life.end();
            browser.close(page.id);
        },
        freeze(page: { readonly id: string; readonly life: Life }): void {
            page.life.freeze();
            browser.frozen.add(page.id);
        },
        /** @returns what it has come to: it lives on, or begins anew since another has the phone */
        async wake(page: { readonly id: string; readonly life: Life; readonly tab: { readonly done: readonly string[] } }): Promise<void> {
            browser.wake(page.id);
            await pass(0);
            if (page.tab.done.includes('start again')) page.life.end();
            else page.life.wake();
            await pass(0);
        },
        /** Nothing runs on the computer, and what counts on between two looks at the clock stands still. */
        async sleep(ms: number): Promise<void> {
            for (const life of lives.values()) if (!life.isGone) life.freeze();
            await pass(ms);
            computer.slept += ms;
            for (const life of lives.values()) if (!life.isGone) life.wake();
        }
    };
}
