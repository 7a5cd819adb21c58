/** The Lightning shell of the simulated org: what a user sees after logging in. */
import { createElement } from 'lwc';
import App from 'one/app';
import { openAddress } from './services/navigation';
import { showToast } from './services/toasts';

document.body.append(createElement('one-app', { is: App }));
openAddress(location.pathname).catch((error: unknown) => {
    const { body } = error as { body?: { message?: string } };
    showToast('This page could not be opened', body?.message ?? String(error), 'error');
});
