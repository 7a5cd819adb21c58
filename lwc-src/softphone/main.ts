/**
 * Where the panel comes together: reads the page, chooses the host, builds what the softphone is made of, draws it,
 * starts it. Everything else is told what it needs; nothing else looks at the window.
 */
import { createElement } from 'lwc';
import App from 'panel/app';
import { builtInRule } from '../core/rule/rule';
import { browserMicrophone, type MicrophoneWishes } from '../phone/audio/microphone';
import { webAudioRinger } from '../phone/audio/ringer';
import { pageSpeakers } from '../phone/audio/speaker';
import type { WatchAudio } from '../phone/quality/audioWatch';
import type { LinePort } from '../phone/linePort';
import { defaultReconnectPolicy } from '../phone/sip/reconnect';
import { watchConnection } from '../phone/connectionWatch';
import { refusesLocalNetwork } from '../phone/pagePolicy';
import { SipLine, type SipLineTools } from '../phone/sip/sipLine';
import { DeskBus } from '../salesforce/bus/deskBus';
import { pageHost } from '../salesforce/host/pageHost';
import type { HostPort } from '../salesforce/host/hostPort';
import type { OpenCti } from '../salesforce/openCti/client';
import { openCtiHost } from '../salesforce/openCti/openCtiHost';
import { inNamespace, readPage, type PageFacts } from '../salesforce/page/pageFacts';
import { deskRecords, preferDesk } from '../salesforce/records/deskRecords';
import { openCtiRecords } from '../salesforce/records/openCtiRecords';
import { Account } from './app/account';
import type { SoftphoneActions } from './app/actions';
import { Agent } from './app/agent';
import { adoptDrafts, draftCalls, type DraftTools } from './app/callDrafts';
import { connectHost } from './app/connectHost';
import { keepCalls, takeUpCalls, type KeepTools } from './app/keepCalls';
import { lookUpCalls } from './app/lookup';
import { logCalls } from './app/logging';
import { OrgSetups } from './app/orgSetup';
import { Softphone } from './app/softphone';
import { Store } from './app/store';
import { browserTimers, steadyClock, type Tools } from './app/tools';
import { showOnDesk } from './effects/deskView';
import { showItem } from './effects/itemLabel';
import { guardLeaving } from './effects/leaveGuard';
import { makeSounds } from './effects/sounds';
import type { AudioPart } from './audio/audio';
import type { ConferencePart } from './conference/conference';
import type { PreferencesPart } from './preferences/preferences';
import type { StatusPart } from './status/status';
import type { PeoplePart } from './people/peoplePart';
import { shareEngine } from './engine';
import { useDesignSystem } from './i18n/icons';
import { t, useLabels } from './i18n/labels';
import { loadPart } from './lazy';
import { NumberRules } from './numbers/numberRules';
import { Outbox } from './outbox/outbox';
import { openDatabase } from './storage/database';
import { instanceId } from './storage/instanceId';
import { keptText } from './storage/keptText';
import { outboxStore } from './storage/outboxStore';
import { holdPage, isPageGone } from './storage/pageLock';
import { passwordStore } from './storage/passwordStore';
import { logWords } from './words';
import { readDtmf } from '../core/settings/dtmf';
import { OWN_ACTIVITY_FIELDS } from '../core/log/taskDraft';

const CHANNEL = 'Patchbay__c';
const STATUS_WAIT_MS = 3_000;

