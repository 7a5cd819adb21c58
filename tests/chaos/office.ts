/** An agent's desk for a run: the simulator, a browser, and the tabs that are open in it, of which one at least is looked at. */
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser';
import type { Person } from '../../simulator/pbx';
import { people } from '../../simulator/seed/company';
import { startSimulator, type Simulator } from '../../simulator/simulator';
import { Agent } from '../e2e/support/agent';
import { quietMedia } from './page/quietMedia';
import { Panel } from './panel';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Who may call or be called, and the contact or lead that the number belongs to. */
export interface Caller extends Person {
    readonly whoId?: string;
}

const READY_MS = 60_000;
/** How long an agent waits for a phone that isn't there. */
const PATIENCE_MS = 12_000;

export interface OfficeOptions {
    /** Real sound, by WebRTC; without it calls are SIP alone. */
    readonly media: boolean;
}

export class Office {
    readonly simulator: Simulator;
    readonly userId: string;
    /** People whose number belongs to one contact or lead and nobody else. */
    readonly callers: readonly Caller[];
    private readonly browser: Browser;
    private readonly context: BrowserContext;
    private readonly pages: Page[] = [];
    private inFront: Page | undefined;
    /** How often the agent had to load the page anew. */
    reloads = 0;

    private constructor(simulator: Simulator, browser: Browser, context: BrowserContext) {
        this.simulator = simulator;
        this.userId = simulator.company.users.ada;
        this.callers = callersOf(simulator);
        this.browser = browser;
        this.context = context;
    }

    static async open({ media }: OfficeOptions): Promise<Office> {
        const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay', pbx: { mediaAddresses: media ? 'loopback' : 'none' } });
        const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
        const context = await browser.newContext({ viewport: { width: 1_000, height: 700 }, locale: 'en-GB' });
        // What the tests' own compiler puts around functions that are sent into the page.
        await context.addInitScript({ content: 'globalThis.__name ??= (made) => made;' });
        if (!media) await context.addInitScript(quietMedia);
        const office = new Office(simulator, browser, context);
        const page = await context.newPage();
        office.pages.push(page);
        await new Agent(page, simulator).start();
        return office;
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

    async openTab(): Promise<Page> {
        const page = await this.context.newPage();
        this.pages.push(page);
        await page.goto(`${this.simulator.url}/lightning`, { timeout: READY_MS });
        await new Agent(page, this.simulator).openPhone();
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
        await page.close({ runBeforeUnload: false }).catch(() => undefined);
    }

    /**
     * Waits until the phone is registered and shows it. An agent who has no phone for a while loads the page anew, as after rights that
     * were missing when it was loaded. Resolves to whether it is there.
     */
    async ready(ms = READY_MS): Promise<boolean> {
        const until = Date.now() + ms;
        let patience = Date.now() + PATIENCE_MS;
        while (Date.now() < until) {
            const { panel } = this;
            if (this.simulator.pbx.registrations().length > 0 && (await panel.status()) !== '') return true;
            if (Date.now() > patience) {
                this.reloads += 1;
                await panel.page.reload({ waitUntil: 'commit' }).catch(() => undefined);
                patience = Date.now() + PATIENCE_MS;
            }
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return false;
    }

    /** Answers GraphQL requests itself where it wants to. */
    async answerGraphql(answer: (query: string) => object | undefined): Promise<void> {
        await this.context.route('**/graphql', async (route) => {
            const own = answer(route.request().postData() ?? '');
            await (own ? route.fulfill({ json: own }) : route.continue());
        });
    }

    async close(): Promise<void> {
        await this.browser.close();
        await this.simulator.close();
    }
}

function callersOf({ org }: Simulator): Caller[] {
    const named = ['Contact', 'Lead'].flatMap((object) => org.system().query({ object, first: 2_000 }).rows);
    return people.flatMap((person) => {
        const [row, another] = named.filter(({ Name, IsConverted, IsPersonAccount }) => Name === person.name && IsConverted !== true && IsPersonAccount !== true);
        return row && !another ? [{ ...person, whoId: String(row['Id']) }] : [];
    });
}
