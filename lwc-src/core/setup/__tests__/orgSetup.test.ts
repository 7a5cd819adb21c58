import { EMPTY_SETUP, readOrgSetup, settingIn, type OrgSetup, type StoredSetting } from '../orgSetup';

const set = (scope: StoredSetting['scope'], value: string, locked = false): StoredSetting => ({ setting: 'callWaitingTone', scope, value, locked });
const setup = (...settings: StoredSetting[]): OrgSetup => ({ ...EMPTY_SETUP, settings });

describe('B4: which value of a setting holds', () => {
    it.each<[string, StoredSetting[], string | undefined]>([
        ['nobody has set it', [], undefined],
        ['for the organisation only', [set('organisation', '1')], '1'],
        ['the profile’s goes before the organisation’s', [set('organisation', '1'), set('profile', '2')], '2'],
        ['the user’s goes before both', [set('user', '3'), set('organisation', '1'), set('profile', '2')], '3'],
        ['what the organisation locked stands above the user’s', [set('user', '3'), set('organisation', '1', true)], '1'],
        ['what the profile locked stands above the user’s, not above what the organisation locked', [set('user', '3'), set('profile', '2', true), set('organisation', '1', true)], '1'],
        ['what the user has locked for themselves', [set('user', '3', true), set('organisation', '1')], '3']
    ])('%s', (_what, settings, value) => expect(settingIn(setup(...settings), 'callWaitingTone')?.value).toBe(value));

    it('another setting’s value is none of its', () => expect(settingIn(setup(set('user', '3')), 'autoAnswer')).toBeUndefined());
});

describe('what was kept, or came over the bus', () => {
    it('is taken when it is a setup', () => expect(readOrgSetup(JSON.parse(JSON.stringify(EMPTY_SETUP)))).toEqual(EMPTY_SETUP));

    it.each([undefined, null, 'rules', 7, {}, { ...EMPTY_SETUP, stamp: 1 }, { ...EMPTY_SETUP, rules: 'all' }, { stamp: '' }])('%p is not one', (data) => {
        expect(readOrgSetup(data)).toBeUndefined();
    });
});
