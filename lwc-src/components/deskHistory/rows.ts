/** Calls as the list draws them: grouped by day in the user's time zone, each in words. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_ID from '@salesforce/user/Id';
import { dayIn, isUnlogged, mayLogAnyway, problemText, timerText } from 'c/phoneCore';
import { FAILED, NOT_LOGGED, OUTCOME_WORDS } from 'c/deskWords';
import deskCallBack from '@salesforce/label/c.deskCallBack';
import deskCallOpenTask from '@salesforce/label/c.deskCallOpenTask';
import deskEditCall from '@salesforce/label/c.deskEditCall';
import deskInbound from '@salesforce/label/c.deskInbound';
import deskListenTo from '@salesforce/label/c.deskListenTo';
import deskLogAnywayOf from '@salesforce/label/c.deskLogAnywayOf';
import deskLogNowOf from '@salesforce/label/c.deskLogNowOf';
import deskOutbound from '@salesforce/label/c.deskOutbound';
import deskSoundFair from '@salesforce/label/c.deskSoundFair';
import deskSoundGood from '@salesforce/label/c.deskSoundGood';
import deskSoundPoor from '@salesforce/label/c.deskSoundPoor';
import deskToday from '@salesforce/label/c.deskToday';
import deskYesterday from '@salesforce/label/c.deskYesterday';
import logNeedsPerson from '@salesforce/label/c.logNeedsPerson';
import logSaving from '@salesforce/label/c.logSaving';
import logWaiting from '@salesforce/label/c.logWaiting';
import withheldNumber from '@salesforce/label/c.withheldNumber';
import type { ListedCall } from '../../core/history/listedCall';
import type { LogStatus } from '../../core/state/softphoneState';

export interface Row {
    readonly key: string;
    readonly icon: string;
    readonly direction: string;
    readonly variant: string;
    readonly name: string;
    readonly company: string;
    readonly time: string;
    /** Outcome, duration, sound. */
    readonly detail: string;
    readonly recordId: string | undefined;
    /** Empty when nobody can be called back. */
    readonly number: string;
    readonly callBack: string;
    readonly taskId: string | undefined;
    readonly taskText: string;
    /** X3: the Task, when this user made it. */
    readonly editId: string | undefined;
    readonly edit: string;
    readonly subject: string;
    /** Why it isn't logged, or not yet. */
    readonly log: string;
    readonly logNow: string;
    readonly isUnlogged: boolean;
    /** A rule has left it out, and the agent may have it logged all the same. */
    readonly mayLogAnyway: boolean;
    readonly logAnyway: string;
    /** Only what somebody has to do something about is red. */
    readonly logLook: string;
    readonly recording: string | undefined;
    readonly listenTo: string;
}

export interface Day {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly Row[];
}

const DAY_MS = 86_400_000;
const clockTime = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const dayText = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', timeZone: TIME_ZONE });

/** @param calls newest first @param offersAnyway whether what a rule has left out may be logged all the same from here */
export function byDay(calls: readonly ListedCall[], hasPhone: boolean, now: number, offersAnyway = false): readonly Day[] {
    const days = new Map<string, { heading: string; rows: Row[] }>();
    for (const call of calls) {
        const key = dayIn(call.startedAt, TIME_ZONE);
        const day = days.get(key) ?? { heading: headingOf(key, call.startedAt, now), rows: [] };
        day.rows.push(rowOf(call, hasPhone, offersAnyway));
        days.set(key, day);
    }
    return [...days].map(([key, day]) => ({ key, ...day }));
}

function headingOf(day: string, at: number, now: number): string {
    if (day === dayIn(now, TIME_ZONE)) return deskToday;
    return day === dayIn(now - DAY_MS, TIME_ZONE) ? deskYesterday : dayText.format(at);
}

/** Whether it isn't logged because nobody wanted it to be, which the agent may see otherwise. */
export function isLeftOut({ log }: Pick<ListedCall, 'log'>): boolean {
    return log.name === 'notLogged' && mayLogAnyway(log.why);
}

function rowOf(call: ListedCall, hasPhone: boolean, offersAnyway: boolean): Row {
    const { key, direction, number, outcome, seconds, mos, log, recordId, recording } = call;
    const name = call.name || number || withheldNumber;
    const named = (label: string): string => label.replace('{name}', name);
    const isMissed = outcome === 'missed';
    const taskId = log.name === 'saved' && log.recordId ? log.recordId : undefined;
    return {
        key,
        icon: isMissed ? 'utility:missed_call' : direction === 'inbound' ? 'utility:incoming_call' : 'utility:outbound_call',
        direction: direction === 'inbound' ? deskInbound : deskOutbound,
        variant: isMissed ? 'error' : '',
        name,
        company: call.company,
        time: clockTime.format(call.startedAt),
        detail: [OUTCOME_WORDS[outcome], outcome === 'answered' ? timerText(seconds * 1000) : '', mos === undefined ? '' : soundText(mos)].filter(Boolean).join(' · '),
        recordId,
        number: hasPhone ? number : '',
        callBack: named(deskCallBack),
        taskId,
        taskText: deskCallOpenTask,
        editId: taskId?.startsWith('00T') && (call.createdById ?? USER_ID) === USER_ID ? taskId : undefined,
        edit: named(deskEditCall),
        subject: 'subject' in log ? log.subject : '',
        log: logText(log),
        logNow: named(deskLogNowOf),
        isUnlogged: isUnlogged(call),
        mayLogAnyway: offersAnyway && isLeftOut(call),
        logAnyway: named(deskLogAnywayOf),
        logLook: `slds-text-body_small ${isUnlogged(call) ? 'why' : 'slds-text-color_weak'}`,
        recording,
        listenTo: named(deskListenTo)
    };
}

/** By the classes of ITU-T G.107, Annex B: from 4.0 on most are satisfied, below 3.6 many are not. */
function soundText(mos: number): string {
    const label = mos >= 4 ? deskSoundGood : mos >= 3.6 ? deskSoundFair : deskSoundPoor;
    return label.replace('{mos}', new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mos));
}

function logText(log: LogStatus): string {
    switch (log.name) {
        case 'notLogged':
            return NOT_LOGGED[log.why];
        case 'saving':
            return logSaving;
        case 'waiting':
            return [log.needsPerson ? logNeedsPerson : logWaiting, problemText(log.trouble, FAILED)].filter(Boolean).join(' ');
        default:
            return '';
    }
}
