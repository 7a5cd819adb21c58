/**
 * Which number parser the panel has: the plain one until the file that knows every country's rules is loaded. Showing
 * a number doesn't wait for it, looking a caller up does, for a moment: without the rules many spellings aren't found.
 */
import { plainParser, type NumberParser } from '../../core/number/phoneNumber';
import type { Tools } from '../app/tools';

/** A caller may have to wait for this; the file comes right after the panel. */
export const RULES_WAIT_MS = 2_000;

export class NumberRules {
    private readonly tools: Tools;
    private parser = plainParser;
    private isLoaded = false;
    private readonly whenLoaded: (() => void)[] = [];

    constructor(tools: Tools) {
        this.tools = tools;
    }

    get current(): NumberParser {
        return this.parser;
    }

    /** The file is on its way. */
    load(parser: Promise<NumberParser>): void {
        void parser
            .then(
                (loaded) => (this.parser = loaded),
                (error: unknown) => this.tools.report('number rules', error)
            )
            .then(() => {
                this.isLoaded = true;
                for (const goOn of this.whenLoaded.splice(0)) goOn();
            });
    }

    /** The parser with the rules, or the plain one when they can't be had in time. Never rejects. */
    ready(): Promise<NumberParser> {
        if (this.isLoaded) return Promise.resolve(this.parser);
        const { timers } = this.tools;
        return new Promise((resolve) => {
            const goOn = (): void => {
                timers.clear(timer);
                resolve(this.parser);
            };
            const timer = timers.set(goOn, RULES_WAIT_MS);
            this.whenLoaded.push(goOn);
        });
    }
}
