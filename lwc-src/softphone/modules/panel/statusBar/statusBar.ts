import { LightningElement, api } from 'lwc';
import type { ShownStatus } from '../../../../core/state/shownStatus';
import type { Showable } from '../../../later';
import type { StatusPart } from '../../../status/status';
import { t } from '../../../i18n/labels';
import { statusText } from '../../../view/statusText';

/** The agent's status in words, colour and shape, and which extension it is. The menu to change it comes later, or not at all. */
export default class StatusBar extends LightningElement {
    static renderMode = 'light' as const;

    @api status: ShownStatus = { name: 'notConnected' };
    @api extension = '';
    /** How the line is, as soon as it is loaded. */
    @api details: Promise<Showable> | undefined;
    @api menu: Promise<StatusPart> | undefined;
    isPlain = true;
    private isAsked = false;

    renderedCallback(): void {
        const place = this.refs?.['menu'] as HTMLElement;
        if (this.isAsked || !this.menu) return;
        this.isAsked = true;
        this.menu.then(
            (part) => {
                part.show(place);
                this.isPlain = false;
            },
            // It stays as it is.
            () => undefined
        );
    }

    get text(): string {
        return statusText(this.status);
    }

    get dotClass(): string {
        return `panel-dot panel-dot_${this.status.name}`;
    }

    get extensionText(): string {
        return this.extension ? t('extension', { extension: this.extension }) : '';
    }
}
