import { LightningElement, api } from 'lwc';
import type { PeopleState } from '../../../../core/people/peopleState';
import { reachable } from '../../../../core/people/search';
import { t } from '../../../i18n/labels';
import type { People } from '../../../people/people';

/** Voice messages, speed dials and colleagues with how their telephones are; each called by a click. */
export default class Colleagues extends LightningElement {
    static renderMode = 'light' as const;

    label = { title: t('colleagues'), search: t('colleaguesSearch') };
    state!: PeopleState;
    text = '';
    private shown!: People;
    private unlisten: () => void = () => undefined;

    @api
    get people(): People {
        return this.shown;
    }
    set people(people: People) {
        this.shown = people;
        this.state = people.state;
    }

    connectedCallback(): void {
        this.unlisten = this.shown.listen(() => this.look());
        void this.shown.list();
        this.look();
    }

    disconnectedCallback(): void {
        this.unlisten();
        this.shown.lookAway(this);
    }

    get rows(): object[] {
        return this.found.map(({ id, name, extension, title }) => ({
            id,
            name,
            number: extension,
            detail: [t('extension', { extension }), title].filter(Boolean).join(' · '),
            lamp: this.state.lamps[extension],
            call: t('callSomebody', { name })
        }));
    }

    get hasColleagues(): boolean {
        return this.state.colleagues.length > 0;
    }

    /** Why there is nobody, or nobody of that name. */
    get empty(): string {
        const { list } = this.state;
        if (this.hasColleagues) return this.found.length > 0 ? '' : t('pickerNobody');
        return t(list === 'loading' ? 'colleaguesLoading' : list === 'known' ? 'colleaguesNone' : list === 'absent' ? 'colleaguesNoDesk' : 'colleaguesFailed');
    }

    handleSearch(event: Event): void {
        this.text = (event.currentTarget as HTMLInputElement).value;
        this.look();
    }

    handleCall(event: Event): void {
        this.shown.tools.dial((event.currentTarget as HTMLElement).dataset['number'] ?? '');
    }

    private get found(): PeopleState['colleagues'] {
        const { colleagues } = this.state;
        if (this.text.trim() === '') return colleagues;
        const numbers = reachable(this.text, { colleagues, speedDials: [], matches: [], recent: [], records: [] }).map(({ number }) => number);
        return colleagues.filter(({ extension }) => numbers.includes(extension));
    }

    private look(): void {
        this.state = this.shown.state;
        this.shown.look(
            this,
            this.found.map(({ extension }) => extension)
        );
    }
}
