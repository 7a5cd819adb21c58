/** Files that Salesforce serves: static resources of the package, the design system, Open CTI's library. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { Hono } from 'hono';
import type { Org } from '../org/org';

const TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css;charset=UTF-8',
    '.js': 'text/javascript;charset=UTF-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2'
};
const DESIGN_SYSTEM = path.dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json'));
/** API versions whose Open CTI library exists in every org today. */
const OPEN_CTI_VERSIONS = { from: 38, to: 68 };

export function staticFiles(org: Org, root: string): Hono {
    const app = new Hono();
    const library = libraryOf(root, 'library');
    const toolkit = libraryOf(root, 'consoleToolkit');

    app.get('/slds/*', (context) => file(DESIGN_SYSTEM, context.req.path.replace('/slds/', ''), 'public, max-age=86400'));

    app.get('/resource/:time/:name/:file{.+}', (context) => {
        const { name, file: asked } = context.req.param();
        const resource = org.metadata.packaged.staticResources.find((one) => org.namer.part(one.name) === name);
        if (!resource?.archive) return context.text(`There is no static resource ${name}`, 404);
        // Visualforce's own file, so that the browser may cache it for ever: its address changes with its time.
        return file(resource.path, asked, 'public, max-age=31536000, immutable');
    });

    app.get('/support/api/:version/lightning/:file{opencti(_min)?\\.js}', async (context) => {
        const version = Number.parseFloat(context.req.param('version'));
        if (!(version >= OPEN_CTI_VERSIONS.from && version <= OPEN_CTI_VERSIONS.to)) return context.text('Not found', 404);
        return context.body(await library, 200, { 'Content-Type': TYPES['.js'] ?? '' });
    });

    app.get('/support/console/:version/integration.js', async (context) => context.body(await toolkit, 200, { 'Content-Type': TYPES['.js'] ?? '' }));
    return app;
}

async function libraryOf(root: string, name: string): Promise<string> {
    const { outputFiles } = await esbuild.build({ entryPoints: [path.join(root, 'simulator/openCti', `${name}.ts`)], bundle: true, write: false, format: 'iife', target: 'es2022' });
    return outputFiles[0]?.text ?? '';
}

async function file(folder: string, asked: string, caching: string): Promise<Response> {
    const full = path.resolve(folder, decodeURIComponent(asked));
    if (!full.startsWith(folder + path.sep)) return new Response('Not found', { status: 404 });
    try {
        const content = await readFile(full);
        return new Response(new Uint8Array(content), { headers: { 'Content-Type': TYPES[path.extname(full)] ?? 'application/octet-stream', 'Cache-Control': caching } });
    } catch {
        return new Response(`Not found: ${asked}`, { status: 404 });
    }
}
