/** All that is known of people who can be reached, as one value, and how events change it. Pure. */
import type { Colleague } from './colleague';
import type { Lamp } from './lamp';
import type { Mailbox } from './mailbox';
import { movedSpeedDial, withoutSpeedDial, withSpeedDial, type SpeedDial } from './speedDials';

export interface PeopleState {
    /** `absent`: nobody here can tell who works where. */
    readonly list: 'loading' | 'known' | 'absent' | 'failed';
    /** By name. */
    readonly colleagues: readonly Colleague[];
    /** By extension; who isn't here isn't told by the PBX. */
    readonly lamps: Readonly<Record<string, Lamp>>;
    readonly mailbox?: Mailbox;
    readonly speedDials: readonly SpeedDial[];
}

export type PeopleEvent =
    | { readonly type: 'colleaguesKnown'; readonly colleagues: readonly Colleague[]; readonly ownExtension: string }
    | { readonly type: 'colleaguesUnknown'; readonly list: 'loading' | 'absent' | 'failed' }
    | { readonly type: 'lampChanged'; readonly extension: string; readonly lamp?: Lamp }
    | { readonly type: 'mailboxChanged'; readonly mailbox?: Mailbox }
    | { readonly type: 'speedDialsRead'; readonly speedDials: readonly SpeedDial[] }
    | { readonly type: 'speedDialAdded'; readonly dial: SpeedDial }
    | { readonly type: 'speedDialRemoved'; readonly number: string }
    | { readonly type: 'speedDialMoved'; readonly number: string; readonly by: -1 | 1 };

export const NOBODY: PeopleState = { list: 'loading', colleagues: [], lamps: {}, speedDials: [] };

export function afterPeopleEvent(state: PeopleState, event: PeopleEvent): PeopleState {
    switch (event.type) {
        case 'colleaguesKnown':
            return { ...state, list: 'known', colleagues: event.colleagues.filter(({ extension }) => extension !== event.ownExtension).sort((one, other) => one.name.localeCompare(other.name)) };
        case 'colleaguesUnknown':
            // Who was known a moment ago still has that extension.
            return state.list === 'known' ? state : { ...state, list: event.list };
        case 'lampChanged': {
            const { [event.extension]: _before, ...others } = state.lamps;
            return { ...state, lamps: event.lamp ? { ...others, [event.extension]: event.lamp } : others };
        }
        case 'mailboxChanged':
            return { ...state, mailbox: event.mailbox };
        case 'speedDialsRead':
            return { ...state, speedDials: event.speedDials };
        case 'speedDialAdded':
            return { ...state, speedDials: withSpeedDial(state.speedDials, event.dial) };
        case 'speedDialRemoved':
            return { ...state, speedDials: withoutSpeedDial(state.speedDials, event.number) };
        case 'speedDialMoved':
            return { ...state, speedDials: movedSpeedDial(state.speedDials, event.number, event.by) };
    }
}
