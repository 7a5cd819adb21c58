/**
 * Starts the parts of the panel that come after the first look at the phone, and hands each of them what it needs. The phone works
 * without any of them; what they change in it they change in {@link Later}.
 */
import { OWN_ACTIVITY_FIELDS } from '../../core/log/taskDraft';
import { pageAllows } from '../../phone/pagePolicy';
import { loadToolkit, type ConsoleToolkit } from '../../salesforce/console/consoleToolkit';
import { inNamespace } from '../../salesforce/page/pageFacts';
import type { AudioPart } from '../audio/audio';
import type { ConferencePart } from '../conference/conference';
import { guardPopOut } from '../effects/popOutGuard';
import type { HeadsetPartTools } from '../headset/headset';
import type { Showable } from '../later';
import type { LaterParts, PartsTools } from '../laterParts';
import { loadPart } from '../lazy';
import type { PeoplePart } from '../people/peoplePart';
import type { SettingsTools } from '../preferences/settingsPane';
import type { RecordingPart } from '../recording/recording';
import type { StatusPart } from '../status/status';
import { keptText } from '../storage/keptText';
import { outboxStore } from '../storage/outboxStore';

const OWN: ReadonlySet<string> = new Set(OWN_ACTIVITY_FIELDS);

/** As they are started. */
interface StartedParts extends Omit<LaterParts, 'callerId'> {
    readonly callerId: Promise<Showable> | undefined;
}

export function startParts(tools: PartsTools): StartedParts {
    const people = startPeople(tools);
    const conference = startConference(tools, people);
    const audio = startAudio(tools, conference);
    const headset = startHeadset(tools);
    const callerId = startCallerId(tools);
    const parts: StartedParts = {
        preferences: startPreferences(tools, { audio, headset, callerId }),
        statusPart: startStatus(tools),
        people,
        conference,
        details: startDetails(tools),
        callerId,
        recording: startRecording(tools)
    };
    const quality = loadPart(tools.page.resourceFolder, 'quality.js').then(({ watchAudio }) => (tools.later.watchAudio = watchAudio));
    const desk = startDesk(tools, people);
    const keys = startKeys(tools);
    if (tools.host.kind === 'openCti') guardPopOut({ ...tools, load: () => loadToolkit(document, () => (window as { sforce?: { console?: ConsoleToolkit } }).sforce) });
    for (const [name, part] of Object.entries({ ...parts, audio, headset, quality, desk, keys })) part?.catch((error: unknown) => tools.report(name, error));
    return parts;
}

async function startDesk(tools: PartsTools, people: Promise<PeoplePart>): Promise<void> {
    const { page, shown, softphone, database } = tools;
    const part = await loadPart(page.resourceFolder, 'desk.js');
    part.startDesk({
        ...tools,
        kept: () => outboxStore(database, page.userId).all(),
        named: (field) => (OWN.has(field) ? inNamespace(page.namespace, field) : field),
        store: shown,
        people,
        tryCall: (number) => softphone.tryCall(number),
        load: () => loadPart(page.resourceFolder, 'checks.js')
    });
}

async function startKeys(tools: PartsTools): Promise<void> {
    const { page, database } = tools;
    const part = await loadPart(page.resourceFolder, 'keys.js');
    return part.startKeys({ ...tools, document, labels: page.labels, kept: keptText(database, `keys ${page.userId}`) });
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

async function startDetails(tools: PartsTools): Promise<Showable> {
    const { page } = tools;
    const part = await loadPart(page.resourceFolder, 'details.js');
    return part.startDetails({ ...tools, labels: page.labels, userId: page.userId, document });
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
