/** The rollup plugins that the panel and the Lightning components share. */
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import type { Plugin } from 'rollup';
import { minify } from 'terser';
import { stripTypes } from './stripTypes';

export function typesAway(): Plugin {
    return {
        name: 'types-away',
        transform(code, id) {
            const file = id.split('?')[0] ?? id;
            if (!file.endsWith('.ts')) return null;
            const stripped = stripTypes(code, file);
            return { code: stripped.code, map: stripped.map };
        }
    };
}

/** Minifies what rollup has put together; keeps the source map in step. */
export function minified(): Plugin {
    return {
        name: 'minified',
        async renderChunk(code, chunk) {
            const { code: small = '', map } = await minify(code, {
                ecma: 2020,
                module: chunk.exports.length > 0,
                compress: { passes: 2, ecma: 2020 },
                format: { comments: false },
                sourceMap: true
            });
            return { code: small, map: typeof map === 'string' ? map : null };
        }
    };
}

/**
 * JsSIP writes every message, credentials included, to the `debug` package when a key in localStorage says so.
 * The panel ships without it, and without what would be written: nothing can switch that on, and it is smaller.
 */
export function withoutDebug(): Plugin {
    const id = '\0no-debug';
    return {
        name: 'without-debug',
        resolveId: (source) => (source === 'debug' ? id : null),
        load: (asked) => (asked === id ? 'export default () => Object.assign(() => {}, { enabled: false, log() {} });' : null),
        // Each stands on a line of its own, as a statement; lines stay lines, so that the source map holds.
        transform: (code, asked) => (/node_modules\/jssip\/lib\/\w+/.test(asked) ? { code: code.replace(/^\s*logger\w*\.(?:debug|warn|error)\(.*\);$/gm, ';'), map: null } : null)
    };
}

/**
 * What the phone doesn't speak, or does itself: SUBSCRIBE and NOTIFY in dialogs of their own, sending MESSAGE and
 * OPTIONS (JsSIP answers them without these, as long as nobody listens for them), and the socket.
 */
function withoutUnused(): Plugin {
    return {
        name: 'without-unused',
        load: (asked) => (/[\\/]jssip[\\/]lib[\\/](Subscriber|Notifier|Message|Options|WebSocketInterface)\.js$/.test(asked) ? 'module.exports = class {};' : null)
    };
}

/** What JsSIP can do and nobody asks of it, by its file. */
const UNUSED_METHODS: Readonly<Record<string, readonly string[]>> = {
    Dialog: ['uas_pending_reply'],
    Registrator: ['setExtraHeaders', 'setExtraContactParams'],
    RTCSession: ['local_identity', 'start_time', 'end_time', 'isInProgress'],
    URI: ['deleteHeader', 'toAor'],
    UA: ['registrator', 'sendMessage', 'sendOptions', 'terminateSessions', 'destroyMessage']
};

/** @throws when a method isn't there any more, or its own file asks for it */
function withoutUnusedMethods(): Plugin {
    return {
        name: 'without-unused-methods',
        transform(code, asked) {
            const [, file = ''] = /[\\/]jssip[\\/]lib[\\/](\w+)\.js$/.exec(asked) ?? [];
            let used = code;
            for (const name of UNUSED_METHODS[file] ?? []) {
                const method = new RegExp(`^    (?:get )?${name}\\(.*\\) \\{$[^]*?^    \\}$`, 'm');
                // Lines stay lines, so that the source map holds.
                const without = used.replace(method, (text) => text.replace(/.+/g, ''));
                if (without === used || new RegExp(`\\.${name}\\b`).test(without)) throw new Error(`JsSIP's ${file} has ${name} in another way: see UNUSED_METHODS.`);
                used = without;
            }
            return used === code ? null : { code: used, map: null };
        }
    };
}

/** What a telephone answers with: of the other statuses, which it only reads, JsSIP needs no phrase. */
const ANSWERED: ReadonlySet<string> = new Set('100 180 183 200 202 400 403 404 405 408 415 416 420 422 480 481 482 486 487 488 489 491 500 501 503 505 513 600 603'.split(' '));

function withoutUnusedPhrases(): Plugin {
    return {
        name: 'without-unused-phrases',
        transform(code, asked) {
            if (!/[\\/]jssip[\\/]lib[\\/]Constants\.js$/.test(asked)) return null;
            if (!code.includes("486: 'Busy Here',")) throw new Error('JsSIP writes its phrases in another way: see ANSWERED.');
            // Lines stay lines, so that the source map holds.
            return { code: code.replace(/^ +(\d{3}): '[^']*',.*$/gm, (line, status: string) => (ANSWERED.has(status) ? line : '')), map: null };
        }
    };
}

/** What JsSIP asks of its grammar: by name in its code, and by the names of the headers that it reads. */
const GRAMMAR_RULES: ReadonlySet<string> = new Set([
    ...['CRLF', 'Request_Response', 'SIP_URI', 'absoluteURI', 'host', 'quoted_string', 'Status_Line', 'uuid', 'Name_Addr_Header'],
    ...['Call_ID', 'Contact', 'Content_Length', 'Content_Type', 'CSeq', 'Event', 'From', 'Max_Forwards', 'Proxy_Authenticate', 'Record_Route', 'Refer_To', 'Replaces'],
    ...['Session_Expires', 'Subscription_State', 'To', 'Via', 'WWW_Authenticate']
]);

/**
 * A grammar can be entered by each of its rules; without the ways in that nobody takes, whole rules go.
 * @throws when JsSIP's code names a rule that isn't in the list above
 */
function withoutUnusedGrammar(): Plugin {
    return {
        name: 'without-unused-grammar',
        transform(code, asked) {
            if (!/[\\/]jssip[\\/]lib[\\/]\w+\.js$/.test(asked)) return null;
            const [, missing] = [...code.matchAll(/Grammar\.parse\(.*'(\w\w+)'\)/g)].find(([, rule = '']) => !GRAMMAR_RULES.has(rule)) ?? [];
            if (missing !== undefined) throw new Error(`JsSIP asks its grammar for ${missing}: add it to GRAMMAR_RULES.`);
            if (!asked.endsWith('Grammar.js')) return null;
            const used = code.replace(/^\s*"(\w+)": parse_\1,?$/gm, (line, rule: string) => (GRAMMAR_RULES.has(rule) ? line : ''));
            return { code: used, map: null };
        }
    };
}

/** JsSIP asks for Node's emitter; of what that can do it uses what a smaller one does as well. */
function withSmallEmitter(): Plugin {
    const id = '\0small-emitter';
    return {
        name: 'with-small-emitter',
        resolveId: (source) => (source === 'events' ? id : null),
        load: (asked) => (asked === id ? "export { default as EventEmitter } from 'eventemitter3';" : null)
    };
}

export function fromNodeModules(): Plugin[] {
    return [
        withSmallEmitter(),
        withoutDebug(),
        withoutUnused(),
        withoutUnusedMethods(),
        withoutUnusedPhrases(),
        withoutUnusedGrammar(),
        replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
        resolve({ browser: true, preferBuiltins: false, extensions: ['.ts', '.js'] }),
        commonjs({ include: /node_modules/ }),
        json()
    ];
}
