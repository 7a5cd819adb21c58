import { readPreferenceDefaults, readPreferences, type AutoAnswer } from '../preferences';

const defaults = (autoAnswer = '', autoAnswerLocked = '') => readPreferenceDefaults({ autoAnswer, autoAnswerLocked });

it.each<[string, AutoAnswer]>([
    ['', 'never'],
    ['Always', 'always'],
    ['when asked', 'whenAsked'],
    ['whenAsked', 'whenAsked'],
    ['perhaps', 'never']
])('the admin’s “%s” is %s', (text, autoAnswer) => expect(defaults(text)).toEqual({ autoAnswer, waitingTone: true, isAutoAnswerLocked: false }));

describe('what the agent has chosen', () => {
    it('holds', () => expect(readPreferences('{"autoAnswer":"always","waitingTone":false}', defaults())).toEqual({ autoAnswer: 'always', waitingTone: false }));
    it('but not what the admin has locked', () => expect(readPreferences('{"autoAnswer":"always"}', defaults('never', 'true')).autoAnswer).toBe('never'));
    it.each([undefined, '{"', '7', 'null', '{"autoAnswer":"sometimes","waitingTone":"loud"}'])('%s: the admin’s default', (text) => {
        expect(readPreferences(text, defaults('when asked'))).toEqual({ autoAnswer: 'whenAsked', waitingTone: true });
    });
});
