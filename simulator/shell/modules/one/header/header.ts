import { LightningElement } from 'lwc';
import { context } from '../../../services/context';
import { openSearch } from '../../../services/navigation';

/** App name, global search and the user. */
export default class Header extends LightningElement {
    app = context.app.label;
    user = context.user.name;
    profile = context.user.profile;

    handleSearch(event: KeyboardEvent): void {
        const { value } = event.target as HTMLInputElement;
        if (event.key === 'Enter' && value.trim().length >= 2) openSearch(value.trim());
    }
}
