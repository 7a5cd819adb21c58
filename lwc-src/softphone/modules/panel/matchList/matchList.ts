import { LightningElement, api } from 'lwc';
import type { Match } from '../../../../core/match/match';
import { t } from '../../../i18n/labels';
import { kindOf, matchView, reasonText } from '../../../view/callerView';

/** The people who have one number, to choose from. Fires `choose` with a record id. */
export default class MatchList extends LightningElement {
    static renderMode = 'light' as const;

    /** Not `matches`: that is a method of every element, which others call. */
    @api people: readonly Match[] = [];
    @api chosenId?: string;

    get question(): string {
        return t('severalMatches', { count: this.people.length });
    }

    get rows(): object[] {
        return this.people.map((match) => ({
            ...matchView(match),
            detail: [kindOf(match), match.company, reasonText(match.why)].filter(Boolean).join(' · '),
            pressed: String(match.id === this.chosenId)
        }));
    }

    handleChoose(event: Event): void {
        const { recordId } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: { recordId } }));
    }
}
