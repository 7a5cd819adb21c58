import { RecordError } from '../../../core/errors';
import { PHRASE_KEYS } from '../../../core/rule/summary';
import { errorText, named, problemAt, problemsIn, problemText, say, t, timeText } from '../setupText';

jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleIs', () => ({ default: '{variable} is {values}' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleAll', () => ({ default: '{parts}' }), { virtual: true });
jest.mock('@salesforce/label/c.ruleAny', () => ({ default: '{parts}' }), { virtual: true });
jest.mock('@salesforce/label/c.problemUnknownVariable', () => ({ default: 'There is no variable “{value}”.' }), { virtual: true });
jest.mock('@salesforce/label/c.setupFailed', () => ({ default: 'Salesforce could not do it: {said}' }), { virtual: true });

describe('phrases as sentences', () => {
    it('words of ours are labels, names of the org stand as they are', () => {
        const is = { key: 'ruleIs', args: { variable: { key: 'word.variable.queue' }, values: ['Sales', 'Sales IT'] } };
        expect(say(is)).toBe('c.wordVariableQueue is Sales or Sales IT');
        expect(say({ key: 'ruleAll', args: { parts: [is, { key: 'ruleAlways' }] } })).toBe('c.wordVariableQueue is Sales or Sales IT and c.ruleAlways');
        expect(say({ key: 'ruleAny', args: { parts: [{ key: 'ruleAlways' }, { key: 'ruleNever' }] } })).toBe('c.ruleAlways or c.ruleNever');
        expect(say({ key: 'ruleIs', args: { variable: 'Contact', values: 3 } })).toBe('c.objectContact is 3');
        expect(say({ key: 'unheardOf' })).toBe('unheardOf');
    });
    it('every phrase of core has a text', () => expect(PHRASE_KEYS.filter((key) => say({ key }) === key)).toEqual([]));
});

it('a name without a label stands for itself', () => expect([named('wordPop', 'newTab'), named('wordPop', 'sideways'), t('setupSave')]).toEqual(['c.wordPopNewTab', 'sideways', 'c.setupSave']));

describe('what is wrong', () => {
    const problems = [
        { path: 'when.all[0]', problem: 'unknownVariable', value: 'custom.x' },
        { path: 'when.all[0].values[1]', problem: 'patternEmpty' }
    ];
    it('is said at its place', () => {
        expect([problemAt(problems, 'when.all[0]'), problemAt(problems, 'when')]).toEqual(['There is no variable “custom.x”.', '']);
        expect([problemsIn(problems, 'when.all[0]'), problemsIn(problems, 'when.all[0].values'), problemsIn(problems, 'when.all[1]')]).toEqual(['There is no variable “custom.x”. c.problemPatternEmpty', 'c.problemPatternEmpty', '']);
        expect(problemText({ path: '', problem: 'strange' })).toBe('strange');
    });
    it('of Salesforce: its own words, or ours', () => {
        expect([errorText(new RecordError('invalid', 'Say a region.')), errorText(new RecordError('silent'))]).toEqual(['Salesforce could not do it: Say a region.', 'Salesforce could not do it: c.logFailedSilent']);
    });
});

it('times are the reader’s', () => expect([timeText('2026-11-22T23:30:00.000Z', 'Europe/Rome'), timeText(0, 'UTC', { year: 'numeric' })]).toEqual(['23 Nov 2026, 00:30', '1970']));
