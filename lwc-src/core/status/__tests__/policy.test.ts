import { codesFor, readStatusPolicy, refusalOf, type StatusTexts } from '../policy';
import type { AgentStatus, Choice } from '../status';

const EMPTY: StatusTexts = { awayReasons: '', refuseCallsWhen: '', internalCallsRing: '', doNotDisturbCodes: '', awayCodes: '' };
const policyOf = (texts: Partial<StatusTexts> = {}) => readStatusPolicy({ ...EMPTY, ...texts }, ['Break', 'Lunch']);
const available: Choice = { name: 'available' };
const quiet: Choice = { name: 'doNotDisturb' };
const lunch: Choice = { name: 'away', reason: 'Lunch' };

describe('what the admin has set', () => {
    it('nothing: the reasons of the user’s language, all calls ring, the PBX is not told', () => {
        expect(policyOf()).toEqual({ awayReasons: ['Break', 'Lunch'], refusesWhenAway: false, refusesInWrapUp: false, internalCallsRing: false });
    });
    it('own reasons, each once', () => {
        expect(policyOf({ awayReasons: ' Coffee, Back office;Coffee\n Walk ' }).awayReasons).toEqual(['Coffee', 'Back office', 'Walk']);
    });
    it.each([
        ['away', true, false],
        ['Wrap-up', false, true],
        ['away, wrap up', true, true],
        ['never', false, false]
    ])('calls refused when “%s”', (refuseCallsWhen, refusesWhenAway, refusesInWrapUp) => {
        expect(policyOf({ refuseCallsWhen })).toMatchObject({ refusesWhenAway, refusesInWrapUp });
    });
    it.each([
        ['*78 *79', { on: '*78', off: '*79' }],
        [' *76 ', { on: '*76', off: '*76' }],
        ['on off', undefined],
        ['', undefined]
    ])('codes “%s”', (doNotDisturbCodes, codes) => expect(policyOf({ doNotDisturbCodes }).doNotDisturbCodes).toEqual(codes));
});

describe('a call that comes', () => {
    const wrappingUp: AgentStatus = { choice: available, wrapUp: { since: 1 } };
    it.each<[string, AgentStatus, boolean, Partial<StatusTexts>, string | undefined]>([
        ['rings when the agent is available', { choice: available }, false, {}, undefined],
        ['is refused with do not disturb', { choice: quiet }, false, {}, 'doNotDisturb'],
        ['of a colleague as well', { choice: quiet }, true, {}, 'doNotDisturb'],
        ['but rings where the admin lets colleagues through', { choice: quiet }, true, { internalCallsRing: 'true' }, undefined],
        ['which doesn’t let others through', { choice: quiet }, false, { internalCallsRing: 'true' }, 'doNotDisturb'],
        ['rings when the agent is away', { choice: lunch }, false, {}, undefined],
        ['but not where the admin said so', { choice: lunch }, false, { refuseCallsWhen: 'away' }, 'away'],
        ['rings in wrap-up', wrappingUp, false, {}, undefined],
        ['but not where the admin said so', wrappingUp, false, { refuseCallsWhen: 'wrap-up' }, 'wrapUp'],
        ['is refused with do not disturb in wrap-up too', { ...wrappingUp, choice: quiet }, false, {}, 'doNotDisturb']
    ])('%s', (_what, status, internal, texts, refusal) => expect(refusalOf(status, internal, policyOf(texts))).toBe(refusal));
});

describe('what the PBX is dialled with', () => {
    const policy = policyOf({ doNotDisturbCodes: '*78 *79', awayCodes: '*46 *47' });
    it.each<[Choice, Choice, string[]]>([
        [available, quiet, ['*78']],
        [quiet, available, ['*79']],
        [available, lunch, ['*46']],
        [quiet, lunch, ['*79', '*46']],
        [lunch, quiet, ['*47', '*78']],
        [lunch, { name: 'away', reason: 'Break' }, []],
        [quiet, quiet, []]
    ])('from %j to %j', (from, to, codes) => expect(codesFor(from, to, policy)).toEqual(codes));
    it('nothing, where no codes are set', () => expect(codesFor(available, quiet, policyOf())).toEqual([]));
});
