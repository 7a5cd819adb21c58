import { LightningElement, api } from 'lwc';
import { dispositionsFor, usualResults } from 'c/phoneCore';
import deskMemo from '@salesforce/label/c.deskMemo';
import deskResult from '@salesforce/label/c.deskResult';
import deskResultCallBack from '@salesforce/label/c.deskResultCallBack';
import deskResultInterested from '@salesforce/label/c.deskResultInterested';
import deskResultLeftMessage from '@salesforce/label/c.deskResultLeftMessage';
import deskResultWrongNumber from '@salesforce/label/c.deskResultWrongNumber';
import type { Said } from '../../core/log/said';
import type { StoredDisposition } from '../../core/setup/orgSetup';

/** For an org that has set up none of its own. */
const USUAL = usualResults([deskResultInterested, deskResultCallBack, deskResultLeftMessage, deskResultWrongNumber]);

interface Choice {
    readonly value: string;
    readonly pressed: string;
    readonly look: string;
}

/** How the call went, one of the admin's results, and what it was about, any of the memo values (T9). Fires `said`. */
export default class DeskResult extends LightningElement {
    @api dispositions: readonly StoredDisposition[] = [];
    @api direction: 'inbound' | 'outbound' = 'inbound';
    @api said: Said = {};
    label = { deskMemo, deskResult };

    get results(): readonly Choice[] {
        const { disposition } = this.said;
        return this.offered('result').map((value) => choice(value, value === disposition));
    }

    get memo(): readonly Choice[] {
        return this.offered('memo').map((value) => choice(value, this.said.memo?.includes(value) === true));
    }

    get hasResults(): boolean {
        return this.results.length > 0;
    }

    get hasMemo(): boolean {
        return this.memo.length > 0;
    }

    handleResult({ currentTarget }: Event): void {
        const { value } = (currentTarget as HTMLElement).dataset;
        // Pressed once more it is taken back; what the call itself came to stands then.
        this.tell({ disposition: value === this.said.disposition ? '' : value });
    }

    handleMemo({ currentTarget }: Event): void {
        const { value = '' } = (currentTarget as HTMLElement).dataset;
        const { memo = [] } = this.said;
        this.tell({ memo: memo.includes(value) ? memo.filter((one) => one !== value) : [...memo, value] });
    }

    private offered(kind: StoredDisposition['kind']): string[] {
        return dispositionsFor(this.dispositions, kind, this.direction, USUAL);
    }

    private tell(said: Said): void {
        this.dispatchEvent(new CustomEvent('said', { detail: { said } }));
    }
}

function choice(value: string, isChosen: boolean): Choice {
    return { value, pressed: String(isChosen), look: `slds-button ${isChosen ? 'slds-button_brand' : 'slds-button_neutral'}` };
}
