/**
 * Where the panel comes together: reads the page, chooses the host, builds what the softphone is made of, draws it,
 * starts it. Everything else is told what it needs; nothing else looks at the window.
 */
import { createElement } from 'lwc';
import App from 'panel/app';
import { builtInRule } from '../core/rule/rule';
import { browserMicrophone } from '../phone/audio/microphone';
import { webAudioRinger } from '../phone/audio/ringer';
import { pageSpeakers } from '../phone/audio/speaker';
import { defaultReconnectPolicy } from '../phone/sip/reconnect';
import { watchConnection } from '../phone/connectionWatch';
import { refusesLocalNetwork } from '../phone/pagePolicy';
import { SipLine, type SipLineTools } from '../phone/sip/sipLine';
import { DeskBus } from '../salesforce/bus/deskBus';
import { laterHost } from '../salesforce/host/laterHost';
import { pageHost } from '../salesforce/host/pageHost';
import type { HostPort } from '../salesforce/host/hostPort';
import type { OpenCti } from '../salesforce/openCti/client';
import { openCtiHost } from '../salesforce/openCti/openCtiHost';
import { inNamespace, OWN_WINDOW, readPage, type PageFacts } from '../salesforce/page/pageFacts';
import { deskRecords, preferDesk } from '../salesforce/records/deskRecords';
import { laterRecords } from '../salesforce/records/laterRecords';
import { Account } from './app/account';
import type { SoftphoneActions } from './app/actions';
import { Agent } from './app/agent';
import { adoptDrafts, draftCalls, type DraftTools } from './app/callDrafts';
import { decisionOn, taskOf } from './app/callTask';
import { connectHost } from './app/connectHost';
import { keepCalls, takeUpCalls, type KeepTools } from './app/keepCalls';
import { lookUpCalls } from './app/lookup';
import { logCalls } from './app/logging';
import type { SoftphoneState } from '../core/state/softphoneState';
import { OrgSetups } from './app/orgSetup';
import { laterRules } from './app/rules';
import { Shown } from './app/shown';
import { Softphone } from './app/softphone';
import { Store } from './app/store';
import { browserTimers, steadyClock, type Tools } from './app/tools';
import { showItem } from './effects/itemLabel';
import type { ConferencePart } from './conference/conference';
import { guardLeaving } from './effects/leaveGuard';
import { makeSounds } from './effects/sounds';
import { shareEngine } from './engine';
import { useDesignSystem } from './i18n/icons';
import { t, useLabels } from './i18n/labels';
import type { Showable } from './later';
import { beforeParts, inFront, startLogCare, startParts, startRules, type LaterParts } from './laterParts';
import { loadPart } from './lazy';
import { NumberRules } from './numbers/numberRules';
import { Outbox } from './outbox/outbox';
import { CallNotes, tabStorage } from './storage/callNotes';
import type { RecordingPart } from './recording/recording';
import { openDatabase } from './storage/database';
import { instanceId } from './storage/instanceId';
import { keptText } from './storage/keptText';
import { outboxStore } from './storage/outboxStore';
import { holdPage, isPageGone } from './storage/pageLock';
import { passwordStore } from './storage/passwordStore';
import { readDtmf } from '../core/settings/dtmf';
import { OWN_ACTIVITY_FIELDS } from '../core/log/taskDraft';
import { logWords } from '../core/log/words';
import { atMost } from '../core/time';

const CHANNEL = 'Patchbay__c';
/** A part that doesn't come keeps nobody from the phone. */
const PART_WAIT_MS = 3_000;

