import { LightningElement, api } from 'lwc';
import type { ShownStatus } from '../../../../core/state/shownStatus';
import { isSame, type Choice } from '../../../../core/status/status';
import { t } from '../../../i18n/labels';
import { moveByKey } from '../../../view/menuKeys';
import { statusText } from '../../../view/statusText';

/** The agent's status and since when; opens a menu to choose another (WAI-ARIA menu button). Fires `choose` with a choice. */
export default class StatusMenu extends LightningElement {
    static renderMode = 'light' as const;

    @api status: ShownStatus = { name: 'notConnected' };
    /** What was chosen, which a call may lie over. */
    @api choice: Choice = { name: 'available' };
    /** Why agents are away, as the admin's list has it. */
    @api reasons: readonly string[] = [];

    isOpen = false;
    label = { status: t('status'), choose: t('statusChoose') };
    private opensAt: 'chosen' | 'last' | undefined;

    renderedCallback(): void {
        if (!this.isOpen || !this.opensAt) return;
        const { items } = this;
        const at = this.opensAt === 'last' ? items.length - 1 : this.choices.findIndex((one) => isSame(one, this.choice));
        this.opensAt = undefined;
        items[Math.max(0, at)]?.focus();
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

    get expanded(): string {
        return String(this.isOpen);
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

    private get items(): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
    }

    handleToggle(): void {
        this.open(this.isOpen ? undefined : 'chosen');
    }

    handleButtonKey(event: KeyboardEvent): void {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        this.open(event.key === 'ArrowUp' ? 'last' : 'chosen');
    }

    handleMenuKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.close(event);
        else moveByKey(event, this.items);
    }

    handleChoose(event: Event): void {
        const choice = this.choices[Number((event.currentTarget as HTMLElement).dataset['id'])];
        this.close(event);
        this.dispatchEvent(new CustomEvent('choose', { detail: { choice } }));
    }

    /** Tab, or a click elsewhere. */
    handleFocusOut({ relatedTarget }: FocusEvent): void {
        const menu = this.refs?.['menu'] as HTMLElement | undefined;
        if (!menu?.contains(relatedTarget as Node | null) && relatedTarget !== this.refs?.['button']) this.open(undefined);
    }

    private open(at: 'chosen' | 'last' | undefined): void {
        this.isOpen = at !== undefined;
        this.opensAt = at;
    }

    private close(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        this.open(undefined);
        (this.refs?.['button'] as HTMLElement | undefined)?.focus();
    }
}

function timeText(at: number): string {
    return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
}
