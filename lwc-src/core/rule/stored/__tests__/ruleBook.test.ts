import { EMPTY_SETUP, type OrgSetup, type StoredSetting } from '../../../setup/orgSetup';
import { NO_SETTINGS } from '../../settings';
import { ruleBookOf } from '../ruleBook';
import { MOST_RULES } from '../ruleForm';
import { readRuleSettings } from '../settingsForm';

const setting = (name: string, value: unknown): StoredSetting => ({ setting: name, scope: 'organisation', locked: false, value: JSON.stringify(value) });
const setup = (change: Partial<OrgSetup>): OrgSetup => ({ ...EMPTY_SETUP, ...change });
const GOOD = '{"version":1,"log":{"on":false}}';

describe('A11: the rules of an org, from its records', () => {
    it('an org that has set nothing has the built-in rule', () => {
        expect(ruleBookOf(EMPTY_SETUP, 'Everything else')).toMatchObject({ book: { rules: [], builtIn: { name: 'Everything else' }, settings: NO_SETTINGS }, problems: [] });
    });
    it('in their order; one that can’t be read is left out, and named', () => {
        const { book, problems } = ruleBookOf(setup({ rules: [{ id: '1', name: 'A', definition: GOOD }, { id: '2', name: 'B', definition: '{"version":9}' }, { id: '3', name: 'C', definition: GOOD }] }), 'E');
        expect(book.rules.map(({ id, on, log }) => [id, on, log.on])).toEqual([['1', true, false], ['3', true, false]]);
        expect(problems).toEqual([{ ruleId: '2', ruleName: 'B', path: 'version', problem: 'newerVersion', value: '9' }]);
    });
    it('no more than a phone decides in time', () => {
        const rules = Array.from({ length: MOST_RULES + 1 }, (_one, at) => ({ id: `${at}`, name: 'A', definition: GOOD }));
        const { book, problems } = ruleBookOf(setup({ rules }), 'E');
        expect([book.rules.length, problems]).toEqual([MOST_RULES, [{ path: 'rules', problem: 'tooMany', value: '501' }]]);
    });
});

describe('B4: what holds for all rules, as it is stored', () => {
    const settings = {
        ownNumbers: ['+3902*'],
        blockedNumbers: ['0900*'],
        calendars: [{ id: 'office', name: 'Office', timeZone: 'Europe/Rome', week: { mon: [{ from: '09:00', to: '24:00' }] }, holidays: ['12-25', '2026-12-14'] }],
        customVariables: [{ name: 'tier', from: 'header', key: 'X-Tier' }],
        links: { recording: 'https://pbx.example/{callKey}' },
        fallbackOwnerId: '005000000000001AAA',
        convertedLeads: 'ignore',
        dialledFrom: 'matched',
        logWhen: 'begin',
        exactSearch: 'first'
    };
    it('each setting is a value of its own; extensions come from their records', () => {
        const extensions = [{ extension: '205', label: 'Ben', userId: '005B', userName: 'Ben User', directNumber: '+39021' }, { extension: '300', label: 'Door' }];
        const { book, problems } = ruleBookOf(setup({ settings: Object.entries(settings).map(([name, value]) => setting(name, value)), extensions }), 'E');
        expect(problems).toEqual([]);
        expect(book.settings).toEqual({ ...settings, extensions: [{ extension: '205', userId: '005B', name: 'Ben User', numbers: ['+39021'] }, { extension: '300', name: 'Door' }] });
    });
    it.each<[string, unknown, string, string]>([
        ['ownNumbers', ['[1'], 'ownNumbers[0]', 'patternUnclosed'],
        ['calendars', [{ ...settings.calendars[0], timeZone: 'Mars/Base' }], 'calendars[0].timeZone', 'notATimeZone'],
        ['calendars', [{ ...settings.calendars[0], week: { someday: [] } }], 'calendars[0].week.someday', 'unknownValue'],
        ['calendars', [{ ...settings.calendars[0], week: { mon: [{ from: '9', to: '18:00' }] } }], 'calendars[0].week.mon[0].from', 'notATime'],
        ['calendars', [{ ...settings.calendars[0], holidays: ['Christmas'] }], 'calendars[0].holidays[0]', 'notADay'],
        ['calendars', [{ ...settings.calendars[0], id: ' ' }], 'calendars[0].id', 'missing'],
        ['customVariables', [{ name: '1st', from: 'header', key: 'X' }], 'customVariables[0].name', 'notAName'],
        ['links', { recording: 'http://pbx.example' }, 'links.recording', 'linkNotHttps'],
        ['fallbackOwnerId', '00G000000000001', 'fallbackOwnerId', 'notAnId'],
        ['convertedLeads', 'forget', 'convertedLeads', 'unknownValue']
    ])('%s that can’t be read counts as not set, and says why', (name, value, path, problem) => {
        const reading = readRuleSettings((asked) => (asked === name ? JSON.stringify(value) : undefined), []);
        expect(reading.problems).toMatchObject([{ path, problem }]);
        expect(reading.settings).toEqual(NO_SETTINGS);
    });
    it('no JSON', () => expect(readRuleSettings((name) => (name === 'dialledFrom' ? 'record' : undefined), []).problems).toEqual([{ path: 'dialledFrom', problem: 'notJson', value: 'record' }]));
});
