/**
 * The names of the labels that the softphone panel shows: the arrays of its label modules. Read from the source,
 * so that a gate needs neither a build nor a browser.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readText } from './files';

const LABEL_MODULE = 'lwc-src/softphone/i18n/labels.ts';
const RULE_MODULE = 'lwc-src/softphone/i18n/ruleLabels.ts';
const ERROR_MODULE = 'lwc-src/softphone/i18n/errorLabels.ts';
const TROUBLE_MODULE = 'lwc-src/softphone/i18n/troubleLabels.ts';
const WORD_MODULE = 'lwc-src/softphone/i18n/wordLabels.ts';

export interface PanelLabel {
    readonly name: string;
    readonly file: string;
    readonly line: number;
}

/** The listed names; none when there is no panel. Throws when a module is there and its list isn't. */
export async function panelLabels(root: string): Promise<PanelLabel[]> {
    const lists = [
        [LABEL_MODULE, 'LABELS'],
        [RULE_MODULE, 'RULE_LABELS'],
        [ERROR_MODULE, 'ERROR_LABELS'],
        [TROUBLE_MODULE, 'TROUBLE_LABELS'],
        [WORD_MODULE, 'WORD_LABELS']
    ] as const;
    return (await Promise.all(lists.map(([file, name]) => labelsIn(root, file, name)))).flat();
}

async function labelsIn(root: string, file: string, listName: string): Promise<PanelLabel[]> {
    if (!existsSync(join(root, file))) return [];
    const source = ts.createSourceFile(file, await readText(root, file), ts.ScriptTarget.Latest, true);
    const list = source.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => [...declarationList.declarations])
        .find(({ name }) => ts.isIdentifier(name) && name.text === listName)?.initializer;
    const array = list && ts.isAsExpression(list) ? list.expression : list;
    if (!array || !ts.isArrayLiteralExpression(array)) {
        throw new Error(`${file} has no array ${listName}: list the names of the panel's labels in it, "as const"`);
    }
    return array.elements.filter(ts.isStringLiteralLike).map((element) => ({
        name: element.text,
        file,
        line: source.getLineAndCharacterOfPosition(element.getStart(source)).line + 1
    }));
}
