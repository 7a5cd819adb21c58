import { preferenceDefaults, preferencesBy, readChosenPreferences, type AutoAnswer, type Preferences } from '../preferences';

const defaults = (autoAnswer = '', autoAnswerLocked = '', later?: Parameters<typeof preferenceDefaults>[1]) => preferenceDefaults({ autoAnswer, autoAnswerLocked }, later);
const holds = (text: string | undefined, by = defaults()): Preferences => preferencesBy(readChosenPreferences(text), by);
const later = (values: Partial<Preferences>, ...locked: string[]) => ({ values, locked: new Set(locked) });

it.each<[string, AutoAnswer]>([
    ['', 'never'],
    ['Always', 'always'],
    ['when asked', 'whenAsked'],
    ['whenAsked', 'whenAsked'],
    ['perhaps', 'never']
])('the admin’s “%s” is %s', (text, autoAnswer) => expect(holds(undefined, defaults(text))).toEqual({ autoAnswer, waitingTone: true }));

describe('what the agent has chosen', () => {
    it('holds', () => expect(holds('{"autoAnswer":"always","waitingTone":false}')).toEqual({ autoAnswer: 'always', waitingTone: false }));
    it('but not what the admin has locked', () => expect(holds('{"autoAnswer":"always"}', defaults('never', 'true')).autoAnswer).toBe('never'));
    it('nor what is locked without a word: it is as built in', () => expect(holds('{"autoAnswer":"always"}', defaults('', 'true')).autoAnswer).toBe('never'));
    it.each([undefined, '{"', '7', 'null', '{"autoAnswer":"sometimes","waitingTone":"loud"}'])('%s: the admin’s default', (text) => {
        expect(holds(text, defaults('when asked'))).toEqual({ autoAnswer: 'whenAsked', waitingTone: true });
    });
});

describe('B4: the connection and the settings of Phone Setup', () => {
    it('the setting stands above the connection’s default', () => expect(holds(undefined, defaults('always', '', later({ autoAnswer: 'never', waitingTone: false })))).toEqual({ autoAnswer: 'never', waitingTone: false }));
    it('a connection that is locked stands above the setting', () => expect(holds(undefined, defaults('always', 'true', later({ autoAnswer: 'never' }))).autoAnswer).toBe('always'));
    it('what is locked there can’t be chosen', () => expect(holds('{"waitingTone":true}', defaults('', '', later({ waitingTone: false }, 'waitingTone'))).waitingTone).toBe(false));
});
