import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** Asks for the agent's own SIP password. Fires `signin` with `{ password, remember }`. */
export default class SignIn extends LightningElement {
    static renderMode = 'light' as const;

    @api account = '';
    @api message = '';

    label = {
        title: t('signInTitle'),
        text: t('signInText'),
        password: t('password'),
        remember: t('rememberPassword'),
        hint: t('passwordHint'),
        signIn: t('signIn')
    };

    handleSubmit(event: Event): void {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const password = (form.elements.namedItem('password') as HTMLInputElement).value;
        const remember = (form.elements.namedItem('remember') as HTMLInputElement).checked;
        if (password) this.dispatchEvent(new CustomEvent('signin', { detail: { password, remember } }));
    }
}
