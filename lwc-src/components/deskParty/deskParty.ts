import { LightningElement, api } from 'lwc';
import { iconOf, kindOf, reasonText } from 'c/deskWords';
import deskAlso from '@salesforce/label/c.deskAlso';
import deskTakeThis from '@salesforce/label/c.deskTakeThis';
import deskUnknown from '@salesforce/label/c.deskUnknown';
import withheldNumber from '@salesforce/label/c.withheldNumber';
import type { DeskCall } from '../../core/bus/messages';
import type { Match } from '../../core/match/match';

/** Who is on the line, why we think so, whom else it could be, and for how long. Fires `choose` and `open` with a record's id. */
export default class DeskParty extends LightningElement {
    @api call: DeskCall | undefined;
    label = { deskAlso, deskTakeThis };

    @api
    focusWho(): void {
        this.template?.querySelector<HTMLElement>('h2')?.focus();
    }

    get best(): Match | undefined {
        return this.call && bestOf(this.call);
    }

    get title(): string {
        return this.best?.name ?? this.call?.displayName ?? (this.call?.number || withheldNumber);
    }

    get about(): string {
        const { best } = this;
        if (!best) return this.call?.lookup === 'done' ? deskUnknown : '';
        return aboutOf(best);
    }

    get why(): string {
        return this.best ? reasonText(this.best.why) : '';
    }

    get icon(): string {
        return iconOf(this.best);
    }

    /** From the first ring; from the answer on, once they talk. */
    get since(): number | undefined {
        return this.call?.answeredAt ?? this.call?.startedAt;
    }

    get others(): readonly object[] {
        const others = (this.call?.matches ?? []).filter((match) => match !== this.best);
        return others.map((match) => ({ id: match.id, name: match.name, about: aboutOf(match), why: reasonText(match.why) }));
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    handleChoose(event: Event): void {
        this.tell('choose', event);
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.tell('open', event);
    }

    private tell(name: string, { currentTarget }: Event): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { recordId: (currentTarget as HTMLElement).dataset['id'] } }));
    }
}

function bestOf({ matches, chosenId }: DeskCall): Match | undefined {
    return matches.find(({ id }) => id === chosenId) ?? matches[0];
}

function aboutOf(match: Match): string {
    return [match.title, match.company].filter(Boolean).join(' · ') || kindOf(match);
}
