/**
 * People who can be reached: who they are (the Desk), how they are (the PBX), whom the agent keeps (this browser). Holds
 * their state and does what it takes; core/people decides what changes. Nothing here is needed to take a call.
 */
import { afterPeopleEvent, NOBODY, type PeopleEvent, type PeopleState } from '../../core/people/peopleState';
import { numbersOf, reachable, type Reachable, type Sources } from '../../core/people/search';
import { speedDialsIn, type SpeedDial } from '../../core/people/speedDials';
import { dialStringOf } from '../../core/number/dialString';
import { RecordError } from '../../core/errors';
import type { Candidate } from '../../core/match/candidate';
import type { SipExtension, SipInside } from '../../phone/sip/sipInside';
import { MOST_WATCHED, PeopleWatch } from '../../phone/sip/peopleWatch';
import type { PeopleDirectory } from '../../salesforce/records/deskPeople';
import type { Tools } from '../app/tools';

export interface PeopleTools extends Tools {
    readonly directory: PeopleDirectory;
    /** Where the agent's speed dials are kept. */
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    readonly sipDomain: string;
    readonly ownExtension: string;
    /** What the admin has set; empty: what the PBX says. */
    readonly voicemailNumber: string;
    readonly dial: (number: string) => void;
    /** A number as people read it. */
    readonly format: (number: string) => string;
    /** Who is on the line, and who was. */
    readonly calls: () => Pick<Sources, 'matches' | 'recent'>;
}

/** A line that a later part may speak SIP over. */
export interface Extendable {
    extend(make: (inside: SipInside) => SipExtension): void;
}

/** Whoever looks away and back again, as between two tabs of the panel, finds the lamps as they were. */
const LOOK_AWAY_MS = 30_000;
/** People come and go; a list that is older is asked for anew when it is looked at. */
const LIST_GOOD_FOR_MS = 300_000;

export class People {
    readonly tools: PeopleTools;
    private current: PeopleState = NOBODY;
    private readonly listeners = new Set<() => void>();
    private watch: PeopleWatch | undefined;
    /** Which telephones each place on the page shows. */
    private readonly looks = new Map<object, readonly string[]>();
    private listedAt: number | undefined;

    constructor(tools: PeopleTools) {
        this.tools = tools;
    }

    get state(): PeopleState {
        return this.current;
    }

    /** What to call for voice messages; empty when nobody has said. */
    get voicemailNumber(): string {
        return (dialStringOf(this.tools.voicemailNumber) ?? this.current.mailbox?.number) ?? '';
    }

    async start(): Promise<void> {
        const { kept, report } = this.tools;
        try {
            this.dispatch({ type: 'speedDialsRead', speedDials: speedDialsIn(await kept.read()) });
        } catch (error) {
            report('speed dials', error);
        }
    }

    /** @returns takes the listener back */
    listen(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }

    /** Asks a line's PBX from now on. */
    useLine(line: Extendable): void {
        const { sipDomain, timers, newId, ownExtension } = this.tools;
        line.extend((inside) => {
            this.watch = new PeopleWatch({
                ...{ inside, sipDomain, timers, newId, extension: ownExtension },
                onLamp: (extension, lamp) => this.dispatch({ type: 'lampChanged', extension, lamp }),
                onMailbox: (mailbox) => this.dispatch({ type: 'mailboxChanged', mailbox })
            });
            this.follow();
            return this.watch;
        });
    }

    /** Who works here; asked for again only after a while. */
    async list(): Promise<void> {
        const { clock, directory, ownExtension, report } = this.tools;
        if (this.listedAt !== undefined && clock.now() - this.listedAt < LIST_GOOD_FOR_MS) return;
        this.listedAt = clock.now();
        try {
            this.dispatch({ type: 'colleaguesKnown', colleagues: await directory.colleagues(), ownExtension });
        } catch (error) {
            this.listedAt = undefined;
            const isAbsent = error instanceof RecordError && error.trouble === 'absent';
            if (!isAbsent) report('colleagues', error);
            this.dispatch({ type: 'colleaguesUnknown', list: isAbsent ? 'absent' : 'failed' });
        }
    }

    /**
     * Whom the agent may mean.
     * @param records what {@link byText} found for this text
     */
    find(text: string, records: readonly Candidate[]): readonly Reachable[] {
        const { colleagues, speedDials } = this.current;
        return reachable(text, { colleagues, speedDials, ...this.tools.calls(), records });
    }

    /** Records that are called so, or have a number that begins so; none when nobody can search. */
    async byText(text: string): Promise<readonly Candidate[]> {
        if (!/\p{L}{2}|(\d\D*){4}/u.test(text)) return [];
        try {
            return (await this.tools.directory.byText(text)).filter((candidate) => numbersOf(candidate).length > 0);
        } catch (error) {
            if (!(error instanceof RecordError && error.trouble === 'absent')) this.tools.report('search by text', error);
            return [];
        }
    }

    /** A place on the page shows these colleagues' telephones. */
    look(place: object, extensions: readonly string[]): void {
        this.looks.set(place, extensions);
        this.follow();
    }

    /** A place on the page is gone. */
    lookAway(place: object): void {
        this.tools.timers.set(() => {
            this.looks.delete(place);
            this.follow();
        }, LOOK_AWAY_MS);
    }

    keep(dial: SpeedDial): void {
        this.change({ type: 'speedDialAdded', dial });
    }

    drop(number: string): void {
        this.change({ type: 'speedDialRemoved', number });
    }

    move(number: string, by: -1 | 1): void {
        this.change({ type: 'speedDialMoved', number, by });
    }

    private change(event: PeopleEvent): void {
        this.dispatch(event);
        this.tools.kept.write(JSON.stringify(this.current.speedDials)).catch((error: unknown) => this.tools.report('keep speed dials', error));
    }

    private follow(): void {
        this.watch?.watch([...this.looks.values()].flat().slice(0, MOST_WATCHED));
    }

    private dispatch(event: PeopleEvent): void {
        this.current = afterPeopleEvent(this.current, event);
        for (const listener of this.listeners) listener();
    }
}
