import { EMPTY_SETUP, type StoredSetting } from '../../setup/orgSetup';
import { INITIAL_STATUS } from '../status';
import { extended, wrapUpSeconds } from '../wrapUp';

const set = (scope: StoredSetting['scope'], value: string, locked = false): StoredSetting => ({ setting: 'wrapUpSeconds', scope, value, locked });
const lasts = (...settings: StoredSetting[]): number | undefined => wrapUpSeconds({ ...EMPTY_SETUP, settings });

describe('how long wrap-up lasts', () => {
    it('as long as the agent takes, where nobody has set anything', () => expect(lasts()).toBeUndefined());
    it('the nearest setting holds: user, profile, organisation', () => {
        expect(lasts(set('organisation', '60'), set('profile', '45'), set('user', '30'))).toBe(30);
        expect(lasts(set('organisation', '60'), set('profile', '45'))).toBe(45);
        expect(lasts(set('organisation', '60'))).toBe(60);
    });
    it('what is locked further up stands above it', () => expect(lasts(set('organisation', '60', true), set('user', '30'))).toBe(60));
    it.each(['', ' ', 'soon', '"a minute"', '4', '3601', '-30', 'null'])('%j can’t be meant', (value) => expect(lasts(set('user', value))).toBeUndefined());
});

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
