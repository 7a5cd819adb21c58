/**
 * Gate: the rules of `eslint.config.js` over all code of the project. The rules are there; this only runs them.
 */
import { relative, sep } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import type { Check, Remark } from '../finding';
import { signed } from '../finding';

interface Rules {
    readonly configFor: (root: string) => Linter.Config[];
}

/** Lints what is below `root` with the project's own rules, wherever that is. */
export const check: Check = async (root) => {
    // A path that isn't known to the compiler: the configuration is JavaScript, since ESLint loads it by itself.
    const { configFor } = (await import(new URL('../../../eslint.config.js', import.meta.url).href)) as Rules;
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: configFor(root), errorOnUnmatchedPattern: false });
    const results = await eslint.lintFiles(['.']);
    return signed('lint', results.flatMap(({ filePath, messages }) => messages.map((message) => remarkOf(relative(root, filePath).split(sep).join('/'), message))));
};

function remarkOf(file: string, { line, message, ruleId, fix }: Linter.LintMessage): Remark {
    const cure = fix ? `npx eslint --fix ${file}` : ruleId === null ? 'correct it' : `see the rule ${ruleId}`;
    return { file, line, message: message.split('\n')[0] ?? message, cure };
}
