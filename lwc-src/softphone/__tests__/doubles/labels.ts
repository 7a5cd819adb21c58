/** The panel's texts in tests: as an English user gets them, or so that a test sees which label was taken. */
import { useLabels } from '../../i18n/labels';

const FILE = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';

/** The custom labels that are deployed, by name. */
export function realLabels(): Record<string, string> {
    const { readFileSync } = jest.requireActual<{ readFileSync(path: string, encoding: 'utf8'): string }>('node:fs');
    const labels = new DOMParser().parseFromString(readFileSync(FILE, 'utf8'), 'text/xml').querySelectorAll('labels');
    const textOf = (label: Element, tag: string): string => label.querySelector(tag)?.textContent ?? '';
    return Object.fromEntries([...labels].map((label) => [textOf(label, 'fullName'), textOf(label, 'value')]));
}

/** Gives the panel its real labels; call it before anything is drawn. */
export function useRealLabels(): void {
    useLabels(realLabels());
}

/** Each label reads as its own name and what the real one has places for: wording may change, the choice may not. */
export function useLabelNames(): void {
    const named = Object.entries(realLabels()).map(([name, text]) => [name, [name, ...(text.match(/\{\w+\}/g) ?? [])].join(' ')]);
    useLabels(Object.fromEntries(named) as Record<string, string>);
}
