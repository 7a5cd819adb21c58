/**
 * The labels in other languages: a file for each language of `config/translations.json`, in it every label once, with the
 * places for values of the original, and never the English text itself unless it is listed there as a word of that language.
 * A language that isn't listed is still being worked on: what it lacks is no finding yet.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Remark } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import type { Label, Project } from '../source/project';
import { childrenOf, childText } from '../source/xml';
import { brokenPlace, hasWords, MOST_CHARACTERS, placesIn } from './text';

/** By language, as Salesforce names it: the texts that are the same in English. */
type SameWords = Readonly<Record<string, readonly string[]>>;

export const LANGUAGES_FILE = 'config/translations.json';
const FOLDER = 'force-app/main/default/translations';

interface Entry {
    readonly name: string;
    readonly value: string;
    readonly line: number;
}

export async function translationRemarks(project: Project): Promise<Remark[]> {
    const path = join(project.root, LANGUAGES_FILE);
    const languages = existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as SameWords) : {};
    const files = project.withSuffix('translation');
    const without = Object.keys(languages).filter((language) => !files.some(({ member }) => member === language));
    return [
        ...without.map((language) => ({ file: LANGUAGES_FILE, message: `there is no translation into ${language}`, cure: `add ${FOLDER}/${language}.translation-meta.xml` })),
        ...files.flatMap((file) => inFile(file, project.labels, languages[file.member]))
    ];
}

function inFile({ path, root, member }: MetadataFile, labels: readonly Label[], sameWords: readonly string[] | undefined): Remark[] {
    if (!root) return [];
    const entries = childrenOf(root, 'customLabels').map((entry) => ({ name: childText(entry, 'name'), value: childText(entry, 'label'), line: entry.line }));
    const translated = new Set(entries.map(({ name }) => name));
    const inEntries = entries.flatMap((entry, index) => inEntry(entry, entries.slice(0, index), path, labels, sameWords));
    if (!sameWords) return inEntries;
    const missing = labels
        .filter(({ name }) => !translated.has(name))
        .map(({ name }) => ({ file: path, line: root.line, message: `${name} isn't translated into ${member}`, cure: 'add it to the file' }));
    const unusedWords = sameWords
        .filter((word) => !entries.some((entry) => entry.value === word && labels.some(({ name, value }) => name === entry.name && value === word)))
        .map((word) => ({ file: LANGUAGES_FILE, message: `no text in ${member} is "${word}" as in English`, cure: 'drop the word' }));
    return [...missing, ...unusedWords, ...inEntries];
}

function inEntry({ name, value, line }: Entry, before: readonly Entry[], file: string, labels: readonly Label[], sameWords: readonly string[] | undefined): Remark[] {
    const label = labels.find((each) => each.name === name);
    if (!label) return [{ file, line, message: `there is no label ${name} to translate`, cure: 'correct the name, or drop the translation' }];
    const remarks: Remark[] = [];
    const say = (message: string, cure: string): void => void remarks.push({ file, line, message, cure });
    if (before.some((other) => other.name === name)) say(`${name} is translated twice`, 'keep one');
    if (value === '') say(`${name} has no text`, 'write its <label>');
    if (value.length > MOST_CHARACTERS) say(`${name} has ${value.length} characters, a label holds ${MOST_CHARACTERS}`, 'shorten it');
    if (sameWords && value === label.value && hasWords(value) && !sameWords.includes(value)) {
        say(`${name} is still English: "${value}"`, `translate it, or list the text in ${LANGUAGES_FILE} if it is the same in that language`);
    }
    const broken = brokenPlace(value);
    const wanted = placesIn(label.value);
    if (broken !== undefined) say(`${name}: "${broken}" is no place for a value`, 'write {name} as the label has it');
    else if (placesIn(value) !== wanted) say(`${name} has other places for values than the label`, `use ${wanted === '' ? 'none' : wanted}`);
    return remarks;
}
