import { LightningElement, api } from 'lwc';
import type { CallRecord } from '../../../../core/state/softphoneState';
import { t, type Label } from '../../../i18n/labels';
import { callerView } from '../../../view/callerView';

type ActionId = 'answer' | 'decline' | 'swap' | 'connect' | 'merge';

interface Action {
    readonly id: ActionId;
    readonly text: string;
    readonly name: string;
    readonly className: string;
}

const BUTTON = 'slds-button panel-others__button';

/** The calls beside the one that fills the panel: who waits, and what can be done about it. */
export default class OtherCalls extends LightningElement {
    static renderMode = 'light' as const;

    @api records: readonly CallRecord[] = [];
    /** A number as people read it. */
    @api format: (number: string) => string = (number) => number;
    /** The call that fills the panel can be connected with one of these. */
    @api canConnect = false;
    /** Or put together with it. */
    @api canMerge = false;
    /** How many are together with the other side of a call. */
    @api companions: (key: string) => number = () => 0;

    label = { otherCalls: t('otherCalls') };

    get rows(): object[] {
        return this.records.map((record) => {
            const { title: who, icon } = callerView(record, this.format(record.call.number));
            const count = this.companions(record.call.key);
            const title = count > 0 ? t('otherAndMore', { who, count }) : who;
            const isRinging = record.call.state.name === 'ringing';
            return {
                key: record.call.key,
                title,
                icon,
                state: stateText(record),
                actions: this.actionsFor(record, title, count === 0),
                className: isRinging ? 'panel-others__call panel-others__call_ringing' : 'panel-others__call'
            };
        });
    }

    handleAction({ currentTarget }: Event): void {
        const { id = '', key } = (currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent(id, { detail: { key } }));
    }

    private actionsFor({ call }: CallRecord, who: string, isAlone: boolean): Action[] {
        const action = (id: ActionId, text: Label, name: Label, style = 'slds-button_neutral'): Action => ({ id, text: t(text), name: t(name, { who }), className: `${BUTTON} ${style}` });
        switch (call.state.name) {
            case 'ringing':
                return [action('answer', 'answer', 'otherAnswer', 'slds-button_success'), action('decline', 'decline', 'otherDecline')];
            case 'talking':
                return [
                    ...(this.canConnect && isAlone ? [action('connect', 'connectCalls', 'otherConnect')] : []),
                    ...(this.canMerge ? [action('merge', 'merge', 'otherMerge')] : []),
                    action('swap', 'swap', 'otherSwap')
                ];
            default:
                return [];
        }
    }
}

function stateText({ call: { state } }: CallRecord): string {
    switch (state.name) {
        case 'ringing':
            return t('otherRinging');
        case 'dialling':
            return t('otherDialling');
        default:
            return t(state.name === 'talking' && state.held ? 'otherOnHold' : 'otherTalking');
    }
}
