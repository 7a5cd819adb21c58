import { api } from 'lwc';
import MenuElement from 'panel/menuElement';
import type { ShownStatus } from '../../../../core/state/shownStatus';
import { isSame, type Choice } from '../../../../core/status/status';
import { t } from '../../../i18n/labels';
import { statusText } from '../../../view/statusText';

/** The agent's status and since when; opens a menu to choose another (WAI-ARIA menu button). Fires `choose` with a choice. */
export default class StatusMenu extends MenuElement {
    @api status: ShownStatus = { name: 'notConnected' };
    /** What was chosen, which a call may lie over. */
    @api choice: Choice = { name: 'available' };
    /** Why agents are away, as the admin's list has it. */
    @api reasons: readonly string[] = [];

    label = { status: t('status'), choose: t('statusChoose') };

    protected override get startsAt(): number {
        return this.choices.findIndex((one) => isSame(one, this.choice));
    }

    get text(): string {
        return statusText(this.status);
    }

    get since(): string {
        const { name, since, until, next } = this.status;
        // The call has a timer of its own, and what comes next needs the room.
        if (name === 'onACall' && next) return '';
        if (until !== undefined) return t('statusUntil', { time: timeText(until) });
        return since === undefined ? '' : t('statusSince', { time: timeText(since) });
    }

    get dotClass(): string {
        return `panel-dot panel-dot_${this.status.name}`;
    }

    get rows(): object[] {
        return this.choices.map((choice, at) => {
            const isChosen = isSame(choice, this.choice);
            return { id: String(at), text: choice.name === 'away' ? choice.reason : statusText(choice), isChosen, checked: String(isChosen), dotClass: `panel-dot panel-dot_${choice.name}` };
        });
    }

    private get choices(): readonly Choice[] {
        return [{ name: 'available' }, ...this.reasons.map((reason): Choice => ({ name: 'away', reason })), { name: 'doNotDisturb' }];
    }

    handleChoose(event: Event): void {
        const choice = this.choices[Number((event.currentTarget as HTMLElement).dataset['id'])];
        this.menu.close(event);
        this.dispatchEvent(new CustomEvent('choose', { detail: { choice } }));
    }
}

function timeText(at: number): string {
    return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
}
