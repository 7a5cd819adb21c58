/**
 * Signing in and out: from the settings and the agent's password to a line. The password is kept in this browser
 * only if the agent wants that, and goes nowhere but to the PBX's challenge.
 */
import { readConnection, type ConnectionTexts, type PhoneConnection } from '../../core/settings/connection';
import type { LinePort } from '../../phone/linePort';
import type { PasswordStore } from '../storage/passwordStore';
import type { Softphone } from './softphone';
import type { Store } from './store';
import type { Tools } from './tools';

export interface AccountTools extends Tools {
    readonly store: Store;
    readonly softphone: Softphone;
    readonly passwords: PasswordStore;
    readonly userId: string;
    readonly sipLine: (connection: PhoneConnection, password: string) => Promise<LinePort>;
    /** Loaded only where it is used. */
    readonly demoLine: (connection: PhoneConnection) => Promise<LinePort>;
}

export class Account {
    readonly connection: PhoneConnection | undefined;
    private readonly tools: AccountTools;
    private readonly texts: ConnectionTexts;

    constructor(texts: ConnectionTexts, tools: AccountTools) {
        this.texts = texts;
        this.tools = tools;
        const reading = readConnection(texts);
        this.connection = reading.ok ? reading.connection : undefined;
    }

    /** `204@pbx.example.com`; empty for the demo line, which has no account. */
    get name(): string {
        const { connection } = this;
        return connection?.line === 'sip' ? `${connection.authName}@${connection.sipDomain}` : '';
    }

    /** Starts the line if everything for it is there, else shows what is missing. */
    async start(): Promise<void> {
        const { store, passwords, userId, report } = this.tools;
        const reading = readConnection(this.texts);
        if (!reading.ok) return store.dispatch({ type: 'lineChanged', line: { name: 'broken', trouble: { kind: 'settings', problems: reading.problems } } });
        if (reading.connection.line === 'demo') return this.startDemo(reading.connection);
        const password = await passwords.read(userId, this.name).catch((error: unknown) => report('stored password', error));
        if (password === undefined) return store.dispatch({ type: 'lineChanged', line: { name: 'signedOut' } });
        await this.connect(password);
    }

    /** @param remember keep the password in this browser */
    async signIn(password: string, remember: boolean): Promise<void> {
        const { softphone, passwords, userId, report } = this.tools;
        softphone.unlockSound();
        void softphone.checkMicrophone(true);
        if (remember) await passwords.keep(userId, this.name, password).catch((error: unknown) => report('keep password', error));
        await this.connect(password);
    }

    /** Unregisters and forgets the password. */
    async signOut(): Promise<void> {
        const { store, softphone, passwords, report } = this.tools;
        // Forgotten before the line ends, which takes a while: a page closed meanwhile must not come back signed in.
        await passwords.forget(this.name).catch((error: unknown) => report('forget password', error));
        await softphone.useLine(undefined);
        store.dispatch({ type: 'lineChanged', line: { name: 'signedOut' } });
    }

    private async startDemo(connection: PhoneConnection): Promise<void> {
        const { store, softphone, demoLine, report } = this.tools;
        try {
            await softphone.useLine(await demoLine(connection));
        } catch (error) {
            report('demo line', error);
            store.dispatch({ type: 'lineChanged', line: { name: 'broken', trouble: { kind: 'notLoaded' } } });
        }
    }

    private async connect(password: string): Promise<void> {
        if (this.connection) await this.tools.softphone.useLine(await this.tools.sipLine(this.connection, password));
    }
}
