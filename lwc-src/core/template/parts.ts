/** A template in parts, as a form shows it (A6): texts, and variables with what stands in for them. */
import type { Template } from './template';

export type TemplatePart = { readonly text: string } | { readonly names: readonly string[] };

export function partsOf(template: Template): TemplatePart[] {
    return template.split(/(\{[^{}]*\})/).flatMap((piece): TemplatePart[] => {
        if (piece === '') return [];
        return /^\{[^{}]*\}$/.test(piece) ? [{ names: piece.slice(1, -1).split('|').map((name) => name.trim()) }] : [{ text: piece }];
    });
}

export function templateOf(parts: readonly TemplatePart[]): Template {
    return parts.map((part) => ('text' in part ? part.text : `{${part.names.join('|')}}`)).join('');
}
