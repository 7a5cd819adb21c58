import { LightningElement, api } from 'lwc';
import { usersIn, usersRequest } from 'c/setupCore';
import { errorText, t } from 'c/setupText';
import type { SetupStore } from 'c/setupStore';
import type { RecordError } from '../../core/errors';
import type { FoundUser } from '../../salesforce/setup/userQuery';

/** While somebody types nothing is asked. */
const QUIET_MS = 300;
const SHORTEST = 2;

/** Finds a user by name, e-mail or phone, or a queue by name. Fires `choose` with `{ id, name, profile }`. */
export default class SetupUserPicker extends LightningElement {
    @api label = '';
    @api store!: SetupStore;
    /** Whether queues may be chosen as well. */
    @api usersOnly = false;

    text = { change: t('setupChangeUser'), hint: t('setupFindUserHint') };
    words = '';
    people: readonly FoundUser[] = [];
    status = '';
    private isChanging = false;
    private chosen: { readonly id: string; readonly name: string } | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private asked = 0;

    @api
    get value(): { readonly id: string; readonly name: string } | undefined {
        return this.chosen;
    }
    set value(value: { readonly id: string; readonly name: string } | undefined) {
        if (value?.id !== this.chosen?.id) this.isChanging = false;
        this.chosen = value;
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    get chosenName(): string {
        return this.isChanging ? '' : (this.chosen?.name ?? '');
    }

    handleChange(): void {
        this.isChanging = true;
    }

    handleWords({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.words = value;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- one request for what was typed, not one for each letter
        this.timer = setTimeout(() => void this.find(value.trim()), QUIET_MS);
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const one = this.people.find((person) => person.id === id);
        if (!one) return;
        this.chosen = one;
        this.isChanging = false;
        this.people = [];
        this.words = '';
        this.dispatchEvent(new CustomEvent('choose', { detail: { id: one.id, name: one.name, ...(one.profile && { profile: one.profile }) } }));
    }

    private async find(words: string): Promise<void> {
        this.asked += 1;
        const { asked } = this;
        this.status = '';
        if (words.length < SHORTEST) return void (this.people = []);
        try {
            const people = usersIn(await this.store.read(usersRequest(words, this.usersOnly)));
            if (asked !== this.asked) return;
            this.people = people;
            this.status = people.length > 0 ? '' : t('setupNobodyFound');
        } catch (error) {
            if (asked === this.asked) this.status = errorText(error as RecordError);
        }
    }
}
