/**
 * The parts of the panel that come after the first look at the phone, and what starts them. The phone works
 * without any of them; what they change in it they change in {@link Later}.
 */
import type { Written } from '../core/outbox/outbox';
import type { CallRecord } from '../core/state/softphoneState';
import type { MicrophoneWishes, Microphone } from '../phone/audio/microphone';
import type { ChosenRinger } from '../phone/audio/ringer';
import type { PageSpeakers } from '../phone/audio/speaker';
import type { LinePort } from '../phone/linePort';
import type { WatchAudio } from '../phone/quality/audioWatch';
import type { DeskBus } from '../salesforce/bus/deskBus';
import type { HostPort } from '../salesforce/host/hostPort';
import type { PageFacts } from '../salesforce/page/pageFacts';
import type { SoftphoneActions } from './app/actions';
import type { OrgSetups } from './app/orgSetup';
import type { Shown } from './app/shown';
import type { Softphone } from './app/softphone';
import type { Store } from './app/store';
import type { Tools } from './app/tools';
import type { ConferencePart } from './conference/conference';
import type { CallErrors } from './errorLog/errorLog';
import type { Showable } from './later';
import { loadPart } from './lazy';
import type { LogCareTools } from './outbox/logCare';
import type { Outbox } from './outbox/outbox';
import type { PeoplePart } from './people/peoplePart';
import type { RecordingPart } from './recording/recording';
import type { RulesPart, RulesPartTools } from './rules/rules';
import type { StatusPart } from './status/status';
import type { Database } from './storage/database';
import { keptText } from './storage/keptText';
import type { FrontHost } from './tabs/frontTab';

/** What holds until a part has come, and what the part then makes of it. */
export interface Later {
    microphoneWishes: MicrophoneWishes;
    watchAudio?: WatchAudio;
    /** Whether a second call knocks. */
    knocks: boolean;
    /** What every call tells the PBX: under which number it goes out. */
    callHeaders: readonly string[];
    /** Where records open, and are read anew: in the tab that the agent looks at. */
    front: FrontHost;
    /** Stands between the line and the phone: calls that aren't wanted now don't get through. */
    screen(line: LinePort): LinePort;
}

export function beforeParts(host: HostPort): Later {
    return { microphoneWishes: {}, front: host, knocks: true, callHeaders: [], screen: (line) => line };
}

/** Where records open now, for whoever asks later. */
export function inFront(later: Later): FrontHost {
    return {
        openRecord: (recordId) => later.front.openRecord(recordId),
        openNew: (objectApiName, fields) => later.front.openNew(objectApiName, fields),
        openSearch: (text) => later.front.openSearch(text),
        refresh: () => later.front.refresh()
    };
}

export interface PartsTools extends Tools {
    readonly page: PageFacts;
    readonly host: HostPort;
    readonly later: Later;
    readonly store: Store;
    readonly shown: Shown;
    readonly database: Promise<Database>;
    readonly desk: DeskBus;
    readonly setups: OrgSetups;
    readonly softphone: Softphone;
    readonly microphone: Microphone;
    readonly speakers: PageSpeakers;
    readonly ringer: ChosenRinger;
    readonly actions: SoftphoneActions;
    readonly outbox: Outbox;
    readonly account: string;
    readonly extension: string;
    readonly sipDomain: string;
    /** What is written for a call; undefined when it will not be logged. */
    readonly writesOf: (record: CallRecord) => Written | undefined;
}

/** Each comes by itself, or not at all. */
export interface LaterParts {
    readonly preferences: Promise<Showable>;
    readonly statusPart: Promise<StatusPart>;
    readonly people: Promise<PeoplePart>;
    readonly conference: Promise<ConferencePart>;
    readonly details: Promise<Showable>;
    /** Undefined where an admin has set none. */
    readonly callerId: Promise<Showable | undefined>;
    /** Undefined where the PBX offers none. */
    readonly recording: Promise<RecordingPart | undefined>;
}

/** Each comes by itself, or not at all; nothing that a call needs waits for who starts them. */
export function startParts(tools: PartsTools): LaterParts {
    const { page, report } = tools;
    const started = loadPart(page.resourceFolder, 'parts.js').then((part) => part.startParts(tools));
    const parts: LaterParts = {
        preferences: started.then(({ preferences }) => preferences),
        statusPart: started.then(({ statusPart }) => statusPart),
        people: started.then(({ people }) => people),
        conference: started.then(({ conference }) => conference),
        details: started.then(({ details }) => details),
        callerId: started.then(({ callerId }) => callerId),
        recording: started.then(({ recording }) => recording)
    };
    started.catch((error: unknown) => report('parts', error));
    // Each was told of where it failed; whoever needs it is told again.
    for (const part of Object.values(parts) as Promise<unknown>[]) part.catch(() => undefined);
    return parts;
}

/** Logs that wait, and what needs a person: others of the parts tell of that as well. */
export async function startLogCare(tools: Omit<LogCareTools, 'kept' | 'labels' | 'namespace' | 'userId' | 'isHere' | 'window' | 'anyFile'> & Pick<PartsTools, 'page' | 'database' | 'shown'>): Promise<CallErrors> {
    const { page, database, shown } = tools;
    const part = await loadPart(page.resourceFolder, 'logCare.js');
    const { userId, namespace, labels } = page;
    return part.startLogCare({ ...tools, window, anyFile: `${page.resourceFolder}logCare.js`, userId, namespace, labels, kept: keptText(database, `errors ${userId}`), isHere: () => !shown.isFollowing });
}

/** Before the other parts, since the first call waits for it. An org that has rules is told when they can't hold. */
export async function startRules(tools: Omit<RulesPartTools, 'setup' | 'labels'> & Pick<PartsTools, 'page' | 'setups'>): Promise<RulesPart> {
    const { page, setups, report, store } = tools;
    try {
        const part = await loadPart(page.resourceFolder, 'rules.js');
        return part.startRules({ ...tools, setup: () => setups.current, labels: page.labels });
    } catch (error) {
        report('rules', error);
        setups.whenRuled(() => store.dispatch({ type: 'noticed', notice: { key: 'rulesMissing' } }));
        throw error;
    }
}
