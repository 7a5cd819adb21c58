import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import deskWaiting from '@salesforce/label/c.deskWaiting';
import statusAvailable from '@salesforce/label/c.statusAvailable';
import statusAway from '@salesforce/label/c.statusAway';
import statusDoNotDisturb from '@salesforce/label/c.statusDoNotDisturb';
import statusNotConnected from '@salesforce/label/c.statusNotConnected';
import statusOnACall from '@salesforce/label/c.statusOnACall';
import statusSince from '@salesforce/label/c.statusSince';
import statusUntil from '@salesforce/label/c.statusUntil';
import statusWrapUp from '@salesforce/label/c.statusWrapUp';
import withheldNumber from '@salesforce/label/c.withheldNumber';
import { nameOf } from 'c/deskKnown';
import type { DeskCall } from '../../core/bus/messages';
import type { ShownStatus, StatusName } from '../../core/state/shownStatus';

const TEXTS: Readonly<Record<StatusName, string>> = {
    available: statusAvailable,
    away: statusAway,
    doNotDisturb: statusDoNotDisturb,
    onACall: statusOnACall,
    wrapUp: statusWrapUp,
    notConnected: statusNotConnected
};

/** The agent's status as the phone has it, since when, and who waits while the agent is still writing about another call. */
export default class DeskStatus extends LightningElement {
    @api status: ShownStatus = { name: 'notConnected' };
    @api waiting: DeskCall | undefined;

    get text(): string {
        const { name, reason = '' } = this.status;
        return TEXTS[name].replace('{reason}', reason);
    }

    get waits(): string {
        return this.waiting ? deskWaiting.replace('{name}', nameOf(this.waiting) || withheldNumber) : '';
    }

    get since(): string {
        const { since, until } = this.status;
        if (until !== undefined) return statusUntil.replace('{time}', timeText(until));
        return since === undefined ? '' : statusSince.replace('{time}', timeText(since));
    }
}

function timeText(at: number): string {
    return new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE }).format(at);
}
