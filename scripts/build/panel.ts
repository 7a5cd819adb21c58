/**
 * Builds the static resource: the panel as one classic script, since no public page shows that Visualforce serves
 * module scripts with the right type; and the parts that are loaded later as modules.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { rollup, type Plugin, type RollupOptions } from 'rollup';
import { noticesOf, shippedPackages } from './shipped';
import { fromNodeModules, minified, typesAway } from './rollupParts';

export const RESOURCE = 'force-app/main/default/staticresources/Patchbay';
/** Source maps stay out of the package. */
export const MAPS = 'build/maps';

const LAZY_PARTS = {
    'audio.js': 'lwc-src/softphone/audio/audio.ts',
    'callerId.js': 'lwc-src/softphone/callerId/callerId.ts',
    'checks.js': 'lwc-src/softphone/checks/checks.ts',
    'conference.js': 'lwc-src/softphone/conference/conference.ts',
    'desk.js': 'lwc-src/softphone/desk/desk.ts',
    'details.js': 'lwc-src/softphone/details/details.ts',
    'logCare.js': 'lwc-src/softphone/outbox/logCare.ts',
    'headset.js': 'lwc-src/softphone/headset/headset.ts',
    'keys.js': 'lwc-src/softphone/keys/keys.ts',
    'numbers.js': 'lwc-src/softphone/numbers/numbers.ts',
    'quality.js': 'lwc-src/phone/quality/watching.ts',
    'featureCode.js': 'lwc-src/phone/sip/featureCode.ts',
    'preferences.js': 'lwc-src/softphone/preferences/preferences.ts',
    'status.js': 'lwc-src/softphone/status/status.ts',
    'parts.js': 'lwc-src/softphone/parts/parts.ts',
    'people.js': 'lwc-src/softphone/people/peoplePart.ts',
    'tabs.js': 'lwc-src/softphone/tabs/tabs.ts',
    'recording.js': 'lwc-src/softphone/recording/recording.ts',
    'rules.js': 'lwc-src/softphone/rules/rules.ts',
    'withoutDesk.js': 'lwc-src/salesforce/records/openCtiRecords.ts',
    'demo.js': 'lwc-src/phone/demo/demo.ts',
    'sha256.js': 'lwc-src/phone/sip/sha256.ts'
} as const;

/** Parts that draw. */
const WITH_COMPONENTS: ReadonlySet<string> = new Set(['audio.js', 'callerId.js', 'conference.js', 'details.js', 'headset.js', 'keys.js', 'people.js', 'preferences.js', 'recording.js', 'rules.js', 'status.js'] satisfies (keyof typeof LAZY_PARTS)[]);

export async function buildPanel(root: string): Promise<void> {
    const folder = path.join(root, RESOURCE);
    await rm(folder, { recursive: true, force: true });
    // A part that is gone must not be found in what it left.
    await rm(path.join(root, MAPS), { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await Promise.all([
        write(root, 'panel.js', 'iife', {
            input: path.join(root, 'lwc-src/softphone/main.ts'),
            plugins: [typesAway(), lwcPlugin(root), withoutStyleTokens(), ...fromNodeModules(), minified()]
        }),
        ...Object.entries(LAZY_PARTS).map(([file, source]) =>
            write(root, file, 'es', { input: path.join(root, source), plugins: [typesAway(), ...(WITH_COMPONENTS.has(file) ? [sharedEngine(root), lwcPlugin(root), withoutStyleTokens()] : []), ...fromNodeModules(), minified()] })
        ),
        buildStyles(root)
    ]);
    await writeFile(path.join(folder, 'NOTICES.txt'), noticesOf(await shippedPackages(root, MAPS)));
}

/** In this order: what comes later may refine what came before. */
const STYLES = ['base', 'statusBar', 'menu', 'screens', 'keypad', 'caller', 'controls', 'recording', 'rules', 'words', 'calls', 'others', 'conference', 'audio', 'people', 'tabs'];

async function buildStyles(root: string): Promise<void> {
    const sheets = await Promise.all(STYLES.map((name) => readFile(path.join(root, 'lwc-src/softphone/styles', `${name}.css`), 'utf8')));
    await writeFile(path.join(root, RESOURCE, 'panel.css'), sheets.join('\n'));
}

/** Components that are loaded later use the engine of the panel. */
function sharedEngine(root: string): Plugin {
    const id = '\0shared-engine';
    return {
        name: 'shared-engine',
        resolveId: (source) => (source === 'lwc' || source === '@lwc/engine-dom' ? id : null),
        async load(asked) {
            if (asked !== id) return null;
            const source = await readFile(path.join(root, 'lwc-src/softphone/engine.ts'), 'utf8');
            const names = /import \{ ([^}]+) \} from 'lwc'/.exec(source)?.[1] ?? '';
            return `export const { ${names} } = globalThis.patchbayEngine;`;
        }
    };
}

function lwcPlugin(root: string): Plugin {
    return lwc({
        rootDir: path.join(root, 'lwc-src/softphone'),
        modules: [{ dir: 'modules' }],
        // Only the components are LWC; the rest is plain TypeScript that the LWC compiler needn't judge.
        exclude: [`${root}/node_modules/**`, `${root}/lwc-src/{core,phone,salesforce}/**`, `${root}/lwc-src/softphone/*.ts`, `${root}/lwc-src/softphone/!(modules)/**`],
        disableSyntheticShadowSupport: true,
        apiVersion: 66
    });
}

/**
 * The compiler gives each template a random name under which styles of its own would be scoped. The panel's come from the
 * page, and what is random doesn't shrink.
 * @throws when a component has styles of its own
 */
function withoutStyleTokens(): Plugin {
    return {
        name: 'without-style-tokens',
        load: (asked) => {
            const [file = ''] = asked.split('?');
            if (file.endsWith('.css') && existsSync(file)) throw new Error(`${file}: a component's styles would not be found. They belong in lwc-src/softphone/styles.`);
            return null;
        },
        transform: (code, asked) => (asked.endsWith('.html') ? { code: code.replace(/^tmpl\.(?:stylesheetToken|legacyStylesheetToken) = "[^"]*";$/gm, ''), map: null } : null)
    };
}

async function write(root: string, file: string, format: 'iife' | 'es', options: RollupOptions): Promise<void> {
    const bundle = await rollup({
        ...options,
        onwarn(warning, warn) {
            // Circular imports inside JsSIP are its own affair.
            if (warning.code !== 'CIRCULAR_DEPENDENCY' || !warning.message.includes('node_modules')) warn(warning);
        }
    });
    try {
        const { output } = await bundle.generate({ format, sourcemap: 'hidden', inlineDynamicImports: true });
        const [chunk] = output;
        await mkdir(path.join(root, MAPS), { recursive: true });
        await writeFile(path.join(root, RESOURCE, file), chunk.code);
        await writeFile(path.join(root, MAPS, `${file}.map`), chunk.map?.toString() ?? '');
    } finally {
        await bundle.close();
    }
}
