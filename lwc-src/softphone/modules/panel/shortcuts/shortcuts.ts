import { LightningElement, api } from 'lwc';
import { SHORTCUTS, type Shortcut } from '../../../../core/keys/shortcuts';
import { t, type Label } from '../../../i18n/labels';

const WORDS: Readonly<Record<Shortcut, Label>> = { answer: 'answer', hangUp: 'keysHangUp', mute: 'mute', hold: 'hold', notes: 'notes', help: 'keysHelp' };

/** The keys of the phone, and whether they hold. Fires `switch`. */
export default class Shortcuts extends LightningElement {
    static renderMode = 'light' as const;

    isOn = true;
    label = { title: t('keysTitle'), use: t('keysUse'), field: t('keysField'), close: t('close') };

    /** Shows them. @param isOn whether they hold */
    @api
    open(isOn: boolean): void {
        this.isOn = isOn;
        (this.refs?.['dialog'] as HTMLDialogElement).showModal();
    }

    get rows(): readonly { readonly key: string; readonly text: string }[] {
        return SHORTCUTS.map(({ key, shortcut }) => ({ key, text: t(WORDS[shortcut]) }));
    }

    handleSwitch(event: Event): void {
        this.isOn = (event.target as HTMLInputElement).checked;
        this.dispatchEvent(new CustomEvent('switch', { detail: { isOn: this.isOn } }));
    }

    handleClose(): void {
        (this.refs?.['dialog'] as HTMLDialogElement).close();
    }
}
