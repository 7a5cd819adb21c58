/** The shell's two pages: logging in, and Lightning itself. */
import { softphoneLayout } from '../seed/softphoneLayout';
import type { Org } from '../org/org';
import { NotSimulated } from '../org/errors';
import type { AppPage, OrgContext } from '../shell/services/context';
import type { Hosts } from './hosts';
import type { Installation } from './installation';

function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function page(title: string, head: string, body: string): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/slds/assets/styles/salesforce-lightning-design-system.css">
<link rel="stylesheet" href="/shell/shell.css">
${head}
</head>
<body class="slds-scope">
${body}
</body>
</html>`;
}

/**
 * What Lightning's pages may load and where they may connect, with no Trusted URL set up: nothing beyond the org
 * (Lightning Web Components Developer Guide, "Content Security Policy Overview"). Its own loader needs eval.
 */
export function lightningPolicy(visualforce: string): string {
    return [
        "default-src 'self'",
        "script-src 'self' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        `frame-src 'self' ${visualforce}`,
        "frame-ancestors 'self'"
    ].join('; ');
}

/**
 * What a Visualforce page may do. Stricter than the platform, which allows inline scripts and any connection: what works
 * here works under any policy that an org may come to have. @param lightning who may frame it
 */
export function visualforcePolicy(lightning: string): string {
    return [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' ws: wss:",
        "media-src 'self' blob: mediastream:",
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors 'self' ${lightning}`
    ].join('; ');
}

export interface LoginChoice {
    readonly id: string;
    readonly name: string;
    readonly about: string;
}

export function loginPage(users: readonly LoginChoice[], to: string): string {
    const choices = users.map(
        ({ id, name, about }) => `<li class="slds-m-bottom_small"><form method="post" action="/login">
<input type="hidden" name="user" value="${escaped(id)}"><input type="hidden" name="to" value="${escaped(to)}">
<button class="slds-button slds-button_outline-brand slds-button_stretch" type="submit">${escaped(name)}<span class="slds-text-color_weak slds-m-left_small">${escaped(about)}</span></button>
</form></li>`
    );
    return page(
        'Log in to the simulated org',
        '',
        `<main class="shell-login slds-box slds-theme_default"><h1 class="slds-text-heading_medium slds-m-bottom_medium">Log in to the simulated org</h1><p class="slds-m-bottom_medium">No password: this org lives on your own machine.</p><ul>${choices.join('')}</ul></main>`
    );
}

export function shellPage(context: OrgContext): string {
    // A closing tag inside the data would end the element early.
    const json = JSON.stringify(context).replaceAll('<', '\\u003c');
    return page(context.app.label, '', `<script type="application/json" id="org-context">${json}</script>\n<script type="module" src="/shell/syntheticShadow.js"></script>\n<script type="module" src="/shell/shell.js"></script>`);
}

/** What the shell needs to know of org, user and app. */
export function contextFor(org: Org, installation: Installation, userId: string, hosts: Hosts): OrgContext {
    const user = org.record(userId)?.row ?? {};
    const text = (field: string): string => (typeof user[field] === 'string' ? user[field] : '');
    const language = text('LanguageLocaleKey') || 'en_US';
    const labels = Object.fromEntries(org.metadata.packaged.labels.map(({ name, value, translations }) => [name, translations[language] ?? value]));
    const keyPrefixes = Object.fromEntries([...org.schema.all()].flatMap(({ keyPrefix, apiName }) => (keyPrefix ? [[keyPrefix, apiName]] : [])));
    return {
        user: { id: userId, name: text('Name'), profile: org.profiles.administrator === text('ProfileId') ? 'System Administrator' : 'Standard User' },
        i18n: { locale: text('LocaleSidKey').replace('_', '-') || 'en-US', lang: language.replace('_', '-'), timeZone: text('TimeZoneSidKey') || 'UTC', dir: 'ltr', currency: 'EUR', firstDayOfWeek: '1' },
        labels,
        customPermissions: org.metadata.packaged.customPermissions.map(({ name }) => org.namer.part(name)).filter((name) => org.as(userId).access.customPermission(name)),
        app: installation.app,
        pages: appPages(org, installation, userId),
        keyPrefixes,
        // Only users of a call center have a softphone.
        ...(user['CallCenterId'] && { softphone: { origin: hosts.visualforce, url: installation.callCenter.adapterUrl, settings: installation.callCenter.settings, layout: softphoneLayout } })
    };
}

/** The package's tabs that show a page of App Builder, as far as the user may see them. */
function appPages(org: Org, { app }: Installation, userId: string): AppPage[] {
    const { tabs, flexiPages } = org.metadata.packaged;
    const { access } = org.as(userId);
    return tabs.flatMap(({ name, label, flexiPage }): AppPage[] => {
        if (flexiPage === undefined || !access.tab(org.namer.part(name))) return [];
        const page = flexiPages.find((one) => one.name === flexiPage);
        if (page?.type !== 'AppPage') throw new Error(`The tab ${name} names ${flexiPage}, which is no app page of the package.`);
        const components = page.regions.flatMap((region) =>
            region.components.map(({ component, properties }) => {
                const own = /^c:(\w+)$/.exec(component)?.[1];
                if (own === undefined) throw new NotSimulated(`${component} on an app page`);
                if (properties.length > 0) throw new NotSimulated(`properties of components on an app page (${flexiPage})`);
                return own;
            })
        );
        return [{ tab: org.namer.part(name), label: label ?? page.label, components, inApp: app.tabs.includes(name) }];
    });
}
