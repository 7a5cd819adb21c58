/** The panel's texts as an English user gets them: from the custom labels that are deployed. */
import { useLabels } from '../../i18n/labels';

const FILE = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';

/** Gives the panel its real labels; call it before anything is drawn. */
export function useRealLabels(): void {
    const { readFileSync } = jest.requireActual<{ readFileSync(path: string, encoding: 'utf8'): string }>('node:fs');
    const labels = new DOMParser().parseFromString(readFileSync(FILE, 'utf8'), 'text/xml').querySelectorAll('labels');
    const textOf = (label: Element, tag: string): string => label.querySelector(tag)?.textContent ?? '';
    useLabels(Object.fromEntries([...labels].map((label) => [textOf(label, 'fullName'), textOf(label, 'value')])));
}
