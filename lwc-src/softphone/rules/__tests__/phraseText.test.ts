import { CALL_KINDS } from '../../../core/call/kind';
import { OUTCOMES } from '../../../core/call/outcome';
import { phrase } from '../../../core/phrase';
import type { Condition } from '../../../core/rule/condition';
import { builtInRule, type Rule } from '../../../core/rule/rule';
import { NO_SETTINGS } from '../../../core/rule/settings';
import { conditionPhrase, PHRASE_KEYS, summaryOf } from '../../../core/rule/summary';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { t, type Label } from '../../i18n/labels';
import { phraseText } from '../phraseText';

beforeAll(useRealLabels);

describe('B5: rules in the agent’s words', () => {
    const sales: Condition = { variable: 'queue', is: 'anyOf', values: ['Sales', 'S*'] };
    it.each<[string, Condition]>([
        ['Every call', { all: [] }],
        ['Queue is Sales or S*', sales],
        ['Queue is Sales or S* and (Outcome is missed or Number called is empty)', { all: [sales, { any: [{ variable: 'outcome', is: 'anyOf', values: ['missed'] }, { variable: 'did', is: 'empty' }] }] }]
    ])('%s', (text, condition) => expect(phraseText(conditionPhrase(condition, NO_SETTINGS), 'en')).toBe(text));

    it('what a rule does', () => {
        const rule: Rule = { ...builtInRule('R'), create: { what: 'Lead', how: 'automatic', when: 'answered' } };
        expect(summaryOf(rule, NO_SETTINGS).map((one) => phraseText(one, 'en')).slice(1)).toEqual([
            'Looks for the number in Contact, Account, or Lead.',
            'While it rings: one match, the record opens; several, the agent is asked which; nobody, nothing opens.',
            'When it is answered it creates a lead.',
            'Logs a task when the call is over.',
            'Owner: the agent who spoke.'
        ]);
    });

    it.each([...PHRASE_KEYS])('%s has its words', (key) => expect(t(key)).not.toBe(key));

    it.each([
        ['value', [...OUTCOMES, ...CALL_KINDS, 'open', 'closed']],
        ['variable', ['direction', 'outcome', 'kind', 'queue', 'did', 'number', 'extension', 'match', 'hours']],
        ['pop', ['record', 'newTab', 'list', 'search', 'newRecord', 'nothing']],
        ['moment', ['ringing', 'answered', 'ended', 'never']],
        ['create', ['Lead', 'Contact', 'Account', 'ContactWithOpportunity', 'nothing']],
        ['log', ['Task', 'Case']],
        ['owner', ['agent', 'recordOwner', 'fixed']]
    ])('each word for a %s is there', (kind, names) => {
        const missing = names.filter((name) => phraseText(phrase(`word.${kind}.${name}`), 'en').startsWith('word'));
        expect(missing as Label[]).toEqual([]);
    });
});
