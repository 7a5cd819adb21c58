/** The labels of the words that stand in what is written (words.ts). */
export const WORD_LABELS = [
    'wordByHand',
    'wordClientNumber',
    'wordConference',
    'wordCutShort',
    'wordDate',
    'wordEmployee',
    'wordEndedBy',
    'wordEndedByNetwork',
    'wordEndedByThem',
    'wordEndedByUs',
    'wordExternalNumber',
    'wordHistory',
    'wordInbound',
    'wordOnBehalfOf',
    'wordOutbound',
    'wordParticipants',
    'wordQualityAverage',
    'wordQualityJitter',
    'wordQualityLoss',
    'wordQualityRoundTrip',
    'wordQualityWorst',
    'wordRecording',
    'wordStatus'
] as const;

export type WordLabel = (typeof WORD_LABELS)[number];
