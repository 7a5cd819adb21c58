/** What the server tells the shell about org, user and app, read once from the page. */

export interface UtilityItem {
    readonly id: string;
    /** `opencti:softPhone`, or a component of the product such as `c:desk`. */
    readonly component: string;
    readonly label: string;
    readonly icon: string;
    readonly width: number;
    readonly height: number;
    /** Started with the app, not only when it is opened. */
    readonly eager: boolean;
}

/** A page of App Builder behind a tab, as the user may see it. */
export interface AppPage {
    /** The tab's name in this org. */
    readonly tab: string;
    readonly label: string;
    /** Components of the product on it, from the top down. */
    readonly components: readonly string[];
    /** Whether the app has it among its tabs; the others are opened by address, as from the App Launcher. */
    readonly inApp: boolean;
}

export interface OrgContext {
    readonly user: { readonly id: string; readonly name: string; readonly profile: string };
    readonly i18n: Readonly<Record<string, string>>;
    readonly labels: Readonly<Record<string, string>>;
    readonly customPermissions: readonly string[];
    readonly app: { readonly label: string; readonly isConsole: boolean; readonly objects: readonly string[]; readonly utilityItems: readonly UtilityItem[] };
    readonly pages: readonly AppPage[];
    /** Key prefix → object, for example `003` → `Contact`. */
    readonly keyPrefixes: Readonly<Record<string, string>>;
    /** Undefined when the user is in no call center: then there is no softphone. */
    readonly softphone?: { readonly origin: string; readonly url: string; readonly settings: Readonly<Record<string, string>>; readonly layout: unknown };
}

export const context = JSON.parse(document.getElementById('org-context')?.textContent ?? '{}') as OrgContext;

export function objectOf(recordId: string): string {
    const object = context.keyPrefixes[recordId.slice(0, 3)];
    if (!object) throw new Error(`No object has ids that begin with ${recordId.slice(0, 3)}.`);
    return object;
}
