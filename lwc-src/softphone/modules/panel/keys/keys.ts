import { LightningElement, api } from 'lwc';

const KEYS = [
    ['1', ''],
    ['2', 'ABC'],
    ['3', 'DEF'],
    ['4', 'GHI'],
    ['5', 'JKL'],
    ['6', 'MNO'],
    ['7', 'PQRS'],
    ['8', 'TUV'],
    ['9', 'WXYZ'],
    ['*', ''],
    ['0', '+'],
    ['#', '']
].map(([key, letters]) => ({ key, letters }));

const LONG_PRESS_MS = 500;

/** The twelve keys. Fires `press` with the key; a long press on 0 is a plus when `plus` is set. */
export default class Keys extends LightningElement {
    static renderMode = 'light' as const;

    @api plus = false;

    keys = KEYS;
    private held: ReturnType<typeof setTimeout> | undefined;
    private wasLong = false;

    handleDown(event: PointerEvent): void {
        this.wasLong = false;
        const { key } = (event.currentTarget as HTMLElement).dataset;
        if (key !== '0' || !this.plus) return;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a long press is a matter of time
        this.held = setTimeout(() => {
            this.wasLong = true;
            this.press('+');
        }, LONG_PRESS_MS);
    }

    handleUp(): void {
        clearTimeout(this.held);
    }

    handleClick(event: Event): void {
        clearTimeout(this.held);
        const { key } = (event.currentTarget as HTMLElement).dataset;
        if (!this.wasLong && key) this.press(key);
        this.wasLong = false;
    }

    private press(key: string): void {
        this.dispatchEvent(new CustomEvent('press', { detail: { key } }));
    }
}
