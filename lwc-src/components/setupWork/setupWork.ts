/**
 * What a section of Setup is doing, and what came of it: one thing after the other, and whatever goes wrong becomes a
 * sentence. Draws nothing: the section is handed each state to show.
 */
import { errorText } from 'c/setupText';
import type { RecordError } from '../../core/errors';

export interface Doing {
    readonly isBusy: boolean;
    /** Why the last thing was not done; empty when it was. */
    readonly failure: string;
    /** What came of the last thing. */
    readonly said: string;
}

export const IDLE: Doing = { isBusy: false, failure: '', said: '' };

/** A text that it resolves to is what is said of it. */
export type Task = () => Promise<unknown>;

export class Work {
    private readonly show: (doing: Doing) => void;
    private doing = IDLE;
    private last: Promise<void> = Promise.resolve();
    private waiting = 0;

    constructor(show: (doing: Doing) => void) {
        this.show = show;
    }

    /** Never rejects: why it failed is shown. */
    do(task: Task): Promise<void> {
        this.waiting += 1;
        this.tell({ isBusy: true, failure: '', said: '' });
        this.last = this.last.then(() => this.attempt(task));
        return this.last;
    }

    /** How far it is, or that what was said doesn't hold any more. */
    say(said: string): void {
        this.tell({ ...this.doing, said });
    }

    private async attempt(task: Task): Promise<void> {
        try {
            const said = await task();
            this.say(typeof said === 'string' ? said : '');
        } catch (error) {
            this.tell({ ...this.doing, said: '', failure: errorText(error as RecordError) });
        }
        this.waiting -= 1;
        this.tell({ ...this.doing, isBusy: this.waiting > 0 });
    }

    private tell(doing: Doing): void {
        this.doing = doing;
        this.show(doing);
    }
}
