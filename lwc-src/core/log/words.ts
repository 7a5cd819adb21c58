/** The words that appear in what is written to Salesforce, in the user's language: labels, handed in. */
import { OUTCOMES, type Direction, type Ender, type Outcome } from '../call/outcome';

export interface LogWords {
    readonly date: string;
    readonly status: string;
    readonly employee: string;
    readonly clientNumber: string;
    readonly externalNumber: string;
    readonly endedBy: string;
    readonly recording: string;
    readonly history: string;
    readonly withheld: string;
    /** In place of a rule's name: the agent wanted it logged. */
    readonly byHand: string;
    /** A sentence: the page closed while the call was on. */
    readonly cutShort: string;
    readonly quality: Readonly<Record<'average' | 'worst' | 'loss' | 'jitter' | 'roundTrip', string>>;
    readonly directions: Readonly<Record<Direction, string>>;
    readonly enders: Readonly<Record<Ender, string>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
}

/** What only rules can make somebody write. */
export interface RuleWords extends LogWords {
    readonly conference: string;
    readonly participants: string;
    readonly onBehalfOf: string;
    readonly forwardedFrom: string;
    readonly transferredBy: string;
    readonly transferredTo: string;
    readonly voicemail: string;
}

/** Names of the labels. */
export type LogLabel =
    | `word${'Date' | 'Status' | 'Employee' | 'ClientNumber' | 'ExternalNumber' | 'EndedBy' | 'Recording' | 'History' | 'ByHand' | 'CutShort' | 'Inbound' | 'Outbound'}`
    | `wordQuality${'Average' | 'Worst' | 'Loss' | 'Jitter' | 'RoundTrip'}`
    | `wordEndedBy${'Us' | 'Them' | 'Network'}`
    | `outcome${Capitalize<Outcome>}`
    | 'withheldNumber';
export type RuleLabel = LogLabel | `word${'Conference' | 'Participants' | 'OnBehalfOf' | 'VariableForwardedFrom' | 'VariableTransferredBy' | 'VariableTransferredTo' | 'Voicemail'}`;

/** @param t the text of a label */
export function logWords(t: (label: LogLabel) => string): LogWords {
    const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, t(`outcome${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}` as LogLabel)])) as Record<Outcome, string>;
    return {
        date: t('wordDate'),
        status: t('wordStatus'),
        employee: t('wordEmployee'),
        clientNumber: t('wordClientNumber'),
        externalNumber: t('wordExternalNumber'),
        endedBy: t('wordEndedBy'),
        recording: t('wordRecording'),
        history: t('wordHistory'),
        withheld: t('withheldNumber'),
        byHand: t('wordByHand'),
        cutShort: t('wordCutShort'),
        quality: { average: t('wordQualityAverage'), worst: t('wordQualityWorst'), loss: t('wordQualityLoss'), jitter: t('wordQualityJitter'), roundTrip: t('wordQualityRoundTrip') },
        directions: { inbound: t('wordInbound'), outbound: t('wordOutbound') },
        enders: { us: t('wordEndedByUs'), them: t('wordEndedByThem'), network: t('wordEndedByNetwork') },
        outcomes
    };
}

/** @param t the text of a label */
export function ruleWords(t: (label: RuleLabel) => string): RuleWords {
    return {
        ...logWords(t),
        conference: t('wordConference'),
        participants: t('wordParticipants'),
        onBehalfOf: t('wordOnBehalfOf'),
        forwardedFrom: t('wordVariableForwardedFrom'),
        transferredBy: t('wordVariableTransferredBy'),
        transferredTo: t('wordVariableTransferredTo'),
        voicemail: t('wordVoicemail')
    };
}
