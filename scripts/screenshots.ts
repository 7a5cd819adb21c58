/** `npm run screenshots`: pictures of every state for the docs, taken of the real product on the simulator. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startSimulator } from '../simulator/simulator';
import { Agent } from '../tests/e2e/support/agent';
import { toneFile } from '../tests/e2e/support/tones';
import { browserFlags, findBrowser } from './browser';
import { build, ROOT } from './build';
import { CONSOLE_SHOTS } from './pictures/console';
import { DESK_SHOTS } from './pictures/desk';
import { PANEL_SHOTS } from './pictures/panel';
import type { Shot } from './pictures/shot';

const FOLDER = path.join(ROOT, 'docs/images');
/** Widths of the softphone's panel that orgs use. */
const WIDTHS = [320, 480];

/** As high as the window lets it be: a picture that ends in mid-form shows no state. */
const MOST_HEIGHT = 850;

/** In the page: the Desk's panel is made as high as what is in it, within bounds. */
function wholeContent(panel: HTMLElement, most: number): void {
    const body = panel.querySelector<HTMLElement>('.shell-panel__body');
    if (!body) return;
    panel.style.removeProperty('height');
    const rest = panel.offsetHeight - body.clientHeight;
    panel.style.setProperty('height', `${Math.min(most, Math.max(panel.offsetHeight, body.scrollHeight + rest))}px`);
    body.scrollTop = 0;
}

async function inFreshOrg(browser: Browser, shot: Shot, take: (page: Page) => Promise<void>): Promise<void> {
    const simulator = await startSimulator({ root: ROOT, port: 0, namespace: 'patchbay' });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', deviceScaleFactor: 1 });
    try {
        const page = await context.newPage();
        await shot(new Agent(page, simulator), simulator, page);
        await page.mouse.move(0, 0);
        await take(page);
    } finally {
        await context.close();
        await simulator.close();
    }
}

async function takeAll(only: readonly string[]): Promise<void> {
    await mkdir(FOLDER, { recursive: true });
    const wanted = (name: string): boolean => only.length === 0 || only.some((part) => name.includes(part));
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags(toneFile(440)) });
    try {
        for (const [name, shot] of Object.entries(DESK_SHOTS).filter(([name]) => wanted(`desk-${name}`))) {
            await inFreshOrg(browser, shot, async (page) => {
                const desk = page.locator('[data-panel="c_desk"]');
                for (const width of WIDTHS) {
                    await desk.evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);
                    await desk.evaluate(wholeContent, MOST_HEIGHT);
                    await desk.screenshot({ path: path.join(FOLDER, `desk-${name}-${width}.png`) });
                }
            });
            console.log(`desk-${name}`);
        }
        for (const [name, shot] of Object.entries(PANEL_SHOTS).filter(([name]) => wanted(name))) {
            await inFreshOrg(browser, shot, async (page) => {
                const panel = page.locator('[data-panel="opencti_softPhone"]');
                await panel.screenshot({ path: path.join(FOLDER, `panel-${name}.png`) });
                for (const width of WIDTHS) {
                    await panel.evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);
                    await panel.screenshot({ path: path.join(FOLDER, `panel-${name}-${width}.png`) });
                }
            });
            console.log(name);
        }
        for (const [name, shot] of Object.entries(CONSOLE_SHOTS).filter(([name]) => wanted(name))) {
            await inFreshOrg(browser, shot, async (page) => {
                await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
            });
            console.log(name);
        }
    } finally {
        await browser.close();
    }
}

await build(ROOT);
await takeAll(process.argv.slice(2));
