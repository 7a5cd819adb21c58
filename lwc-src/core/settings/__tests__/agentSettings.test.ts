import type { StoredSetting } from '../../setup/orgSetup';
import { adminDefaults, AGENT_SETTINGS, readSetting, USUAL_SETTINGS } from '../agentSettings';
import { Place } from '../../json/reader';

const set = (setting: string, value: unknown, more: Partial<StoredSetting> = {}): StoredSetting => ({ setting, scope: 'organisation', locked: false, value: JSON.stringify(value), ...more });

describe('B4: what an admin wants of an agent’s phone', () => {
    it('nothing, where nobody has set anything', () => expect(adminDefaults({ settings: [] })).toEqual({ values: {}, locked: new Set(), problems: [] }));
    it('each kind of setting, the nearest before the farther, and what is locked', () => {
        const settings = [
            set('ringVolume', 90),
            set('ringVolume', 40, { scope: 'user' }),
            set('autoAnswer', 'always', { scope: 'profile', locked: true }),
            set('waitingTone', false),
            set('wrapUpSeconds', 30),
            set('ownNumbers', ['1'])
        ];
        const { values, locked, problems } = adminDefaults({ settings });
        expect([values, [...locked], problems]).toEqual([{ ringVolume: 40, autoAnswer: 'always', waitingTone: false, wrapUpSeconds: 30 }, ['autoAnswer'], []]);
    });
    it.each([
        ['autoAnswer', '"sometimes"', 'unknownValue'],
        ['waitingTone', '1', 'wrongType'],
        ['ringVolume', '101', 'outOfRange'],
        ['wrapUpSeconds', '4', 'outOfRange'],
        ['wrapUpSeconds', '0.5', 'wrongType'],
        ['ringtone', 'soft', 'notJson']
    ] as const)('%s = %s counts as not set, and says why', (setting, value, problem) => {
        const { values, locked, problems } = adminDefaults({ settings: [{ setting, scope: 'organisation', locked: true, value }] });
        expect([values, locked.size, problems.map(({ path, problem: what }) => [path, what])]).toEqual([{}, 0, [[setting, problem]]]);
    });
    it('what is built in may be set', () => {
        const built = AGENT_SETTINGS.filter((name) => USUAL_SETTINGS[name] !== undefined);
        for (const name of built) expect(readSetting(name, JSON.stringify(USUAL_SETTINGS[name]), new Place(name))).toBe(USUAL_SETTINGS[name]);
        expect(built).toHaveLength(AGENT_SETTINGS.length - 1);
    });
});