function start(root: HTMLElement): void {
    const page = readPage(root, document.getElementById('patchbay-labels'));
    useLabels(page.labels);
    shareEngine(window);
    useDesignSystem(page.designSystem);

    const tools: Tools = {
        clock: steadyClock(() => Date.now(), () => performance.now()),
        timers: browserTimers,
        newId: () => crypto.randomUUID(),
        // Names the part and the kind of error only: messages may hold numbers and names.
        // eslint-disable-next-line no-console -- for developers; nobody else reads it
        report: (what, error) => console.warn(`Patchbay: ${what} failed (${error instanceof Error ? error.name : typeof error})`)
    };
    const store = new Store();
    const database = openDatabase();
    const setups = new OrgSetups(keptText(database, 'setup'), page.userId, tools.report);
    void setups.start();
    const host = hostOf(page, tools);
    const numbers = new NumberRules(tools);

    const desk = new DeskBus((message) => host.publish(message), tools.timers, tools.newId, {
        onHello: (facts) => {
            agent.learn(facts);
            store.dispatch({ type: 'deskChanged', desk: true });
            people.then((part) => part.deskCame()).catch(() => undefined);
            outbox.kick();
        },
        onGone: () => store.dispatch({ type: 'deskChanged', desk: false }),
        onSetup: (setup) => setups.learn(setup),
        onNotes: (key, notes) => softphone.setNotes(key, notes),
        onChoose: (key, matchId) => softphone.choose(key, matchId)
    });
    const own: ReadonlySet<string> = new Set(OWN_ACTIVITY_FIELDS);
    const named = (field: string): string => (own.has(field) ? inNamespace(page.namespace, field) : field);
    const records = preferDesk(desk, deskRecords(desk), openCtiRecords(host, named));
    const outbox = new Outbox({
        ...tools,
        records,
        store: outboxStore(database),
        onSaved: () => void host.refresh().catch((error: unknown) => tools.report('refresh', error)),
        onStorageFailed: () => store.dispatch({ type: 'noticed', notice: { key: 'storageBlocked' } })
    });
    let conference: ConferencePart | undefined;
    let wishes: MicrophoneWishes = {};
    const microphone = browserMicrophone(navigator.mediaDevices, navigator.permissions, document, () => wishes);
    const speakerRefused = (error: unknown): void => {
        tools.report('speaker', error);
        // One that is unplugged is told of by who watches the plugs.
        if ((error as DOMException).name !== 'NotFoundError') store.dispatch({ type: 'noticed', notice: { key: 'speakerRefused' } });
    };
    const speakers = pageSpeakers(document, speakerRefused);
    const ringer = webAudioRinger(() => new AudioContext(), speakerRefused);
    const softphone = new Softphone({ ...tools, store, microphone, ringer });

    let watchAudio: WatchAudio | undefined;
    loadPart(page.resourceFolder, 'quality.js').then(
        (part) => (watchAudio = part.watchAudio),
        (error: unknown) => tools.report('call quality', error)
    );

    const lineTools = async (): Promise<SipLineTools> => ({
        createWebSocket: (url) => new WebSocket(url, 'sip'),
        microphone,
        speakers: speakers.create,
        onSoundBlocked: () => store.dispatch({ type: 'soundChanged', sound: 'needsClick' }),
        watchAudio: (watched) => watchAudio?.(watched),
        clock: tools.clock,
        timers: tools.timers,
        reconnect: defaultReconnectPolicy,
        random: Math.random,
        instanceId: await instanceId(database, tools.newId),
        userAgent: 'Patchbay',
        loadFeatureCode: async () => (await loadPart(page.resourceFolder, 'featureCode.js')).sendFeatureCode,
        dtmf: readDtmf(page.setting('dtmf')),
        loadSha256: async () => (await loadPart(page.resourceFolder, 'sha256.js')).sha256
    });
    let screen = (line: LinePort): LinePort => line;
    const account = new Account(page.connection, {
        ...tools,
        store,
        softphone,
        passwords: passwordStore(database, crypto),
        userId: page.userId,
        async sipLine(connection, password) {
            const line = new SipLine(connection, password, await lineTools());
            people.then((part) => part.useLine(line)).catch(() => undefined);
            return screen(line);
        },
        demoLine: async (connection) => screen((await loadPart(page.resourceFolder, 'demo.js')).createDemoLine(SipLine, connection, await lineTools()))
    });
    const agent = new Agent(page, () => account.connection?.extension ?? '');

    const actions: SoftphoneActions = {
        format: (number) => numbers.current.format(number),
        dial: (number) => softphone.dial(number),
        answer: (key) => softphone.answer(key),
        decline: (key) => softphone.decline(key),
        hangUp: (key) => softphone.hangUp(key),
        hold: (key, held) => softphone.hold(key, held),
        transfer: (key, number) => softphone.transfer(key, number),
        connect: (key, otherKey) => softphone.connect(key, otherKey),
        mute: (key, muted) => softphone.mute(key, muted),
        sendDigits: (key, digits) => softphone.sendDigits(key, digits),
        choose: (key, matchId) => softphone.choose(key, matchId),
        setNotes: (key, notes) => softphone.setNotes(key, notes),
        finishWrapUp: (key) => softphone.finishWrapUp(key),
        retryLog: (key) => outbox.retry(key),
        openRecord: (recordId) => void host.openRecord(recordId).catch(() => store.dispatch({ type: 'noticed', notice: { key: 'recordNotVisible' } })),
        seeMissed: () => softphone.seeMissed(),
        closeNotice: () => softphone.closeNotice(),
        retry: () => softphone.retry(),
        unlockSound: () => softphone.unlockSound(),
        signIn: (password, remember) => account.signIn(password, remember),
        signOut: () => account.signOut()
    };
    const rule = builtInRule(t('ruleEverythingElse'));
    lookUpCalls(store, { ...tools, host, records, rule: () => rule, ownExtension: account.connection?.extension ?? '', numbers: () => numbers.ready() });
    const logging: DraftTools = {
        ...tools,
        outbox,
        page: tools.newId(),
        rule: () => rule,
        agent: () => agent.facts(),
        closedStatus: () => agent.closedStatus(),
        numbers: () => numbers.current,
        words: logWords()
    };
    logCalls(store, logging);
    draftCalls(store, logging);
    let knocks = true;
    makeSounds(store, ringer, () => knocks);
    guardLeaving(store, window);
    const keeping: KeepTools = {
        ...tools,
        softphone,
        storage: sessionStorage,
        account: `${page.userId} ${account.name}`,
        page: logging.page,
        isGone: (id) => isPageGone(navigator.locks, id)
    };
    holdPage(navigator.locks, keeping.page);
    keepCalls(store, keeping);
    showItem(store, host, t, tools);
    showOnDesk(store, desk, tools);
    if (refusesLocalNetwork(document)) store.dispatch({ type: 'localNetworkRefused' });
    // After the first look at the phone: it works without.
    const audio = loadPart(page.resourceFolder, 'audio.js').then(({ startAudio }) =>
        startAudio({
            ...tools,
            microphone,
            media: navigator.mediaDevices,
            labels: page.labels,
            kept: keptText(database, 'audio'),
            useMicrophone: (next) => void (wishes = next),
            renewMicrophone: () => void softphone.renewMicrophone().then(() => conference?.refresh()),
            useSpeaker(deviceId) {
                speakers.use(deviceId);
                ringer.useOutput(deviceId);
            },
            useRing: (ring) => ringer.useRing(ring),
            ring: (isOn) => (isOn ? ringer.play('ring') : ringer.stop()),
            tell: (key, detail) => store.dispatch({ type: 'noticed', notice: { key, detail } })
        })
    );
    loadPart(page.resourceFolder, 'conference.js')
        .then(({ startConference }) => {
            conference = startConference({
                ...tools,
                store,
                phone: softphone,
                labels: page.labels,
                designSystem: page.designSystem,
                format: (number) => actions.format(number),
                page: document,
                createContext: () => new AudioContext(),
                onBlocked: () => store.dispatch({ type: 'soundChanged', sound: 'needsClick' })
            });
            Object.assign(app, { conference });
        })
        .catch((error: unknown) => tools.report('conference', error));
    audio.catch((error: unknown) => tools.report('sound settings', error));
    const status = loadPart(page.resourceFolder, 'status.js').then(({ startStatus }) =>
        startStatus({
            ...tools,
            store,
            labels: page.labels,
            designSystem: page.designSystem,
            setting: page.setting,
            userId: page.userId,
            ownExtension: account.connection?.extension ?? '',
            kept: keptText(database, 'status'),
            useScreen: (next) => void (screen = next)
        })
    );
    const preferences = loadPart(page.resourceFolder, 'preferences.js').then(({ startPreferences }) =>
        startPreferences({
            ...tools,
            store,
            ringer,
            labels: page.labels,
            setting: page.setting,
            kept: keptText(database, 'preferences'),
            answer: (key) => void softphone.answer(key),
            use: ({ waitingTone }) => void (knocks = waitingTone)
        })
    );
    preferences.catch((error: unknown) => tools.report('preferences', error));
    const people = loadPart(page.resourceFolder, 'people.js').then(({ startPeople }) =>
        startPeople({
            ...tools,
            labels: page.labels,
            designSystem: page.designSystem,
            desk,
            extensions: () => setups.current.extensions,
            kept: keptText(database, `speedDials ${page.userId}`),
            sipDomain: account.connection?.sipDomain ?? '',
            ownExtension: account.connection?.extension ?? '',
            voicemailNumber: page.setting('voicemailNumber'),
            store,
            dial: (number) => actions.dial(number),
            format: (number) => actions.format(number)
        })
    );
    people.catch((error: unknown) => tools.report('colleagues', error));
    const app = draw(root, store, actions, tools, account, { audio, preferences, statusPart: status, people });

    numbers.load(loadPart(page.resourceFolder, 'numbers.js').then(({ createNumberParser }) => createNumberParser(account.connection?.region ?? '')));
    connectHost({ host, desk, store, softphone, tools });
    if (host.kind === 'page') return;
    const { connection } = navigator as Navigator & { connection?: EventTarget };
    watchConnection({ window, document, connection }, () => Date.now(), tools.timers, (why) => softphone.checkLine(why));
    void outbox.recover();
    // Who doesn't want to be disturbed isn't, from the first moment; a part that doesn't come keeps nobody from the phone.
    const statusKnown = Promise.race([status, new Promise((resolve) => tools.timers.set(() => resolve(undefined), STATUS_WAIT_MS))]);
    statusKnown
        .catch((error: unknown) => tools.report('status', error))
        .then(() => takeUpCalls(keeping))
        .then(() => {
            // What was taken up is this page's now.
            adoptDrafts({ ...keeping, outbox });
            return account.start();
        })
        .catch((error: unknown) => tools.report('start', error));
}

function hostOf(page: PageFacts, { timers }: Tools): HostPort {
    const { sforce } = window as unknown as { sforce?: { opencti?: OpenCti } };
    const query = new URLSearchParams(location.search);
    // The library's presence proves nothing: Salesforce's opencti_min.js answers only when its host passed these two.
    const isFramed = query.has('sfdcIframeOrigin') && query.has('mode');
    if (!isFramed || !sforce?.opencti) return pageHost();
    const channelNames = [...new Set([inNamespace(page.namespace, CHANNEL), CHANNEL])];
    return openCtiHost({ openCti: sforce.opencti, timers, channelNames });
}

function draw(root: HTMLElement, store: Store, actions: SoftphoneActions, { clock }: Tools, account: Account, parts: { audio: Promise<AudioPart>; preferences: Promise<PreferencesPart>; statusPart: Promise<StatusPart>; people: Promise<PeoplePart> }): HTMLElement {
    const app = createElement('panel-app', { is: App });
    Object.assign(app, { state: store.state, actions, clock, extension: account.connection?.extension ?? '', account: account.name, ...parts });
    store.subscribe((next) => Object.assign(app, { state: next }));
    root.append(app);
    return app;
}

const root = document.getElementById('patchbay');
if (root) start(root);
