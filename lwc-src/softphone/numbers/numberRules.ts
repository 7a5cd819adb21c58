/**
 * Which number parser the panel has: the plain one until the file that knows every country's rules is loaded. Showing
 * a number doesn't wait for it, looking a caller up does, for a moment: without the rules many spellings aren't found.
 */
import { plainParser, type NumberParser } from '../../core/number/phoneNumber';
import { atMost } from '../../core/time';
import type { Tools } from '../app/tools';

/** A caller may have to wait for this; the file comes right after the panel. */
export const RULES_WAIT_MS = 2_000;

export class NumberRules {
    private readonly tools: Tools;
    private readonly loaded: Promise<void>;
    private parser = plainParser;
    private isLoaded: () => void = () => undefined;

    constructor(tools: Tools) {
        this.tools = tools;
        this.loaded = new Promise((resolve) => (this.isLoaded = resolve));
    }

    get current(): NumberParser {
        return this.parser;
    }

    /** The file is on its way. */
    load(parser: Promise<NumberParser>): void {
        const loaded = parser.then(
            (rules) => (this.parser = rules),
            (error: unknown) => this.tools.report('number rules', error)
        );
        void loaded.then(this.isLoaded);
    }

    /** The parser with the rules, or the plain one when they can't be had in time. Never rejects. */
    async ready(): Promise<NumberParser> {
        await atMost(this.loaded, RULES_WAIT_MS, this.tools.timers);
        return this.parser;
    }
}
