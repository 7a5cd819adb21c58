/** Where the platform's icon sprites are: the page says it once, every icon asks here. */

let designSystem = '';

/** @param folder the design system's folder on this origin, from `$Asset.SLDS` */
export function useDesignSystem(folder: string): void {
    designSystem = folder;
}

/** @param name `utility:call`, `standard:contact` */
export function iconAddress(name: string): string {
    const [family = 'utility', icon = ''] = name.split(':');
    return `${designSystem}/assets/icons/${family}-sprite/svg/symbols.svg#${icon}`;
}
