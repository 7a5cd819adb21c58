/**
 * The engine of Lightning Web Components as the panel has it, for components that are loaded later: two engines on one
 * page would be twice the size and know nothing of each other. The build puts these in place of `lwc` in later parts.
 */
import { createElement, freezeTemplate, LightningElement, parseFragment, registerComponent, registerDecorators, registerTemplate, sanitizeAttribute } from 'lwc';

export const ENGINE_GLOBAL = 'patchbayEngine';

export function shareEngine(page: object): void {
    Object.assign(page, { [ENGINE_GLOBAL]: { createElement, freezeTemplate, LightningElement, parseFragment, registerComponent, registerDecorators, registerTemplate, sanitizeAttribute } });
}
