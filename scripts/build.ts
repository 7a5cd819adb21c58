/**
 * `npm run build`: everything that is made from lwc-src. With `--watch` again whenever a source file changes.
 */
import { watch } from 'node:fs';
import path from 'node:path';
import { buildComponents } from './build/components';
import { buildLabelsComponent } from './build/labelsComponent';
import { buildPanel } from './build/panel';

export const ROOT = path.resolve(import.meta.dirname, '..');

export async function build(root: string): Promise<void> {
    await Promise.all([buildPanel(root), buildComponents(root), buildLabelsComponent(root)]);
}

async function buildAndTell(): Promise<void> {
    const begun = performance.now();
    await build(ROOT);
    console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s: force-app/main/default/{lwc,staticresources,components}`);
}

const QUIET_MS = 150;

function watchSources(): void {
    let timer: NodeJS.Timeout | undefined;
    watch(path.join(ROOT, 'lwc-src'), { recursive: true }, (_event, file) => {
        if (file?.includes('__tests__')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
            buildAndTell().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
        }, QUIET_MS);
    });
    console.log('Watching lwc-src. Ctrl+C ends it.');
}

if (process.argv[1] === import.meta.filename) {
    await buildAndTell();
    if (process.argv.includes('--watch')) watchSources();
}
