import { LightningElement, api } from 'lwc';
import { SHORTCUTS } from 'c/phoneCore';
import answer from '@salesforce/label/c.answer';
import close from '@salesforce/label/c.close';
import hold from '@salesforce/label/c.hold';
import keysField from '@salesforce/label/c.keysField';
import keysHangUp from '@salesforce/label/c.keysHangUp';
import keysHelp from '@salesforce/label/c.keysHelp';
import keysTitle from '@salesforce/label/c.keysTitle';
import keysUse from '@salesforce/label/c.keysUse';
import mute from '@salesforce/label/c.mute';
import notes from '@salesforce/label/c.notes';
import type { Shortcut } from '../../core/keys/shortcuts';

const WORDS: Readonly<Record<Shortcut, string>> = { answer, hangUp: keysHangUp, mute, hold, notes, help: keysHelp };

/** The keys of the phone on the Desk, and whether they hold. Fires `switch` and `close`. */
export default class DeskKeys extends LightningElement {
    @api isOn = false;
    label = { close, keysField, keysTitle, keysUse };

    get rows(): readonly { readonly key: string; readonly text: string }[] {
        return SHORTCUTS.map(({ key, shortcut }) => ({ key, text: WORDS[shortcut] }));
    }

    handleSwitch({ target }: Event): void {
        this.dispatchEvent(new CustomEvent('switch', { detail: { isOn: (target as HTMLInputElement).checked } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
