/**
 * The simulator: an org on your own machine, with Lightning, Visualforce, Open CTI, UI API, and a PBX with people
 * who call. `npm start` runs it; every end-to-end test makes one of its own.
 */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { PlatformTools } from '../scripts/verify/platform/tools';
import { faultMiddleware } from './api/faultMiddleware';
import { restApi } from './api/restApi';
import { uiApi } from './api/uiApi';
import { bundleShell, type ShellBundle } from './bundle/bundleShell';
import type { PlatformNames } from './bundle/platformModules';
import { openOrg, type Org } from './org/org';
import { answersAfter, attachPbx, createPbx, type Pbx, type PbxOptions } from './pbx';
import { echo, featureCodes, mailbox, people, room, seedCompany, strangers, type Company } from './seed/company';
import { hostsOf } from './server/hosts';
import { install, type Installation } from './server/installation';
import { openCtiRoutes } from './server/openCtiRoutes';
import { contextFor, lightningPolicy, visualforcePolicy, loginPage, shellPage, type LoginChoice } from './server/pages';
import { logRequests, type LoggedRequest } from './server/requestLog';
import { connectPhones, phoneUsersOf, type PhoneUser } from './server/phones';
import { Sessions, SESSION_COOKIE } from './server/sessions';
import { staticFiles } from './server/staticFiles';
import { telephonyRoutes, type Caller } from './server/telephonyRoutes';
import { renderPage } from './visualforce/renderPage';

export interface SimulatorOptions {
    /** The repository. */
    readonly root: string;
    /** 0: any free port. */
    readonly port: number;
    /** Of the package; empty as if deployed from source. */
    readonly namespace: string;
    readonly now?: () => number;
    readonly pbx?: Partial<PbxOptions>;
    /** Salesforce's own tools: with them the product's components run inside Lightning Web Security, as in an org. */
    readonly security?: PlatformTools;
}

export interface Simulator {
    readonly org: Org;
    readonly pbx: Pbx;
    readonly company: Company;
    readonly phones: readonly PhoneUser[];
    readonly installation: Installation;
    /** For data, in the order in which they came. */
    readonly requests: readonly LoggedRequest[];
    readonly port: number;
    /** Where Lightning is. */
    readonly url: string;
    /** An access token, as an external client app gets one for a user. */
    tokenFor(userId: string): string;
    close(): Promise<void>;
}

/** The shell is the same for all simulators of a process; putting it together takes seconds. */
const bundles = new Map<string, Promise<ShellBundle>>();

export const PBX_DOMAIN = 'pbx.simulator.localhost';
export const PBX_PATH = '/sip';

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
    const { root, namespace, security, now = Date.now } = options;
    const org = await openOrg({ root, namespace, now });
    const company = seedCompany(org);
    const installation = install(org);
    const phones = phoneUsersOf(org, company);
    const key = `${root} ${namespace} ${security?.version ?? ''}`;
    const bundle = bundles.get(key) ?? bundleShell({ root, namespace, names: platformNames(org), security });
    bundles.set(key, bundle);
    const pbx = createPbx({
        domain: PBX_DOMAIN,
        accounts: phones.map(({ extension, password, name }) => ({ user: extension, password, displayName: name })),
        directory: [...people, ...strangers, ...featureCodes, ...[mailbox, room].map((one) => ({ ...one, behaviour: answersAfter(300) })), { ...echo, behaviour: { ...answersAfter(300), echoes: true } }],
        events: ['message-summary', 'dialog', 'presence'],
        mailboxNumber: mailbox.number,
        ...options.pbx
    });
    const sessions = new Sessions();
    const requests: LoggedRequest[] = [];
    const app = routes({ org, pbx, requests, company, phones, installation, sessions, root, namespace, bundle: await bundle });
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the listener answers errors by itself
    const server = createServer(getRequestListener(app.fetch));
    const detach = attachPbx(server, pbx, PBX_PATH);
    const port = await listen(server, options.port);
    connectPhones(org, phones, { address: `ws://${PBX_DOMAIN}:${port}${PBX_PATH}`, domain: PBX_DOMAIN });
    return {
        org,
        pbx,
        company,
        phones,
        installation,
        requests,
        port,
        url: hostsOf({ host: `acme.lightning.force.localhost:${port}` }, namespace).lightning,
        tokenFor: (userId) => sessions.open(userId),
        async close() {
            detach();
            pbx.close();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            org.close();
        }
    };
}

interface Parts extends Omit<Simulator, 'port' | 'url' | 'tokenFor' | 'close' | 'requests'> {
    readonly requests: LoggedRequest[];
    readonly sessions: Sessions;
    readonly root: string;
    readonly namespace: string;
    readonly bundle: ShellBundle;
}

