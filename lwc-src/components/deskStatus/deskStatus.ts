import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import statusAvailable from '@salesforce/label/c.statusAvailable';
import statusAway from '@salesforce/label/c.statusAway';
import statusDoNotDisturb from '@salesforce/label/c.statusDoNotDisturb';
import statusNotConnected from '@salesforce/label/c.statusNotConnected';
import statusOnACall from '@salesforce/label/c.statusOnACall';
import statusSince from '@salesforce/label/c.statusSince';
import statusUntil from '@salesforce/label/c.statusUntil';
import statusWrapUp from '@salesforce/label/c.statusWrapUp';
import type { ShownStatus, StatusName } from '../../core/state/shownStatus';

const TEXTS: Readonly<Record<StatusName, string>> = {
    available: statusAvailable,
    away: statusAway,
    doNotDisturb: statusDoNotDisturb,
    onACall: statusOnACall,
    wrapUp: statusWrapUp,
    notConnected: statusNotConnected
};

/** The agent's status as the phone has it, and since when. */
export default class DeskStatus extends LightningElement {
    @api status: ShownStatus = { name: 'notConnected' };

    get text(): string {
        const { name, reason = '' } = this.status;
        return TEXTS[name].replace('{reason}', reason);
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
