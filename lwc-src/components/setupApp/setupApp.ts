import { LightningElement } from 'lwc';
import mayChange from '@salesforce/customPermission/Set_Up_Phone';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { SetupStore, type ReadRequest } from 'c/setupStore';
import { t } from 'c/setupText';

/** The page where an admin sets the phone up. It holds the reads that only a component can make, and shows one section at a time. */
export default class SetupApp extends LightningElement {
    label = {
        title: t('setupTitle'),
        notAllowed: t('setupNotAllowed'),
        guide: t('setupTabGuide'),
        check: t('setupTabCheck'),
        rules: t('setupTabRules'),
        people: t('setupTabPeople'),
        lists: t('setupTabLists'),
        defaults: t('setupTabDefaults'),
        errors: t('setupTabErrors'),
        numbers: t('setupTabNumbers')
    };
    /** What the user may do is the server’s to say; this tells somebody without our permission set before they begin. */
    mayOnlyLook = !mayChange;
    section = 'guide';
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    store: SetupStore = new SetupStore({ createRecord, updateRecord, deleteRecord, showReads: (reads) => (this.reads = reads) });

    /** The one section that is drawn. */
    get shown(): Readonly<Record<string, boolean>> {
        return { [this.section]: true };
    }

    handleRead({ detail }: CustomEvent<Parameters<SetupStore['wasRead']>[0]>): void {
        this.store.wasRead(detail);
    }

    handleSection(event: Event): void {
        this.section = (event.currentTarget as HTMLElement).dataset['section'] ?? 'guide';
    }
}
