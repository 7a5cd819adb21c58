/**
 * The parts of the panel that come after the first look at the phone, and what each of them is handed. The phone works
 * without any of them; what they change in it they change in {@link Later}.
 */
import type { Written } from '../core/outbox/outbox';
import type { CallRecord } from '../core/state/softphoneState';
import type { MicrophoneWishes, Microphone } from '../phone/audio/microphone';
import type { ChosenRinger } from '../phone/audio/ringer';
import type { PageSpeakers } from '../phone/audio/speaker';
import type { LinePort } from '../phone/linePort';
import { pageAllows } from '../phone/pagePolicy';
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
import type { AudioPart } from './audio/audio';
import type { ConferencePart } from './conference/conference';
import type { CallErrors } from './errorLog/errorLog';
import type { LogCareTools } from './outbox/logCare';
import type { HeadsetPartTools } from './headset/headset';
import type { Showable } from './later';
import { loadPart } from './lazy';
import type { PeoplePart } from './people/peoplePart';
import type { SettingsTools } from './preferences/settingsPane';
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
    /** Undefined where an admin has set none. */
    readonly callerId: Promise<Showable> | undefined;
    /** Undefined where the PBX offers none. */
    readonly recording: Promise<RecordingPart | undefined>;
}

export function startParts(tools: PartsTools): LaterParts {
    const people = startPeople(tools);
    const conference = startConference(tools, people);
    const audio = startAudio(tools, conference);
    const headset = startHeadset(tools);
    const callerId = startCallerId(tools);
    const parts: LaterParts = {
        preferences: startPreferences(tools, { audio, headset, callerId }),
        statusPart: startStatus(tools),
        people,
        conference,
        callerId,
        recording: startRecording(tools)
    };
    const quality = loadPart(tools.page.resourceFolder, 'quality.js').then(({ watchAudio }) => (tools.later.watchAudio = watchAudio));
    const desk = loadPart(tools.page.resourceFolder, 'desk.js').then(({ startDesk }) => startDesk({ ...tools, store: tools.shown, load: () => loadPart(tools.page.resourceFolder, 'checks.js') }));
    for (const [name, part] of Object.entries({ ...parts, audio, headset, quality, desk })) part?.catch((error: unknown) => tools.report(name, error));
    return parts;
}

async function startAudio(tools: PartsTools, conference: Promise<ConferencePart>): Promise<AudioPart> {
    const { page, database, later, softphone, speakers, ringer, store } = tools;
    const part = await loadPart(page.resourceFolder, 'audio.js');
    return part.startAudio({
        ...tools,
        media: navigator.mediaDevices,
        labels: page.labels,
        kept: keptText(database, 'audio'),
        useMicrophone: (wishes) => void (later.microphoneWishes = wishes),
        renewMicrophone: () => void softphone.renewMicrophone().then(() => conference.then((one) => one.refresh(), () => undefined)),
        useSpeaker(deviceId) {
            speakers.use(deviceId);
            ringer.useOutput(deviceId);
        },
        useRing: (ring) => ringer.useRing(ring),
        ring: (isOn) => (isOn ? ringer.play('ring') : ringer.stop()),
        tell: (key, detail) => store.dispatch({ type: 'noticed', notice: { key, detail } })
    });
}

async function startConference(tools: PartsTools, people: Promise<Showable>): Promise<ConferencePart> {
    const { page, softphone, actions, store } = tools;
    const part = await loadPart(page.resourceFolder, 'conference.js');
    return part.startConference({
        ...tools,
        people,
        room: page.setting('conferenceRoom'),
        phone: softphone,
        labels: page.labels,
        designSystem: page.designSystem,
        format: (number) => actions.format(number),
        page: document,
        createContext: () => new AudioContext(),
        onBlocked: () => store.dispatch({ type: 'soundChanged', sound: 'needsClick' })
    });
}

async function startRecording(tools: PartsTools): Promise<RecordingPart | undefined> {
    const { page, softphone } = tools;
    const setting = page.setting('recording');
    if (!setting.trim()) return undefined;
    const part = await loadPart(page.resourceFolder, 'recording.js');
    return part.startRecording({ ...tools, setting, labels: page.labels, designSystem: page.designSystem, lineCall: (key) => softphone.lineCall(key) });
}

function startCallerId(tools: PartsTools): Promise<Showable> | undefined {
    const { page, database, later } = tools;
    const callerIds = page.setting('callerIds');
    if (!callerIds.trim()) return undefined;
    return loadPart(page.resourceFolder, 'callerId.js').then((part) =>
        part.startCallerId({
            ...tools,
            callerIds,
            labels: page.labels,
            header: page.setting('callerIdHeader'),
            kept: keptText(database, `callerId ${page.userId}`),
            tabs: new BroadcastChannel(`patchbay caller id ${page.userId}`),
            use: (headers) => void (later.callHeaders = headers)
        })
    );
}

async function startStatus(tools: PartsTools): Promise<StatusPart> {
    const { page, database, later, extension } = tools;
    const part = await loadPart(page.resourceFolder, 'status.js');
    return part.startStatus({
        ...tools,
        labels: page.labels,
        designSystem: page.designSystem,
        setting: page.setting,
        userId: page.userId,
        ownExtension: extension,
        kept: keptText(database, 'status'),
        useScreen: (screen) => void (later.screen = screen)
    });
}

async function startPreferences(tools: PartsTools, parts: Pick<SettingsTools, 'audio' | 'headset' | 'callerId'>): Promise<Showable> {
    const { page, database, later, softphone } = tools;
    const part = await loadPart(page.resourceFolder, 'preferences.js');
    return part.startPreferences({
        ...tools,
        ...parts,
        labels: page.labels,
        setting: page.setting,
        kept: keptText(database, 'preferences'),
        answer: (key) => void softphone.answer(key),
        use: ({ waitingTone }) => void (later.knocks = waitingTone)
    });
}

async function startPeople(tools: PartsTools): Promise<PeoplePart> {
    const { page, database, setups, actions, extension } = tools;
    const part = await loadPart(page.resourceFolder, 'people.js');
    return part.startPeople({
        ...tools,
        labels: page.labels,
        designSystem: page.designSystem,
        extensions: () => setups.current.extensions,
        kept: keptText(database, `speedDials ${page.userId}`),
        ownExtension: extension,
        voicemailNumber: page.setting('voicemailNumber'),
        dial: (number) => actions.dial(number),
        format: (number) => actions.format(number)
    });
}

async function startHeadset(tools: PartsTools): Promise<Showable> {
    const { page, softphone } = tools;
    const { hid } = navigator as { readonly hid?: HeadsetPartTools['hid'] };
    const part = await loadPart(page.resourceFolder, 'headset.js');
    return part.startHeadset({ ...tools, phone: softphone, labels: page.labels, hid, isAllowed: pageAllows(document, 'hid') });
}

/** Logs that wait, and what needs a person: others of the parts tell of that as well. */
export async function startLogCare(tools: Omit<LogCareTools, 'kept' | 'labels' | 'namespace' | 'userId' | 'isHere' | 'window'> & Pick<PartsTools, 'page' | 'database' | 'shown'>): Promise<CallErrors> {
    const { page, database, shown } = tools;
    const part = await loadPart(page.resourceFolder, 'logCare.js');
    const { userId, namespace, labels } = page;
    return part.startLogCare({ ...tools, window, userId, namespace, labels, kept: keptText(database, `errors ${userId}`), isHere: () => !shown.isFollowing });
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