function routes({ org, pbx, requests, company, phones, installation, sessions, root, namespace, bundle }: Parts): Hono {
    const app = new Hono();
    const cookieOf = (request: Request): string | undefined => /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
    const userOf = (request: Request): string | undefined => sessions.userOf(cookieOf(request));
    const hosts = (request: Request) => hostsOf({ host: request.headers.get('host') ?? undefined, forwardedProto: request.headers.get('x-forwarded-proto') ?? undefined }, namespace);

    app.onError((error, context) => {
        console.error(`${context.req.method} ${context.req.path}:`, error);
        return context.text(error.message, 500);
    });
    app.use(async (context, next) => {
        const { kind, lightning } = hosts(context.req.raw);
        return kind === 'other' ? context.redirect(`${lightning}/`) : next();
    });
    app.route('/', staticFiles(org, root));
    app.get('/shell/shell.css', async (context) => context.body(await readFile(path.join(root, 'simulator/shell/shell.css'), 'utf8'), 200, { 'Content-Type': 'text/css' }));
    app.get('/shell/:file', (context) => {
        const file = bundle.files.get(context.req.param('file'));
        return file ? new Response(new Uint8Array(file), { headers: { 'Content-Type': 'text/javascript' } }) : context.text('Not found', 404);
    });
    app.use('/services/*', logRequests(requests, hosts));
    app.use('/aura/*', logRequests(requests, hosts));
    const bearer = (request: Request): string | undefined => sessions.userOf(/^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]);
    app.route('/services/data/v66.0', restApi(org, bearer));
    app.route('/services/data/v66.0', uiApi(org, userOf));
    app.use('/aura/*', faultMiddleware(org, userOf));
    app.route('/aura', openCtiRoutes(org, userOf));
    app.route('/simulator', telephonyRoutes(org, pbx, callers(org), phones, userOf));

    app.post('/login', async (context) => {
        const { user = '', to = '' } = await context.req.parseBody<Record<string, string>>();
        const sid = sessions.open(user);
        const { cookieDomain } = hosts(context.req.raw);
        setCookie(context, SESSION_COOKIE, sid, { domain: cookieDomain, path: '/', httpOnly: true, sameSite: 'Lax' });
        return context.redirect(to.startsWith('/lightning') ? to : '/lightning');
    });
    app.get('/secur/logout.jsp', (context) => {
        sessions.close(getCookie(context, SESSION_COOKIE));
        deleteCookie(context, SESSION_COOKIE, { domain: hosts(context.req.raw).cookieDomain, path: '/' });
        return context.redirect('/');
    });
    app.get('/apex/:page', async (context) => {
        const userId = userOf(context.req.raw);
        const { kind, lightning } = hosts(context.req.raw);
        if (kind !== 'visualforce') return context.text('Visualforce pages are on the Visualforce host', 404);
        if (!userId) return context.redirect(`${lightning}/`);
        return context.html(await renderPage(org, context.req.param('page'), { userId, url: context.req.url }), 200, { 'Cache-Control': 'no-store', 'Content-Security-Policy': visualforcePolicy(lightning) });
    });
    const lightning = (request: Request): Response => {
        const userId = userOf(request);
        const { kind, lightning: to, visualforce } = hosts(request);
        if (kind !== 'lightning') return Response.redirect(`${to}/`, 302);
        const html = { headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': lightningPolicy(visualforce) } };
        if (!userId) return new Response(loginPage(logins(org, company), new URL(request.url).pathname), html);
        return new Response(shellPage(contextFor(org, installation, userId, hosts(request))), html);
    };
    app.get('/', (context) => lightning(context.req.raw));
    app.get('/lightning', (context) => lightning(context.req.raw));
    app.get('/lightning/*', (context) => lightning(context.req.raw));
    app.get('/one/*', (context) => lightning(context.req.raw));
    return app;
}

/** Everybody who has a telephone outside, and who that is in Salesforce, if anybody. */
function callers(org: Org): Caller[] {
    const about = (name: string): string => {
        const [found] = org.search(org.system(), name);
        return found ? found.object.label : 'nobody in Salesforce';
    };
    return [...people, ...strangers].map(({ number, name }) => ({ number, name, about: about(name) }));
}

function logins(org: Org, { users }: Company): LoginChoice[] {
    return Object.values(users).map((id) => {
        const row = org.record(id)?.row ?? {};
        return { id, name: String(row['Name']), about: String(row['Title'] ?? '') };
    });
}

function platformNames(org: Org): PlatformNames {
    const { packaged } = org.metadata;
    const has = (all: readonly { readonly name: string }[], name: string): boolean => all.some((one) => one.name === name);
    return {
        field(object, field) {
            const name = org.namer.custom(field);
            const objectApiName = org.namer.custom(object);
            return org.schema.find(objectApiName)?.fields.has(name) ? { objectApiName, fieldApiName: name } : undefined;
        },
        object(object) {
            const objectApiName = org.namer.custom(object);
            return org.schema.find(objectApiName) ? { objectApiName } : undefined;
        },
        channel: (name) => (has(packaged.messageChannels, name.replace(/__c$/, '')) ? org.namer.custom(name) : undefined),
        label: (name) => has(packaged.labels, name),
        customPermission: (name) => (has(packaged.customPermissions, name) ? org.namer.part(name) : undefined),
        resource: (name) => (has(packaged.staticResources, name) ? `/resource/${org.openedAt}/${org.namer.part(name)}` : undefined)
    };
}

function listen(server: Server, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : port);
        });
    });
}
