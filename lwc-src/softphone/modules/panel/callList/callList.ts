import { LightningElement, api } from 'lwc';
import { partyOf } from '../../../../core/log/log';
import { companyBeside } from '../../../../core/match/match';
import { outcomeIn } from '../../../../core/call/call';
import type { CallRecord } from '../../../../core/state/softphoneState';
import { t } from '../../../i18n/labels';
import { endingText } from '../../../view/callText';

/** The calls of this session, newest first. Fires `callback` with a number, and `keep` with a number and whose it is. */
export default class CallList extends LightningElement {
    static renderMode = 'light' as const;

    @api records: readonly CallRecord[] = [];
    @api format: (number: string) => string = (number) => number;

    label = { empty: t('noCallsYet'), callBack: t('callBack') };

    get isEmpty(): boolean {
        return this.records.length === 0;
    }

    get rows(): object[] {
        return this.records.map((record) => {
            const { call } = record;
            const missed = outcomeIn(call) === 'missed';
            const party = partyOf(call, record.matches, record.chosenId);
            const name = party?.name ?? call.displayName ?? (this.format(call.number) || t('withheldNumber'));
            return {
                key: call.key,
                name,
                keep: t('keepSomebody', { name }),
                number: call.number,
                detail: [party ? companyBeside(party) : '', this.time(call.startedAt), endingText(call, this.format)].filter(Boolean).join(' · '),
                icon: missed ? 'utility:missed_call' : call.direction === 'inbound' ? 'utility:incoming_call' : 'utility:outbound_call',
                className: missed ? 'panel-call panel-call_missed' : 'panel-call'
            };
        });
    }

    private time(at: number): string {
        return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
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
