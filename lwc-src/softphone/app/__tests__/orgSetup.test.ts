import { EMPTY_SETUP, type OrgSetup } from '../../../core/setup/orgSetup';
import { OrgSetups } from '../orgSetup';

const RULES: OrgSetup = { ...EMPTY_SETUP, rules: [{ id: 'a01', name: 'Sales', definition: '{}' }], stamp: '1@then' };

function setUp(text?: string) {
    const kept = { text, read: () => Promise.resolve(kept.text), write: (next: string) => Promise.resolve(void (kept.text = next)) };
    const report = jest.fn();
    return { kept, report, setups: new OrgSetups(kept, '005A', report), next: (userId = '005A') => new OrgSetups(kept, userId, report) };
}

describe('A11: what the admin has set up', () => {
    it('is empty at first, and what the Desk tells from then on', () => {
        const { setups } = setUp();
        expect(setups.current).toEqual(EMPTY_SETUP);
        setups.learn(RULES);
        expect(setups.current).toEqual(RULES);
    });

    it('is there at once the next time', async () => {
        const { setups, next } = setUp();
        setups.learn(RULES);
        const later = next();
        await later.start();
        expect(later.current).toEqual(RULES);
    });

    it('is not kept for another user of the browser', async () => {
        const { setups, next } = setUp();
        setups.learn(RULES);
        const other = next('005B');
        await other.start();
        expect(other.current).toEqual(EMPTY_SETUP);
    });

    it('what the Desk has told stands above what was kept', async () => {
        const { setups, next } = setUp();
        setups.learn(RULES);
        const later = next();
        const newer = { ...RULES, stamp: '2@now' };
        later.learn(newer);
        await later.start();
        expect(later.current).toEqual(newer);
    });

    it.each(['no JSON', '{"userId":"005A","setup":{"rules":7}}'])('kept nonsense (%s) is as if nothing were kept', async (text) => {
        const { setups } = setUp(text);
        await setups.start();
        expect(setups.current).toEqual(EMPTY_SETUP);
    });

    it('a browser that keeps nothing says so, and goes on', async () => {
        const { kept, setups, report } = setUp();
        kept.write = () => Promise.reject(new Error('full'));
        setups.learn(RULES);
        await Promise.resolve();
        expect([setups.current, report.mock.calls[0]?.[0]]).toEqual([RULES, 'keep setup']);
    });

    it('A4: whoever asks is told once that there are rules, now or when they come', () => {
        const { setups } = setUp();
        const tell = jest.fn();
        setups.whenRuled(tell);
        expect(tell).not.toHaveBeenCalled();
        setups.learn(RULES);
        setups.learn({ ...RULES, stamp: '2' });
        expect(tell).toHaveBeenCalledTimes(1);
        setups.whenRuled(tell);
        expect(tell).toHaveBeenCalledTimes(2);
    });

    it('B4: who listens is told of each change', async () => {
        const { setups } = setUp();
        const tell = jest.fn();
        setups.whenChanged(tell);
        setups.learn(RULES);
        setups.learn(RULES);
        setups.learn({ ...RULES, stamp: '2' });
        expect(tell).toHaveBeenCalledTimes(2);
    });
});
