import { RecordError } from '../../../core/errors';
import { IDLE, Work, type Doing } from '../setupWork';

jest.mock('@salesforce/label/c.setupFailed', () => ({ default: 'Not done: {said}' }), { virtual: true });

function setUp() {
    const shown: Doing[] = [];
    const work = new Work((doing) => shown.push(doing));
    return { work, shown, now: () => shown.at(-1) ?? IDLE };
}

describe('what a section of Setup does', () => {
    it('is busy until it is done, and says what came of it', async () => {
        const { work, now, shown } = setUp();
        const done = work.do(() => Promise.resolve('Saved.'));
        expect(now()).toEqual({ isBusy: true, failure: '', said: '' });
        await done;
        expect(now()).toEqual({ isBusy: false, failure: '', said: 'Saved.' });
        expect(shown.every(({ failure }) => failure === '')).toBe(true);
    });
    it('goes one after the other, busy until the last is done', async () => {
        const { work, now } = setUp();
        const order: string[] = [];
        let finish: () => void = () => undefined;
        const first = work.do(() => new Promise<void>((resolve) => (finish = resolve)));
        const second = work.do(async () => void order.push('second'));
        await Promise.resolve();
        expect(order).toEqual([]);
        finish();
        await first;
        expect(now().isBusy).toBe(true);
        await second;
        expect([order, now().isBusy]).toEqual([['second'], false]);
    });
    it('that fails says why, until the next begins', async () => {
        const { work, now } = setUp();
        await work.do(() => Promise.reject(new RecordError('invalid', 'No.')));
        expect(now()).toEqual({ isBusy: false, failure: 'Not done: No.', said: '' });
        const next = work.do(async () => work.say('1 of 2'));
        expect(now().failure).toBe('');
        await next;
        expect(now()).toEqual(IDLE);
    });
});
