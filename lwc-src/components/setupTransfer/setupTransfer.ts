import { LightningElement, api } from 'lwc';
import { t } from 'c/setupText';

/** Rules as text: to take elsewhere, or pasted from there. Fires `import` with `{ json }` and `cancel`. */
export default class SetupTransfer extends LightningElement {
    /** Rules to take elsewhere; without them there is a place to paste some. */
    @api exported = '';
    /** What is wrong with what was pasted, with its places. */
    @api problems: readonly string[] = [];
    @api busy = false;

    text = { cancel: t('setupCancel'), hint: t('ruleEditImportHint'), import: t('ruleEditImport'), json: t('ruleEditImportPaste') };
    json = '';
    copyLabel = t('setupCopy');

    get title(): string {
        return this.exported ? t('ruleEditExport') : t('ruleEditImport');
    }

    handleJson({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.json = value;
    }

    handleImport(): void {
        this.dispatchEvent(new CustomEvent('import', { detail: { json: this.json } }));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.exported);
            this.copyLabel = t('setupCopied');
        } catch {
            // The browser doesn't allow it: the text is there to be copied by hand.
            this.copyLabel = t('setupCopy');
        }
    }
}
