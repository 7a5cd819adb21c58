/** How a call ended and what became of its log, as sentences. */
import { problemText, type RecordTrouble } from '../../core/errors';
import type { Ender, Outcome } from '../../core/call/outcome';
import { enderOf, talkSeconds, type Call } from '../../core/call/call';
import { logObjectOf } from '../../core/log/logObject';
import { timerText } from '../../core/time';
import type { LogStatus } from '../../core/state/softphoneState';
import { t, type Label } from '../i18n/labels';

const HUNG_UP: Readonly<Record<Ender, Label>> = { us: 'hungUpByUs', them: 'hungUpByThem', network: 'hungUpByNetwork' };

/** The label of an outcome, as a word: `outcomeBusy`. */
export function outcomeLabel(outcome: Outcome): Label {
    return `outcome${capital(outcome)}`;
}

function capital<T extends string>(word: T): Capitalize<T> {
    return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

/** Not let ring, because of the agent's status. */
const REFUSALS: Readonly<Record<string, Label>> = { doNotDisturb: 'endedDoNotDisturb', away: 'endedAway', wrapUp: 'endedWrapUp' };

/**
 * One line for a call that is over; empty while it lasts.
 * @param format a number as people read it
 */
export function endingText(call: Call, format: (number: string) => string): string {
    if (call.state.name !== 'ended') return '';
    const { outcome, cause } = call.state;
    if (call.transferredTo !== undefined) return t('endedTransferred', { to: format(call.transferredTo), time: timerText(talkSeconds(call) * 1000) });
    const refused = REFUSALS[cause.reason ?? ''];
    if (refused) return t(refused);
    const ender = enderOf(call);
    if (ender) return [t('endedAnswered', { time: timerText(talkSeconds(call) * 1000) }), t(HUNG_UP[ender])].join(' · ');
    return t(outcome === 'declined' ? (cause.by === 'us' ? 'endedDeclinedByUs' : 'endedDeclinedByThem') : `ended${capital(outcome)}`);
}

const NOT_LOGGED: Readonly<Record<Extract<LogStatus, { name: 'notLogged' }>['why'], Label>> = {
    internal: 'logNotLoggedInternal',
    elsewhere: 'logNotLoggedElsewhere',
    neverACall: 'logNotLoggedNeverACall',
    asRuled: 'logNotLoggedAsRuled',
    convertedLead: 'logNotLoggedConvertedLead',
    part: 'logNotLoggedPart'
};

/** What became of the log, and how it looks: fine, waiting, or in need of a person. */
export function logText(log: LogStatus): { readonly text: string; readonly detail: string; readonly tone: 'fine' | 'waiting' | 'wrong' | 'quiet' } {
    switch (log.name) {
        case 'none':
        case 'planned':
            return { text: '', detail: '', tone: 'quiet' };
        case 'notLogged':
            return { text: t(NOT_LOGGED[log.why]), detail: '', tone: 'quiet' };
        case 'saving':
            return { text: t('logSaving'), detail: log.subject, tone: 'waiting' };
        case 'saved':
            return { text: t(logObjectOf(log.recordId) === 'Case' ? 'logSavedCase' : 'logSaved'), detail: log.leftOut.length > 0 ? t('logLeftOut', { fields: log.leftOut.join(', ') }) : '', tone: 'fine' };
        case 'waiting':
            return { text: t(log.needsPerson ? 'logNeedsPerson' : 'logWaiting'), detail: problemText(log.trouble, failures()), tone: log.needsPerson ? 'wrong' : 'waiting' };
    }
}

/** Why a log was not written, where Salesforce gave no reason. */
export function failures(): Readonly<Record<RecordTrouble, string>> {
    return {
        absent: t('logFailedAbsent'),
        conflict: t('logFailedConflict'),
        duplicate: t('logFailedDuplicate'),
        invalid: t('logFailedInvalid'),
        similar: t('logFailedSimilar'),
        linkGone: t('logFailedLinkGone'),
        noAccess: t('logFailedNoAccess'),
        notFound: t('logFailedNotFound'),
        signedOut: t('logFailedSignedOut'),
        silent: t('logFailedSilent'),
        unclear: t('logFailedUnclear'),
        unknown: t('logFailedUnknown'),
        unsure: t('logFailedUnsure')
    };
}
