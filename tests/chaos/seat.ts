/** One agent at work in a run: a browser of their own, the tabs that are open in it, of which one at least is looked at, and whom they talk to. */
import type { BrowserContext, Page, Response } from '@playwright/test';
import type { Person, PersonCall } from '../../simulator/pbx';
import type { PhoneUser } from '../../simulator/server/phones';
import type { Simulator } from '../../simulator/simulator';
import { Agent } from '../e2e/support/agent';
import { Panel } from './panel';

/** Who may call or be called, and the contact or lead that the number belongs to. */
export interface Caller extends Person {
    readonly whoId?: string;
}

export interface SeatTools {
    readonly simulator: Simulator;
    readonly phone: PhoneUser;
    readonly context: BrowserContext;
    /** People whose number belongs to one contact or lead and nobody else, and who talk to this agent alone. */
    readonly callers: readonly Caller[];
    /** What no promise is about costs the machine's time: what looks good, and pictures. */
    readonly isLight: boolean;
}

/** Runs in the page: what is there works as ever, and nobody draws it. */
function undrawn(): void {
    const hide = (): void => document.documentElement.style.setProperty('display', 'none');
    if (window !== window.top) return;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', hide);
    else hide();
}

/** Longer than a page takes to come back. */
const RECENT = 10;
/** IndexedDB has taken what is written by then. */
const SURELY_KEPT_MS = 1_000;
const READY_MS = 60_000;
/** How long an agent waits for a phone that isn't there. */
const PATIENCE_MS = 12_000;
const LOOK_EVERY_MS = 100;

export class Seat {
    readonly simulator: Simulator;
    readonly userId: string;
    readonly extension: string;
    readonly callers: readonly Caller[];
    private readonly tools: SeatTools;
    private readonly pages: Page[] = [];
    private inFront: Page | undefined;
    /** How often the agent had to load the page anew. */
    reloads = 0;
    /** Whoever of the run waits for the phone, it is one agent who loads its page. */
    private lastReloadAt = 0;
    /** Pages of theirs that went: when, and how long each would have needed to do anything at all on a busy machine. */
    private readonly gone: { readonly from: number; until: number; readonly slowMs: number }[] = [];
    /** Tasks with a call key that was there already: what the unique field kept from becoming doubles. */
    refusedDoubles = 0;
    /** The last calls: a page that comes back may take one of them up after the other end was done with it. */
    private readonly recent: PersonCall[] = [];
    /** Calls that they have hung up and not yet pressed Done for. */
    unfinished = 0;

    constructor(tools: SeatTools) {
        this.tools = tools;
        this.simulator = tools.simulator;
        this.userId = tools.phone.id;
        this.extension = tools.phone.extension;
        this.callers = tools.callers;
        tools.context.on('response', (response) => this.look(response));
    }

    /** Logs in, and signs in to the phone. */
    async start(): Promise<void> {
        const page = await this.newPage();
        const agent = new Agent(page, this.simulator);
        await agent.start(this.tools.phone.name);
        if (!this.tools.isLight) return;
        await page.evaluate(undrawn);
        await this.tools.context.addInitScript(undrawn);
    }

    /** The tab that the agent looks at. */
    get panel(): Panel {
        // Between two tabs the agent still looks at the one that is gone.
        this.inFront = this.pages[this.pages.length - 1] ?? this.inFront;
        if (!this.inFront) throw new Error('No tab was ever opened.');
        return new Panel(this.inFront);
    }

    get tabs(): readonly Page[] {
        return this.pages;
    }

    get isRegistered(): boolean {
        return this.simulator.pbx.registrations().some(({ user }) => user === this.extension);
    }

    async openTab(): Promise<Page> {
        const page = await this.newPage();
        await page.goto(`${this.simulator.url}/lightning`, { timeout: READY_MS, waitUntil: 'commit' });
        if (!this.tools.isLight) await new Agent(page, this.simulator).openPhone();
        return page;
    }

