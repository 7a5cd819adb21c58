/**
 * Several tabs are one phone: one has it, registers, rings and logs; the others show what it shows, and what the agent
 * does there is done in it. Loaded before the line starts; without it each tab is a phone of its own.
 */
import { inherited, isOwn } from '../../core/state/mirror';
import { liveCalls } from '../../core/state/softphoneState';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { SoftphoneActions } from '../app/actions';
import { CALLS_NOTE } from '../app/keepCalls';
import type { Shown } from '../app/shown';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { CallNotes } from '../storage/callNotes';
import { FrontTab, type FrontHost } from './frontTab';
import { InLightning } from './inLightning';
import { Leadership } from './leadership';
import { openOwnWindow } from './openOwnWindow';
import { performed, remoteActions } from './remoteActions';
import { phoneName, type TabMessage } from './tabMessages';
import { WindowHost } from './windowHost';

export interface TabsPart {
    /** Brings the phone to this tab, unless a call is on. Resolves to whether it is here. */
    take(): Promise<boolean>;
}

export interface TabsTools extends Tools {
    readonly store: Store;
    readonly shown: Shown;
    readonly notes: CallNotes;
    /** What the agent can do here; while another tab has the phone, it is done there. */
    readonly actions: SoftphoneActions;
    readonly host: HostPort;
    /** This page is a window of its own: it takes the phone whenever it may, and asks a panel in Lightning for what needs Salesforce. */
    readonly window?: PhoneWindow;
    readonly desk: Pick<DeskBus, 'sayHello'> & { heard: (data: unknown) => void };
    readonly userId: string;
    readonly account: string;
    /** This page's own id. */
    readonly page: string;
    readonly locks: Pick<LockManager, 'request'> | undefined;
    readonly createChannel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
    readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
    readonly view: Pick<Window, 'open' | 'location'>;
    /** Told which records to open in which tab. */
    readonly useFront: (front: FrontHost) => void;
    /** The phone is here: the line may start. @param frozen the page that had it, if it still lives */
    readonly begin: (frozen?: string) => void;
    /** Puts the line down, and resolves when the PBX knows. */
    readonly putDown: () => Promise<void>;
    /** The phone has gone to another tab: the page is loaded anew. */
    readonly startAgain: () => void;
}

export interface PhoneWindow {
    readonly useHost: (host: HostPort) => void;
    readonly showTitle: (text: string) => void;
    /** The phone has gone to a tab in Lightning. */
    readonly close: () => void;
}

/** Resolves as soon as it is clear who has the phone. */
export function startTabs(tools: TabsTools): Promise<TabsPart> {
    return new Promise((resolve) => {
        const part: TabsPart = { take: () => tabs.take() };
        const tabs = new Tabs(tools, () => resolve(part));
        tabs.start();
    });
}

class Tabs {
    private readonly tools: TabsTools;
    private readonly channel: ReturnType<TabsTools['createChannel']>;
    private readonly leadership: Leadership;
    private readonly front: FrontTab;
    /** What stands between the phone and Salesforce: one of the two. */
    private readonly salesforce: WindowHost | InLightning;
    private readonly local: SoftphoneActions;
    /** The phone that this tab follows has a window of its own. */
    private isInWindow = false;
    private readonly decided: () => void;
    private role: 'starting' | 'leads' | 'follows' = 'starting';

    constructor(tools: TabsTools, decided: () => void) {
        this.tools = tools;
        this.decided = decided;
        tools.actions.openWindow = () => openOwnWindow(tools.view, tools.shown);
        this.local = { ...tools.actions };
        const name = phoneName(tools.userId, tools.account);
        const post = (message: TabMessage): void => this.post(message);
        const isVisible = (): boolean => tools.document.visibilityState === 'visible';
        this.channel = tools.createChannel(name);
        // Records open beside Lightning's own, never in the window.
        this.front = new FrontTab({ ...tools, post, isVisible: () => !tools.window && isVisible() });
        this.salesforce = this.reachSalesforce(post);
        this.leadership = new Leadership({ ...tools, name, post, isVisible }, {
            leads: (frozen) => this.lead(frozen),
            follows: () => this.follow(),
            letsGo: () => this.letGo(),
            lost: () => (tools.window ? tools.window.close() : tools.startAgain()),
            isBusy: () => liveCalls(tools.shown.state).length > 0
        });
    }

