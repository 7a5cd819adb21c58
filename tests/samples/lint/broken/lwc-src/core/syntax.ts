/** Syntax that doesn't get through. */
// @ts-expect-error the compiler refuses it too
export enum State {
    Ringing
}

// @ts-expect-error the compiler refuses it too
export namespace Words {
    export const hello = 'hello';
}

export class Call {
    static count = 0;
    accessor held = false;

    static {
        Call.count = 1;
    }

    // @ts-expect-error the compiler refuses it too
    constructor(readonly key: string) {
        this.#start();
    }

    #start(): void {
        this.held = true;
    }
}

export const answer = await Promise.resolve(42);
