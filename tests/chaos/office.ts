/** Where a run takes place: simulated companies of four agents each, who all work at the same time, each in a browser profile of their own. */
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser';
import { people } from '../../simulator/seed/company';
import { startSimulator, type Simulator } from '../../simulator/simulator';
import { quietMedia } from './page/quietMedia';
import { WAITING } from './page/waiting';
import { Seat, type Caller } from './seat';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface OfficeOptions {
    /** Real sound, by WebRTC; without it calls are SIP alone. */
    readonly media: boolean;
    /** How many; for every four of them there is a company with an org and a PBX of its own. */
    readonly agents: number;
}

/** Who works in a company, first come first. */
const AGENTS = ['ada', 'ben', 'sam', 'nora'] as const;

export class Office {
    readonly simulators: readonly Simulator[];
    readonly seats: readonly Seat[];
    private readonly browser: Browser;

    private constructor(simulators: readonly Simulator[], browser: Browser, seats: readonly Seat[]) {
        this.simulators = simulators;
        this.browser = browser;
        this.seats = seats;
    }

    static async open({ media, agents }: OfficeOptions): Promise<Office> {
        // Who stops the run wants its verdict: the browser must not go by itself.
        const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(), handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
        const simulators: Simulator[] = [];
        const seats: Seat[] = [];
        for (let left = agents; left > 0; left -= AGENTS.length) {
            const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay', pbx: { mediaAddresses: media ? 'loopback' : 'none' } });
            simulators.push(simulator);
            seats.push(...(await seatsIn(simulator, browser, Math.min(left, AGENTS.length), media)));
        }
        return new Office(simulators, browser, seats);
    }

    async close(): Promise<void> {
        await this.browser.close();
        for (const simulator of this.simulators) await simulator.close();
    }
}

function callersOf({ org }: Simulator): Caller[] {
    const named = ['Contact', 'Lead'].flatMap((object) => org.system().query({ object, first: 2_000 }).rows);
    return people.flatMap((person) => {
        const [row, another] = named.filter(({ Name, IsConverted, IsPersonAccount }) => Name === person.name && IsConverted !== true && IsPersonAccount !== true);
        return row && !another ? [{ ...person, whoId: String(row['Id']) }] : [];
    });
}

async function seatsIn(simulator: Simulator, browser: Browser, agents: number, media: boolean): Promise<Seat[]> {
    const callers = callersOf(simulator);
    const users = AGENTS.slice(0, agents);
    const seats: Seat[] = [];
    for (const [at, user] of users.entries()) {
        const phone = simulator.phones.find(({ id }) => id === simulator.company.users[user]);
        if (!phone) throw new Error(`${user} has no phone.`);
        const context = await browser.newContext({ viewport: media ? { width: 1_000, height: 700 } : { width: 600, height: 400 }, locale: 'en-GB' });
        // What the tests' own compiler puts around functions that are sent into the page.
        await context.addInitScript({ content: 'globalThis.__name ??= (made) => made;' });
        await context.addInitScript(...WAITING);
        if (!media) await context.addInitScript(quietMedia);
        const seat = new Seat({ simulator, phone, context, callers: callers.filter((_one, index) => index % users.length === at), isLight: !media });
        await seat.start();
        seats.push(seat);
    }
    return seats;
}