    start(): void {
        const { store, notes } = this.tools;
        this.channel.onmessage = ({ data }) => this.hear(data as TabMessage);
        store.subscribe((_next, _previous, event) => {
            if (this.role === 'leads' && !isOwn(event)) this.post({ type: 'event', event });
        });
        notes.onChange = (note) => {
            if (this.role === 'leads') this.post({ type: 'note', note });
        };
        this.leadership.start();
    }

    take(): Promise<boolean> {
        return this.leadership.take();
    }

    private lead(frozen?: string): void {
        const { store, shown, actions, useFront, begin } = this.tools;
        this.role = 'leads';
        const phone = shown.lead();
        Object.assign(actions, this.local);
        if (phone) store.dispatch(inherited(phone));
        useFront(this.front);
        begin(frozen);
        // Whoever is already there shows this phone from now on.
        this.tellAll();
        this.decided();
    }

    private follow(): void {
        const { actions } = this.tools;
        this.role = 'follows';
        Object.assign(actions, remoteActions(this.local, (message) => this.post(message), () => this.take(), this.tools.shown, () => this.isInWindow));
        this.post({ type: 'hello' });
        this.front.looked();
        if (this.salesforce instanceof InLightning) this.salesforce.here();
        this.decided();
        if (this.tools.window) this.takeWhenFree();
    }

    /** The window is there to have the phone; a call that is on somewhere else goes on there until it is over. */
    private takeWhenFree(): void {
        let isTaking = false;
        const attempt = async (): Promise<void> => {
            if (this.role !== 'follows' || isTaking || liveCalls(this.tools.shown.state).length > 0) return;
            isTaking = true;
            await this.take();
            isTaking = false;
        };
        this.tools.shown.subscribe(() => void attempt());
        void attempt();
    }

    private reachSalesforce(post: (message: TabMessage) => void): WindowHost | InLightning {
        const { tools } = this;
        const { window, desk, report } = tools;
        if (!window) {
            const panel = new InLightning({ ...tools, post });
            desk.heard = (data) => panel.said(data);
            return panel;
        }
        const greet = (): void => void desk.sayHello().catch((error: unknown) => report('desk', error));
        const host = new WindowHost({ ...tools, post, showTitle: window.showTitle, onPanel: greet });
        window.useHost(host);
        return host;
    }

    /** A call is not moved: the other side would notice. */
    private async letGo(): Promise<boolean> {
        const { store, putDown } = this.tools;
        if (liveCalls(store.state).length > 0) return false;
        await putDown();
        return true;
    }

    private hear(message: TabMessage): void {
        this.leadership.hear(message);
        this.front.hear(message);
        this.salesforce.hear(message);
        if (this.role === 'leads') this.hearAsLeader(message);
        if (this.role === 'follows') this.hearAsFollower(message);
    }

    private hearAsLeader(message: TabMessage): void {
        const { store } = this.tools;
        if (message.type === 'hello') this.tellAll();
        if (message.type === 'dispatch') store.dispatch(message.event);
        if (message.type === 'act') performed(this.local, message);
    }

    private hearAsFollower(message: TabMessage): void {
        const { shown } = this.tools;
        if (message.type === 'state') {
            shown.follow(message.state, (event) => this.post({ type: 'dispatch', event }));
            this.isInWindow = message.inWindow === true;
            this.note(message.note);
        }
        if (message.type === 'event') shown.hear(message.event);
        if (message.type === 'note') this.note(message.note);
    }

    private tellAll(): void {
        const { store, notes, window } = this.tools;
        this.post({ type: 'state', state: store.state, note: notes.getItem(CALLS_NOTE), inWindow: window !== undefined });
    }

    /** What the phone's page has noted is here as well, for the case that it goes. */
    private note(note: string | null): void {
        const { notes, report } = this.tools;
        try {
            if (note === null) notes.removeItem(CALLS_NOTE);
            else notes.setItem(CALLS_NOTE, note);
        } catch (error) {
            report('keep calls', error);
        }
    }

    private post(message: TabMessage): void {
        this.channel.postMessage(message);
    }
}

