/** The words of a log entry, from the labels. */
import type { LogWords } from '../core/log/words';
import { OUTCOMES, type Outcome } from '../core/call/outcome';
import { t } from './i18n/labels';
import { outcomeLabel } from './view/callText';

export function logWords(): LogWords {
    const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, t(outcomeLabel(outcome))])) as Record<Outcome, string>;
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
        cutShort: t('wordCutShort'),
        quality: { average: t('wordQualityAverage'), worst: t('wordQualityWorst'), loss: t('wordQualityLoss'), jitter: t('wordQualityJitter'), roundTrip: t('wordQualityRoundTrip') },
        directions: { inbound: t('wordInbound'), outbound: t('wordOutbound') },
        enders: { us: t('wordEndedByUs'), them: t('wordEndedByThem'), network: t('wordEndedByNetwork') },
        outcomes
    };
}
