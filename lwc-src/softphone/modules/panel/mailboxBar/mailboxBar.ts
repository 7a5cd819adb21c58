import { LightningElement, api } from 'lwc';
import type { Mailbox } from '../../../../core/people/mailbox';
import { t } from '../../../i18n/labels';
import type { People } from '../../../people/people';

/** The agent's voice messages, and one key to hear them. Nothing where nobody tells of any, and none can be called. */
export default class MailboxBar extends LightningElement {
    static renderMode = 'light' as const;

    /** Also when there is nothing new. */
    @api always = false;
    label = { call: t('voicemailCall') };
    mailbox: Mailbox | undefined;
    number = '';
    private shown!: People;
    private unlisten: () => void = () => undefined;

    @api
    get people(): People {
        return this.shown;
    }
    set people(people: People) {
        this.shown = people;
        this.look();
    }

    connectedCallback(): void {
        this.unlisten = this.shown.listen(() => this.look());
        this.look();
    }

    disconnectedCallback(): void {
        this.unlisten();
    }

    get isShown(): boolean {
        return this.isWaiting || (this.always && (this.number !== '' || this.mailbox !== undefined));
    }

    get isWaiting(): boolean {
        return this.mailbox?.isWaiting === true;
    }

    get text(): string {
        if (!this.mailbox) return t('voicemail');
        if (!this.isWaiting) return t('voicemailNone');
        const { fresh } = this.mailbox;
        return fresh === undefined ? t('voicemailSome') : fresh === 1 ? t('voicemailOne') : t('voicemailMany', { count: fresh });
    }

    get className(): string {
        return this.isWaiting ? 'panel-mailbox panel-mailbox_waiting' : 'panel-mailbox';
    }

    handleCall(): void {
        this.shown.tools.dial(this.number);
    }

    private look(): void {
        this.mailbox = this.shown.state.mailbox;
        this.number = this.shown.voicemailNumber;
    }
}