    private async newPage(): Promise<Page> {
        const page = await this.tools.context.newPage();
        this.pages.push(page);
        if (this.tools.isLight) {
            const session = await page.context().newCDPSession(page);
            await session.send('Network.enable');
            await session.send('Network.setBlockedURLs', { urls: ['*.css', '*.svg', '*.woff2'] });
        }
        return page;
    }

    /** The tab is gone without a word, as when the browser kills it. Another is opened when it was the last. */
    async killTab(page: Page): Promise<void> {
        await this.closeTab(page);
        if (this.pages.length === 0) await this.openTab();
    }

    async closeTab(page: Page): Promise<void> {
        const at = this.pages.indexOf(page);
        if (at >= 0) this.pages.splice(at, 1);
        await this.goes(() => page.close({ runBeforeUnload: false }).catch(() => undefined));
    }

    /** A page of theirs goes by this, at some moment of it. */
    async goes(act: () => Promise<void>): Promise<undefined> {
        const asked = Date.now();
        await this.panel.status();
        const going = { from: Date.now(), until: Infinity, slowMs: Date.now() - asked };
        this.gone.push(going);
        await act();
        going.until = Date.now();
        return undefined;
    }

    /** Whether a page went in this time: the look-up of who it is may not have been answered by then. */
    pageWentBetween(first: number, last: number): boolean {
        return this.gone.some(({ from, until }) => until >= first && from <= last);
    }

    /** When pages went in this time. */
    goneIn(first: number, last: number): number[] {
        return this.gone.map(({ from }) => from).filter((from) => from >= first && from <= last);
    }

    /** When pages went around an instant, in milliseconds after it; for who reads what a run has found. */
    goneAround(at: number, beforeMs: number, afterMs: number): string[] {
        return this.gone.filter(({ from, until }) => until >= at - beforeMs && from <= at + afterMs).map(({ from, until }) => `${from - at}…${until - at}`);
    }

    /** Whether a page went at this moment or right after it: it may not have kept what it had just learned. */
    pageWentNear(at: number): boolean {
        return this.gone.some(({ from, until, slowMs }) => at > from - SURELY_KEPT_MS - slowMs && at < until + SURELY_KEPT_MS);
    }

    /**
     * Waits until the phone is registered and shows it. An agent who has no phone for a while loads the page anew, as after rights that
     * were missing when it was loaded. Resolves to whether it is there.
     */
    async ready(ms = READY_MS): Promise<boolean> {
        const begun = Date.now();
        while (Date.now() < begun + ms) {
            const { panel } = this;
            if (this.isRegistered && (await panel.status()) !== '') return true;
            if (Date.now() > Math.max(begun, this.lastReloadAt) + PATIENCE_MS) {
                this.reloads += 1;
                this.lastReloadAt = Date.now();
                await this.goes(() => panel.page.reload({ waitUntil: 'commit' }).then(() => undefined, () => undefined));
                this.lastReloadAt = Date.now();
            }
            await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        }
        return false;
    }

    private look(response: Response): void {
        if (response.status() !== 400 || response.request().method() !== 'POST') return;
        const count = (body: string): void => {
            if (body.includes('DUPLICATE_VALUE')) this.refusedDoubles += 1;
        };
        // A page that is gone has no body any more.
        response.text().then(count, () => undefined);
    }

    /** To be told of each call, as soon as it is known. */
    remember(call: PersonCall): void {
        this.recent.push(call);
        if (this.recent.length > RECENT) this.recent.shift();
    }

    /** The other end hangs up whatever is left of the last calls. */
    hangUpRest(): void {
        for (const call of this.recent) for (let next: PersonCall | undefined = call; next; next = next.successor) if (next.state !== 'ended') next.hangUp();
    }

    /** Answers GraphQL requests itself where it wants to. */
    async answerGraphql(answer: (query: string) => object | undefined): Promise<void> {
        await this.tools.context.route('**/graphql', async (route) => {
            const own = answer(route.request().postData() ?? '');
            await (own ? route.fulfill({ json: own }) : route.continue());
        });
    }
}
