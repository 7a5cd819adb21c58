/** The words of a log entry, from the labels. */
import type { LogWords } from '../core/log/words';
import type { Outcome } from '../core/call/outcome';
import { t, type Label } from './i18n/labels';
import { OUTCOME_LABELS } from './view/callText';

export function logWords(): LogWords {
    const outcomes = Object.fromEntries(Object.entries(OUTCOME_LABELS).map(([outcome, label]: [string, Label]) => [outcome, t(label)])) as Record<Outcome, string>;
    return {
        date: t('wordDate'),
        status: t('wordStatus'),
        employee: t('wordEmployee'),
        clientNumber: t('wordClientNumber'),
        externalNumber: t('wordExternalNumber'),
        recording: t('wordRecording'),
        withheld: t('withheldNumber'),
        missed: t('wordMissed'),
        quality: { average: t('wordQualityAverage'), worst: t('wordQualityWorst'), loss: t('wordQualityLoss'), jitter: t('wordQualityJitter'), roundTrip: t('wordQualityRoundTrip') },
        directions: { inbound: t('wordInbound'), outbound: t('wordOutbound') },
        outcomes
    };
}
