/** The panel in the agent's language: what is clicked is read from the translations, and every word stands inside its button. */
import { expect, test } from './support/test';
import type { Agent } from './support/agent';

const ROSSI = '+393401182290';
/** The narrowest panel that an org is expected to have, in px, and the usual one. */
const WIDTHS = [320, 340];

/** Words that stick out of the button or tab that they belong to, at each width. */
async function stickingOut(agent: Agent): Promise<readonly string[]> {
    const utility = agent.page.locator('[data-panel="opencti_softPhone"]');
    const found: string[] = [];
    for (const width of WIDTHS) {

        await utility.evaluate((element, to) => element.style.setProperty('width', `${to}px`), width);

        const here = await agent.panel.locator('body').evaluate((body) =>
            [...body.querySelectorAll('button')].flatMap((button) => {
                const words = [...button.querySelectorAll('span:not(.slds-assistive-text)'), button].filter((part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
                const box = button.getBoundingClientRect();
                return words.flatMap((part) => {
                    const range = document.createRange();
                    range.selectNodeContents(part);
                    const text = range.getBoundingClientRect();
                    return text.width > 0 && (text.left < box.left - 0.5 || text.right > box.right + 0.5) ? [part.textContent?.trim() ?? ''] : [];
                });
            })
        );
        found.push(...here.map((text) => `${width} px: ${text}`));
    }
    return found;
}

for (const language of ['de', 'es', 'fr', 'it', 'ja', 'pt_BR', 'ru', 'uk']) {
    test(`B10: a call in ${language}, from sign-in to the log: the agent reads their language, and no word sticks out of its button`, { tag: language === 'de' ? [] : '@slow' }, async ({ agent, simulator }) => {
        const text = (name: string): string => {
            const label = simulator.org.metadata.packaged.labels.find((one) => one.name === name);
            const translated = label?.translations[language];
            if (translated === undefined) throw new Error(`${name} isn't translated into ${language}`);
            return translated;
        };
        const button = (name: string) => agent.panel.getByRole('button', { name: text(name), exact: true });
        simulator.org.system().update(simulator.company.users.ada, { LanguageLocaleKey: language });
        await agent.logIn();
        await agent.openPhone();
        await agent.panel.getByLabel(text('password'), { exact: true }).fill(agent.password());
        await button('signIn').click();
        await expect(agent.status).toHaveText(text('statusAvailable'));
        expect(await stickingOut(agent)).toEqual([]);
        simulator.pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
        await button('answer').click();
        await expect(agent.status).toHaveText(text('statusOnACall'));
        expect(await stickingOut(agent)).toEqual([]);
        await button('mute').click();
        await button('hold').click();
        await expect(button('resume')).toBeVisible();
        expect(await stickingOut(agent)).toEqual([]);
        await button('endCall').click();
        await expect(agent.panel.getByText(text('logSaved'))).toBeVisible();
        expect(await stickingOut(agent)).toEqual([]);
        await expect(agent.panel.locator('html')).toHaveAttribute('lang', text('pageLanguage'));
    });
}
