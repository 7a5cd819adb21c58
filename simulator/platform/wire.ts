/**
 * The base of a wire adapter: takes configurations as a component changes, asks when all that is required is there,
 * and emits what came. An answer that is overtaken by a newer configuration is dropped.
 */

export type Emit = (value: { readonly data?: unknown; readonly error?: unknown; readonly errors?: unknown; readonly refresh?: () => Promise<void> }) => void;

export abstract class AskingWire<C extends object> {
    protected readonly emit: Emit;
    private turn = 0;
    private asked = '';
    protected config: C | undefined;
    private isConnected = false;

    constructor(emit: Emit) {
        this.emit = emit;
        this.emit({});
    }

    /** What names the configuration in full; undefined as long as something required is missing. */
    protected abstract identity(config: C): string | undefined;
    protected abstract ask(config: C): Promise<unknown>;

    connect(): void {
        this.isConnected = true;
        this.go();
    }

    disconnect(): void {
        this.isConnected = false;
        this.turn += 1;
        this.asked = '';
    }

    update(config: C): void {
        this.config = config;
        this.go();
    }

    private go(): void {
        const { config } = this;
        if (!this.isConnected || !config) return;
        const identity = this.identity(config);
        if (identity === undefined || identity === this.asked) return;
        this.asked = identity;
        void this.askNow();
    }

    protected async askNow(): Promise<void> {
        const { config } = this;
        if (!config) return;
        this.turn += 1;
        const { turn } = this;
        try {
            const data = await this.ask(config);
            if (turn === this.turn) this.emit(this.fine(data));
        } catch (error) {
            if (turn === this.turn) this.emit(this.wrong(error));
        }
    }

    protected fine(data: unknown): Parameters<Emit>[0] {
        return { data, error: undefined };
    }

    protected wrong(error: unknown): Parameters<Emit>[0] {
        return { data: undefined, error };
    }
}
