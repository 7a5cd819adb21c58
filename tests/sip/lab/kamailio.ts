/** Kamailio as the company's PBX: registers the panel over WebSocket, and routes to the trunks. Configuration: kamailio.cfg. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Program } from './program';

export const DOMAIN = 'siplab.test';
export const ADDRESS = 'ws://localhost:8088';
const PORT = 8_088;
/** Empty tables, as the Debian package brings them, and those of them that the presence modules need. */
const EMPTY_TABLES = '/usr/share/kamailio/dbtext/kamailio';
const TABLES = ['version', 'presentity', 'active_watchers', 'watchers', 'pua'];

export interface KamailioOptions {
    readonly folder: string;
    readonly accounts: readonly { readonly extension: string; readonly password: string }[];
    /** RFC 5627: dialogs then survive a new connection. Not every PBX has it. */
    readonly gruu: boolean;
    readonly noAnswerMs: number;
    readonly digest: 'MD5' | 'SHA-256';
    /** Right credentials are challenged once more, as stale. */
    readonly challengesTwice: boolean;
    /** The number that rings at the trunk. */
    readonly trunk: string;
    /** Numbers that every agent may call as. */
    readonly ownNumbers: readonly string[];
}

export async function startKamailio({ folder, accounts, gruu, noAnswerMs, digest, challengesTwice, trunk, ownNumbers }: KamailioOptions): Promise<Program> {
    const run = path.join(folder, 'kamailio');
    mkdirSync(run, { recursive: true });
    const tables = path.join(run, 'tables');
    mkdirSync(tables, { recursive: true });
    for (const table of TABLES) copyFileSync(path.join(EMPTY_TABLES, table), path.join(tables, table));
    const values: Readonly<Record<string, string>> = {
        DOMAIN,
        TABLES: tables,
        GRUU: gruu ? '1' : '0',
        DIGEST: digest,
        TRUNK: trunk,
        NO_ANSWER_MS: String(noAnswerMs),
        OWN_NUMBERS: ownNumbers.map((number) => number.replace('+', '\\+')).join('|') || 'none',
        ACCOUNTS: accounts.map(({ extension, password }) => `\t$sht(accounts=>${extension})="${password}";`).join('\n')
    };
    const source = readFileSync(path.join(import.meta.dirname, 'kamailio.cfg'), 'utf8');
    const file = path.join(run, 'kamailio.cfg');
    writeFileSync(file, source.replace(/@([A-Z_]+)@/g, (word, name: string) => values[name] ?? word));
    const program = new Program('kamailio', folder, 'kamailio', ['-f', file, '-DD', '-E', '-m', '32', '-M', '4', '-Y', run, ...(challengesTwice ? ['-A', 'WITH_SECOND_CHALLENGE'] : [])]);
    await program.until(() => isOpen(PORT));
    return program;
}

export function isOpen(port: number, host = '127.0.0.1'): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = net.connect({ port, host });
        const answer = (open: boolean): void => {
            socket.destroy();
            resolve(open);
        };
        socket.once('connect', () => answer(true));
        socket.once('error', () => answer(false));
        socket.setTimeout(500, () => answer(false));
    });
}
