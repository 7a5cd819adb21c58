import { LightningElement, api } from 'lwc';
import { dialStringOf } from '../../../../core/number/dialString';
import { MOST_SPEED_DIALS, type SpeedDial } from '../../../../core/people/speedDials';
import { t } from '../../../i18n/labels';
import type { People } from '../../../people/people';

/** The agent's own numbers: called by a click, put in order, added and taken away. */
export default class SpeedDials extends LightningElement {
    static renderMode = 'light' as const;

    @api people!: People;
    @api dials: readonly SpeedDial[] = [];

    label = {
        ...{ title: t('speedDials'), edit: t('speedDialsEdit'), done: t('done'), add: t('speedDialAdd'), none: t('speedDialsNone'), full: t('speedDialsFull', { count: MOST_SPEED_DIALS }) },
        ...{ name: t('name'), number: t('number'), notANumber: t('speedDialNotANumber') }
    };
    isEditing = false;
    isWrong = false;

    get rows(): object[] {
        return this.dials.map(({ number, name }, at) => ({
            number,
            name,
            spelled: name === number ? '' : this.people.tools.format(number),
            call: t('callSomebody', { name }),
            up: t('moveUp', { name }),
            down: t('moveDown', { name }),
            remove: t('removeSomebody', { name }),
            isFirst: at === 0,
            isLast: at === this.dials.length - 1
        }));
    }

    get isEmpty(): boolean {
        return this.dials.length === 0;
    }

    get isFull(): boolean {
        return this.dials.length >= MOST_SPEED_DIALS;
    }

    get editText(): string {
        return this.isEditing ? this.label.done : this.label.edit;
    }

    get editState(): 'true' | 'false' {
        return this.isEditing ? 'true' : 'false';
    }

    get showsNone(): boolean {
        return this.isEmpty && !this.isEditing;
    }

    handleEdit(): void {
        this.isEditing = !this.isEditing;
        this.isWrong = false;
    }

    handleCall(event: Event): void {
        this.people.tools.dial(numberOf(event));
    }

    handleUp(event: Event): void {
        this.people.move(numberOf(event), -1);
    }

    handleDown(event: Event): void {
        this.people.move(numberOf(event), 1);
    }

    handleRemove(event: Event): void {
        this.people.drop(numberOf(event));
    }

    handleAdd(event: Event): void {
        event.preventDefault();
        const name = this.field('name');
        const number = this.field('number');
        const dialled = dialStringOf(number.value);
        this.isWrong = dialled === undefined;
        if (dialled === undefined) return;
        this.people.keep({ number: dialled, name: name.value });
        name.value = number.value = '';
        name.focus();
    }

    private field(name: string): HTMLInputElement {
        return this.querySelector(`[data-field="${name}"]`) as HTMLInputElement;
    }
}

function numberOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['number'] ?? '';
}
