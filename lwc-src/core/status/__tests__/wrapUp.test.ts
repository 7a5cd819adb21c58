import { INITIAL_STATUS } from '../status';
import { extended } from '../wrapUp';

describe('who needs longer', () => {
    it('gets half a minute more, from its end on', () => {
        expect(extended({ ...INITIAL_STATUS, wrapUp: { since: 0, until: 60_000 } }, 50_000)).toEqual({ type: 'wrapUpLasts', until: 90_000 });
    });
    it('or from now on, when the clock was slow', () => {
        expect(extended({ ...INITIAL_STATUS, wrapUp: { since: 0, until: 60_000 } }, 61_000)).toEqual({ type: 'wrapUpLasts', until: 91_000 });
    });
    it('needs none where it doesn’t end by itself, or is over', () => {
        expect(extended({ ...INITIAL_STATUS, wrapUp: { since: 0 } }, 5)).toBeUndefined();
        expect(extended(INITIAL_STATUS, 5)).toBeUndefined();
    });
});
