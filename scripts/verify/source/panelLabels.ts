/**
 * The names of the labels that the softphone panel shows: the array `LABELS` of its label module. Read from the source,
 * so that a gate needs neither a build nor a browser.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readText } from './files';

const LABEL_MODULE = 'lwc-src/softphone/i18n/labels.ts';

export interface PanelLabel {
    readonly name: string;
    readonly file: string;
    readonly line: number;
}

/** The listed names; none when there is no panel. Throws when the module is there and the list isn't. */
export async function panelLabels(root: string): Promise<PanelLabel[]> {
    if (!existsSync(join(root, LABEL_MODULE))) return [];
    const source = ts.createSourceFile(LABEL_MODULE, await readText(root, LABEL_MODULE), ts.ScriptTarget.Latest, true);
    const list = source.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => [...declarationList.declarations])
        .find(({ name }) => ts.isIdentifier(name) && name.text === 'LABELS')?.initializer;
    const array = list && ts.isAsExpression(list) ? list.expression : list;
    if (!array || !ts.isArrayLiteralExpression(array)) {
        throw new Error(`${LABEL_MODULE} has no array LABELS: list the names of the panel's labels in it, "as const"`);
    }
    return array.elements.filter(ts.isStringLiteralLike).map((element) => ({
        name: element.text,
        file: LABEL_MODULE,
        line: source.getLineAndCharacterOfPosition(element.getStart(source)).line + 1
    }));
}
