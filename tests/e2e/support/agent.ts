/** An agent at work: Lightning in a browser, with the real panel in its frame. What a test does, an agent could do. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/simulator';

/** One that is heard: its pitch, and how loud it is against full scale. */
export interface Voice {
    readonly hertz: number;
    readonly level: number;
}

export class Agent {
    readonly page: Page;
    readonly panel: FrameLocator | Locator;
    private readonly simulator: Simulator;

    /** @param panel the panel, where it isn't in Lightning's frame */
    constructor(page: Page, simulator: Simulator, panel: FrameLocator | Locator = page.frameLocator('iframe[title="Softphone"]')) {
        this.page = page;
        this.simulator = simulator;
        this.panel = panel;
    }

    /** Logs in by the login page. */
    async logIn(name = 'Ada Agent', path = '/lightning'): Promise<void> {
        await this.page.goto(this.simulator.url + path);
        await this.page.getByRole('button', { name }).click();
        await expect(this.page.getByRole('navigation', { name: 'Workspace' })).toBeVisible();
    }

    async openPhone(): Promise<void> {
        const item = this.page.getByLabel('Utility Bar').locator('button[data-id="opencti_softPhone"]');
        if ((await item.getAttribute('aria-pressed')) !== 'true') await item.click();
    }

    /** Logs in and signs in to the phone with the password that the company gave. */
    async start(name = 'Ada Agent', path = '/lightning'): Promise<void> {
        await this.logIn(name, path);
        await this.openPhone();
        await this.signIn(this.password(name));
        await this.ready();
    }

    password(name = 'Ada Agent'): string {
        const user = this.simulator.phones.find((one) => one.name === name);
        if (!user) throw new Error(`${name} has no phone.`);
        return user.password;
    }

    async signIn(password: string): Promise<void> {
        await this.panel.getByLabel('Password', { exact: true }).fill(password);
        await this.panel.getByRole('button', { name: 'Sign in' }).click();
    }

    async ready(): Promise<void> {
        await expect(this.status).toHaveText('Available');
    }

    get status(): Locator {
        return this.panel.locator('[data-id="status"]');
    }

    /** Chooses a status in the panel's menu. */
    async choose(status: string): Promise<void> {
        await this.panel.getByRole('button', { name: /^Status:/ }).click();
        await this.panel.getByRole('menuitemradio', { name: status }).click();
    }

    get notice(): Locator {
        return this.panel.locator('[data-id="notice"]');
    }

    button(name: string | RegExp): Locator {
        return this.panel.getByRole('button', { name, exact: typeof name === 'string' });
    }

    /** Does what stands behind More during a call. */
    async chooseMore(item: string): Promise<void> {
        await this.button('More').click();
        await this.panel.getByRole('menuitem', { name: item }).click();
    }

    heading(name: string | RegExp): Locator {
        return this.panel.getByRole('heading', { name });
    }

    /** The tab of the console that is in front. */
    get activeTab(): Locator {
        return this.page.locator('.shell-tab_active');
    }

    get desk(): Locator {
        return this.page.locator('[data-panel="c_desk"]');
    }

    async openDesk(): Promise<void> {
        const item = this.page.getByLabel('Utility Bar').locator('button[data-id="c_desk"]');
        if ((await item.getAttribute('aria-pressed')) !== 'true') await item.click();
    }

    /** Types a number and calls it. */
    async dial(number: string): Promise<void> {
        await this.panel.getByLabel('Number').fill(number);
        await this.button('Call').click();
    }

    async answer(): Promise<void> {
        await this.button('Answer').click();
        await expect(this.status).toHaveText('On a call');
        await expect(this.panel.getByRole('timer')).toBeVisible();
    }

    async hangUp(): Promise<void> {
        await this.button('End call').click();
    }

    /** What comes out of the speaker: the strongest frequency in Hz and how loud, measured where the agent would hear it. */
    async hears(): Promise<Voice> {
        return (await this.hearsAll())[0] ?? { hertz: 0, level: 0 };
    }

    /** The same for each call that is heard: several at once in a conference. */
    async hearsAll(): Promise<Voice[]> {
        const frame = await (await this.page.locator('iframe[title="Softphone"]').elementHandle())?.contentFrame();
        if (!frame) throw new Error('The softphone has no frame.');
        return frame.evaluate(async () => {
            // A call on hold is muted where the agent sits.
            const sources = [...document.querySelectorAll('audio')].filter(({ muted }) => !muted).map((audio) => audio.srcObject);
            const streams = sources.filter((source) => source instanceof MediaStream).filter((stream) => stream.getAudioTracks().length > 0);
            const context = new AudioContext();
            const analysers = streams.map((stream) => {
                const analyser = context.createAnalyser();
                analyser.fftSize = 8_192;
                context.createMediaStreamSource(stream).connect(analyser);
                return analyser;
            });
            await new Promise((resolve) => setTimeout(resolve, 400));
            const voices = analysers.map((analyser) => {
                const bins = new Float32Array(analyser.frequencyBinCount);
                analyser.getFloatFrequencyData(bins);
                const wave = new Float32Array(analyser.fftSize);
                analyser.getFloatTimeDomainData(wave);
                const loudest = bins.indexOf(Math.max(...bins));
                const level = Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length);
                return { hertz: (loudest * context.sampleRate) / analyser.fftSize, level };
            });
            await context.close();
            return voices;
        });
    }
}
