import { LightningElement } from 'lwc';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { SetupStore, type ReadRequest } from 'c/setupStore';
import { t } from 'c/setupText';

/** The page where anybody who has the phone looks whether all is well (B9), with their own browser and their own rights. */
export default class CheckApp extends LightningElement {
    title = t('deskCheck');
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    store: SetupStore = new SetupStore({ createRecord, updateRecord, deleteRecord, showReads: (reads) => (this.reads = reads) });

    handleRead({ detail }: CustomEvent<Parameters<SetupStore['wasRead']>[0]>): void {
        this.store.wasRead(detail);
    }
}
