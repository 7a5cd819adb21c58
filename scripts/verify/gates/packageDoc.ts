/** Gate: the page of what is in the package says what is in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, PAGE, packagePage } from '../../packageDoc';
import type { Check } from '../finding';
import { signed } from '../finding';
import { readText } from '../source/files';

export const check: Check = async (root) => {
    if (!existsSync(join(root, 'docs'))) return [];
    const written = existsSync(join(root, PAGE)) ? await readText(root, PAGE) : '';
    const made = await packagePage(root);
    if (written === made) return [];
    const lines = made.split('\n');
    const at = written.split('\n').findIndex((line, index) => line !== lines[index]);
    return signed('packageDoc', [{ file: PAGE, line: Math.max(1, at + 1), message: "doesn't say what is in the package", cure: COMMAND }]);
};
