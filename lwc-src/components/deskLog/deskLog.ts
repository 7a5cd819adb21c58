import { LightningElement, api } from 'lwc';
import { logObjectOf, mayLogAnyway, problemText } from 'c/phoneCore';
import { FAILED, NOT_LOGGED } from 'c/deskWords';
import deskCase from '@salesforce/label/c.deskCase';
import deskLeftOut from '@salesforce/label/c.deskLeftOut';
import deskLogAnyway from '@salesforce/label/c.deskLogAnyway';
import deskRule from '@salesforce/label/c.deskRule';
import deskTask from '@salesforce/label/c.deskTask';
import deskWillLog from '@salesforce/label/c.deskWillLog';
import deskWrites from '@salesforce/label/c.deskWrites';
import deskWritesAs from '@salesforce/label/c.deskWritesAs';
import logNeedsPerson from '@salesforce/label/c.logNeedsPerson';
import logSaved from '@salesforce/label/c.logSaved';
import logSavedCase from '@salesforce/label/c.logSavedCase';
import logSaving from '@salesforce/label/c.logSaving';
import logWaiting from '@salesforce/label/c.logWaiting';
import type { LogObject } from '../../core/log/logObject';
import type { Fields } from '../../core/log/taskDraft';
import type { LogStatus } from '../../core/state/softphoneState';

/** What became of the log, or will. */
interface LogView {
    readonly title: string;
    readonly subject: string;
    readonly detail: string;
}

/** What is written for the call, before and after it is, in whose name, and what stands in the way. Fires `said` when the agent wants it logged all the same. */
export default class DeskLog extends LightningElement {
    @api log: LogStatus = { name: 'none' };
    /** The fields of the Task or Case. */
    @api writes: Fields | undefined;
    @api writesAs: LogObject | undefined;
    /** Labels of its fields by their API names. */
    @api labels: Readonly<Record<string, { readonly label: string }>> = {};
    label = { deskLogAnyway, deskWrites };

    /** Field by field, as it stands there or will. Who and what it is linked to is shown beside, by name. */
    get rows(): readonly { readonly field: string; readonly key: string; readonly label: string; readonly value: string }[] {
        const { log, labels } = this;
        if (log.name === 'notLogged') return [];
        const written = Object.entries(this.writes ?? {}).filter(([field, value]) => !field.endsWith('Id') && value != null && value !== '');
        return written.map(([field, value]) => ({ field, key: `${field} value`, label: labelOf(field, labels), value: String(value).replaceAll(';', field === 'Call_Memo__c' ? ', ' : ';') }));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get view(): LogView | undefined {
        const { log, writesAs } = this;
        const subject = 'subject' in log ? (writesAs === 'Case' ? deskCase : deskTask).replace('{subject}', log.subject) : '';
        const rule = 'ruleName' in log ? deskRule.replace('{rule}', log.ruleName) : '';
        switch (log.name) {
            case 'planned':
                return { title: deskWillLog, subject, detail: rule };
            case 'saving':
                return { title: logSaving, subject, detail: '' };
            case 'saved':
                return { title: logObjectOf(log.recordId) === 'Case' ? logSavedCase : logSaved, subject, detail: rule };
            case 'waiting':
                return { title: log.needsPerson ? logNeedsPerson : logWaiting, subject, detail: problemText(log.trouble, FAILED) };
            case 'notLogged':
                return { title: NOT_LOGGED[log.why], subject: '', detail: '' };
            default:
                return undefined;
        }
    }

    /** Status and result, as they will stand there. */
    get links(): string {
        const { writes, log } = this;
        if (!writes || log.name === 'notLogged') return '';
        const parts = [writes['Status'], writes['CallDisposition'], writes['Call_Memo__c']].filter((part) => part != null && part !== '').map(String);
        return parts.length > 0 ? deskWritesAs.replace('{values}', parts.join(' · ').replaceAll(';', ', ')) : '';
    }

    get mayLogAnyway(): boolean {
        const { log } = this;
        return log.name === 'notLogged' && mayLogAnyway(log.why);
    }

    handleLogAnyway(): void {
        this.dispatchEvent(new CustomEvent('said', { detail: { said: { anyway: true } } }));
    }

    get missing(): string {
        const { log } = this;
        return log.name === 'saved' && log.leftOut.length > 0 ? deskLeftOut.replace('{fields}', log.leftOut.join(', ')) : '';
    }
}

/** Our own fields carry the package's namespace in the org's description. */
function labelOf(field: string, labels: Readonly<Record<string, { readonly label: string }>>): string {
    const name = field in labels ? field : Object.keys(labels).find((one) => one.endsWith(`__${field}`));
    return (name === undefined ? undefined : labels[name]?.label) ?? field;
}
