import { LightningElement, api } from 'lwc';
import deskLoading from '@salesforce/label/c.deskLoading';

/** Where something will stand that hasn't come yet. */
export default class DeskSkeleton extends LightningElement {
    /** How many lines there will be, about. */
    @api lines = 3;
    label = { deskLoading };

    get bones(): readonly { readonly key: number; readonly look: string }[] {
        return Array.from({ length: this.lines }, (_none, key) => ({ key, look: key % 2 === 0 ? 'bone' : 'bone bone_short' }));
    }
}
