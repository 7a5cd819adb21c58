import { LightningElement, api } from 'lwc';
import { partyOf } from '../../../../core/log/log';
import { companyBeside } from '../../../../core/match/match';
import { outcomeIn } from '../../../../core/call/call';
import type { CallRecord } from '../../../../core/state/softphoneState';
import { t } from '../../../i18n/labels';
import { endingText, logText } from '../../../view/callText';

/**
 * The calls of this session, newest first, and which of them are not logged yet. Fires `callback` with a number, `keep` with
 * a number and whose it is, `retrylog` with a call's key.
 */
export default class CallList extends LightningElement {
    static renderMode = 'light' as const;

    @api records: readonly CallRecord[] = [];
    @api format: (number: string) => string = (number) => number;

    label = { empty: t('noCallsYet'), callBack: t('callBack'), logNow: t('logNow') };
    onlyUnlogged = false;

    get isEmpty(): boolean {
        return this.records.length === 0;
    }

    get hasCalls(): boolean {
        return !this.isEmpty;
    }

    /** B6: Salesforce has not taken their logs. */
    private get unlogged(): readonly CallRecord[] {
        return this.records.filter(({ log }) => log.name === 'waiting');
    }

    get hasUnlogged(): boolean {
        return this.unlogged.length > 0;
    }

    get filterText(): string {
        return t('callsNotLogged', { count: this.unlogged.length });
    }

    get rows(): object[] {
        // What the filter was for may be done meanwhile.
        const shown = this.onlyUnlogged && this.hasUnlogged ? this.unlogged : this.records;
        return shown.map((record) => {
            const { call, log } = record;
            const missed = outcomeIn(call) === 'missed';
            const party = partyOf(call, record.matches, record.chosenId);
            const name = party?.name ?? call.displayName ?? (this.format(call.number) || t('withheldNumber'));
            return {
                key: call.key,
                name,
                keep: t('keepSomebody', { name }),
                number: call.number,
                detail: [party ? companyBeside(party) : '', this.time(call.startedAt), endingText(call, this.format)].filter(Boolean).join(' · '),
                log: log.name === 'waiting' ? logText(log) : undefined,
                logNow: t('logNowOf', { name }),
                icon: missed ? 'utility:missed_call' : call.direction === 'inbound' ? 'utility:incoming_call' : 'utility:outbound_call',
                className: missed ? 'panel-call panel-call_missed' : 'panel-call'
            };
        });
    }

    private time(at: number): string {
        return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
    }

    handleFilter(event: Event): void {
        this.onlyUnlogged = (event.target as HTMLInputElement).checked;
    }

    handleLogNow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('retrylog', { detail: { key } }));
    }

    handleKeep(event: Event): void {
        const { number, name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('keep', { detail: { number, name } }));
    }

    handleCallBack(event: Event): void {
        const { number } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('callback', { detail: { number } }));
    }
}
