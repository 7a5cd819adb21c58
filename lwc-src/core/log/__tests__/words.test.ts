import { logWords, ruleWords } from '../words';

const labels: string[] = [];
const t = (label: string): string => {
    labels.push(label);
    return `[${label}]`;
};

it('B10: the words of a log are labels, every one', () => {
    const words = ruleWords(t);
    expect(words).toMatchObject({ date: '[wordDate]', history: '[wordHistory]', directions: { inbound: '[wordInbound]' }, outcomes: { answered: '[outcomeAnswered]', notFound: '[outcomeNotFound]' }, onBehalfOf: '[wordOnBehalfOf]' });
    // None twice: each word has a text of its own.
    expect(new Set(labels).size).toBe(labels.length);
    const { conference, participants, onBehalfOf, forwardedFrom, transferredBy, transferredTo, voicemail, ...plain } = words;
    expect([logWords(t), conference, participants, onBehalfOf, forwardedFrom, transferredBy, transferredTo, voicemail]).toEqual([plain, '[wordConference]', '[wordParticipants]', '[wordOnBehalfOf]', '[wordVariableForwardedFrom]', '[wordVariableTransferredBy]', '[wordVariableTransferredTo]', '[wordVoicemail]']);
});