function start(root: HTMLElement): void {
    const page = readPage(root, document.getElementById('patchbay-labels'));
    useLabels(page.labels);
    shareEngine(window);
    useDesignSystem(page.designSystem);

    const clock = steadyClock(() => Date.now(), () => performance.now());
    const tools: Tools = {
        clock,
        timers: browserTimers,
        newId: () => crypto.randomUUID(),
        // Names the part and the kind of error only: messages may hold numbers and names.
        // eslint-disable-next-line no-console -- for developers; nobody else reads it
        report: (what, error) => console.warn(`Patchbay: ${what} failed (${error instanceof Error ? error.name : typeof error})`)
    };
    const store = new Store();
    const shown = new Shown(store);
    const database = openDatabase();
    const setups = new OrgSetups(keptText(database, 'setup'), page.userId, tools.report);
    void setups.start();
    const ownWindow = new URLSearchParams(location.search).has(OWN_WINDOW) ? laterHost('window') : undefined;
    const host = ownWindow?.host ?? hostOf(page, tools);
    const later = beforeParts(host);
    const numbers = new NumberRules(tools);

    const desk = new DeskBus((message) => host.publish(message), tools.timers, tools.newId, {
        onHello: (facts) => {
            agent.learn(facts);
            store.dispatch({ type: 'deskChanged', desk: true });
            parts.people.then((part) => part.deskCame(), () => undefined);
            outbox.kick();
        },
        onGone: () => store.dispatch({ type: 'deskChanged', desk: false }),
        onSetup: (setup) => setups.learn(setup),
        onNotes: (key, notes) => actions.setNotes(key, notes),
        onChoose: (key, matchId) => actions.choose(key, matchId)
    });
    const own: ReadonlySet<string> = new Set(OWN_ACTIVITY_FIELDS);
    const named = (field: string): string => (own.has(field) ? inNamespace(page.namespace, field) : field);
    const withoutDesk = laterRecords(async () => (await loadPart(page.resourceFolder, 'withoutDesk.js')).openCtiRecords(host, named));
    const records = preferDesk(desk, deskRecords(desk), withoutDesk);
    const outbox = new Outbox({
        ...tools,
        records,
        store: outboxStore(database, page.userId),
        onSaved: () => void later.front.refresh().catch((error: unknown) => tools.report('refresh', error)),
        onStorageFailed: () => store.dispatch({ type: 'noticed', notice: { key: 'storageBlocked' } })
    });
    const microphone = browserMicrophone(navigator.mediaDevices, navigator.permissions, document, () => later.microphoneWishes);
    const speakerRefused = (error: unknown): void => {
        tools.report('speaker', error);
        // One that is unplugged is told of by who watches the plugs.
        if ((error as DOMException).name !== 'NotFoundError') store.dispatch({ type: 'noticed', notice: { key: 'speakerRefused' } });
    };
    const speakers = pageSpeakers(document, speakerRefused);
    const ringer = webAudioRinger(() => new AudioContext(), speakerRefused);
    const softphone = new Softphone({ ...tools, store, microphone, ringer, callHeaders: () => later.callHeaders });

    const lineTools = async (): Promise<SipLineTools> => ({
        createWebSocket: (url) => new WebSocket(url, 'sip'),
        microphone,
        speakers: speakers.create,
        onSoundBlocked: () => store.dispatch({ type: 'soundChanged', sound: 'needsClick' }),
        watchAudio: (watched) => later.watchAudio?.(watched),
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
    const account = new Account(page.connection, {
        ...tools,
        store,
        softphone,
        passwords: passwordStore(database, crypto),
        userId: page.userId,
        async sipLine(connection, password) {
            const line = new SipLine(connection, password, await lineTools());
            parts.people.then((part) => part.useLine(line), () => undefined);
            return later.screen(line);
        },
        demoLine: async (connection) => later.screen((await loadPart(page.resourceFolder, 'demo.js')).createDemoLine(SipLine, connection, await lineTools()))
    });
    const agent = new Agent(page, () => account.connection?.extension ?? '');

    const actions: SoftphoneActions = {
        format: (number) => numbers.current.format(number),
        dial: (number, context) => softphone.dial(number, context),
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
        openRecord: (recordId) => void host.openRecord(recordId).catch(() => shown.dispatch({ type: 'noticed', notice: { key: 'recordNotVisible' } })),
        seeMissed: () => softphone.seeMissed(),
        closeNotice: () => softphone.closeNotice(),
        retry: () => softphone.retry(),
        unlockSound: () => softphone.unlockSound(),
        signIn: (password, remember) => account.signIn(password, remember),
        signOut: () => account.signOut(),
        takePhone: () => Promise.resolve(),
        openWindow: () => undefined
    };
    const rule = builtInRule(t('ruleEverythingElse'));
    const writing = { agent: () => agent.facts(), closedStatus: () => agent.closedStatus(), numbers: () => numbers.current };
    const errors = startLogCare({ ...tools, correct: clock.correct, page, database, shown, store, desk, host, outbox });
    errors.catch((error: unknown) => tools.report('error log', error));
    const rulesPart = startRules({ ...tools, ...writing, page, setups, store, desk, outbox, records, errors, kept: keptText(database, `created ${page.userId}`) });
    const rules = laterRules(rulesPart, tools.timers);
    lookUpCalls(store, { ...tools, host: inFront(later), records, rule: () => rule, rules, ownExtension: account.connection?.extension ?? '', numbers: () => numbers.ready() });
    const logging: DraftTools = {
        ...tools,
        outbox,
        page: tools.newId(),
        rule: () => rule,
        ruling: rules.ruling,
        ...writing,
        words: logWords((label) => t(label))
    };
    logCalls(store, logging);
    draftCalls(store, logging);
    makeSounds(store, ringer, () => later.knocks);
    const leaveFreely = guardLeaving(store, window);
    const notes = new CallNotes(tabStorage());
    const keeping: KeepTools = {
        ...tools,
        softphone,
        storage: notes,
        account: `${page.userId} ${account.name}`,
        page: logging.page,
        isGone: (id) => isPageGone(navigator.locks, id)
    };
    holdPage(navigator.locks, keeping.page);
    keepCalls(store, keeping);
    showItem(shown, host, t, tools);
    if (refusesLocalNetwork(document)) store.dispatch({ type: 'localNetworkRefused' });
    const parts = startParts({
        ...tools,
        page,
        host,
        later,
        store,
        shown,
        database,
        desk,
        setups,
        softphone,
        microphone,
        speakers,
        ringer,
        actions,
        outbox,
        account: account.name,
        extension: account.connection?.extension ?? '',
        sipDomain: account.connection?.sipDomain ?? '',
        writesOf: (record) => (decisionOn(record, logging).write ? taskOf(record, logging) : undefined)
    });
    draw(root, shown, actions, tools, account, { ...parts, rules: rulesPart });

    numbers.load(loadPart(page.resourceFolder, 'numbers.js').then(({ createNumberParser }) => createNumberParser(account.connection?.region ?? '')));
    connectHost({ host, desk, shown, dial: (number, context) => actions.dial(number, context), tools });
    if (host.kind === 'page') return;
    const { connection } = navigator as Navigator & { connection?: EventTarget };
    watchConnection({ window, document, connection }, () => Date.now(), tools.timers, (why) => softphone.checkLine(why));
    const begin = (frozen?: string): void => {
        const taking: KeepTools = { ...keeping, isGone: async (id) => id === frozen || isPageGone(navigator.locks, id) };
        void outbox.recover();
        takeUpCalls(taking)
            .then(() => {
                // What was taken up is this page's now.
                adoptDrafts({ ...taking, outbox });
                return account.start();
            })
            .catch((error: unknown) => tools.report('start', error));
    };
    const startAgain = (): void => {
        leaveFreely();
        location.reload();
    };
    // Who doesn't want to be disturbed isn't, from the first moment.
    atMost(parts.statusPart, PART_WAIT_MS, tools.timers)
        .catch(() => undefined)
        .then(() => atMost(loadPart(page.resourceFolder, 'tabs.js'), PART_WAIT_MS, tools.timers))
        .then((part) => {
            if (!part) throw new Error('slow');
            void part.startTabs({
                ...tools,
                ...{ store, shown, notes, actions, host, desk, begin, startAgain },
                ...(ownWindow && { window: { useHost: (real) => ownWindow.use(real), showTitle: (text) => void (document.title = text), close: () => window.close() } }),
                ...{ userId: page.userId, account: account.name, page: keeping.page, locks: navigator.locks, document, view: window },
                createChannel: (name) => new BroadcastChannel(name),
                useFront: (front) => void (later.front = front),
                putDown: () => softphone.useLine(undefined)
            });
        })
        .catch((error: unknown) => {
            tools.report('tabs', error);
            ownWindow?.use(pageHost());
            begin();
        });
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

function draw(root: HTMLElement, shown: Shown, actions: SoftphoneActions, { clock }: Tools, account: Account, { conference, recording, callerId, rules, ...parts }: LaterParts & { readonly rules: Promise<Showable> }): void {
    const app = createElement('panel-app', { is: App });
    // These know the phone of their own page only.
    let ofPhone: { readonly conference?: ConferencePart; readonly recording?: RecordingPart | undefined; readonly callerId?: Promise<Showable | undefined>; readonly rules?: Promise<Showable> } = { callerId, rules };
    const update = (state: SoftphoneState): void => {
        Object.assign(app, { state, conference: undefined, recording: undefined, callerId: undefined, rules: undefined, ...(!shown.isFollowing && ofPhone) });
    };
    Object.assign(app, { actions, clock, extension: account.connection?.extension ?? '', account: account.name, ...parts });
    const add = (part: typeof ofPhone): void => {
        ofPhone = { ...ofPhone, ...part };
        update(shown.state);
    };
    update(shown.state);
    shown.subscribe(update);
    conference.then((part) => add({ conference: part }), () => undefined);
    recording.then((part) => add({ recording: part }), () => undefined);
    root.append(app);
}

const root = document.getElementById('patchbay');
if (root) start(root);
