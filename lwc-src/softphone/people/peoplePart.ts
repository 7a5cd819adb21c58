/** Colleagues, calls there were, speed dials, voice messages and whom to transfer to. Loaded after the phone, which does without. */
import { createElement, type LightningElement } from 'lwc';
import CallList from 'panel/callList';
import Colleagues from 'panel/colleagues';
import MailboxBar from 'panel/mailboxBar';
import Picker from 'panel/picker';
import Suggestions from 'panel/suggestions';
import type { StoredExtension } from '../../core/setup/orgSetup';
import { deskPeople } from '../../salesforce/records/deskPeople';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import type { Shown } from '../app/shown';
import { useDesignSystem } from '../i18n/icons';
import { useLabels } from '../i18n/labels';
import type { Showable } from '../later';
import { callSources } from './callSources';
import { People, type Extendable, type PeopleTools } from './people';
import { watcher, type Watch } from './watcher';

export interface PeoplePart extends Showable {
    /** The line of the agent who has signed in. */
    useLine(line: Extendable): void;
    readonly watch: Watch;
    /** Somebody who can tell who works here has come. */
    deskCame(): void;
}

export interface PeoplePartTools extends Omit<PeopleTools, 'calls' | 'directory'> {
    readonly desk: DeskLink;
    /** The admin's table of extensions. */
    readonly extensions: () => readonly StoredExtension[];
    readonly shown: Pick<Shown, 'state' | 'subscribe'>;
    readonly labels: Readonly<Record<string, string>>;
    /** The design system's folder. */
    readonly designSystem: string;
}

const THINGS: ReadonlyMap<string, typeof LightningElement> = new Map(Object.entries({ mailbox: MailboxBar, colleagues: Colleagues, picker: Picker, adding: Picker, calls: CallList, suggestions: Suggestions }));
/** What they fire, and the panel has to know. */
const EVENTS = ['transfer', 'ask', 'callback', 'retrylog', 'suggest'];

export async function startPeople(tools: PeoplePartTools): Promise<PeoplePart> {
    const { shown } = tools;
    useLabels(tools.labels);
    useDesignSystem(tools.designSystem);
    const people = new People({ ...tools, directory: deskPeople(tools.desk, tools.extensions), calls: () => callSources(shown.state) });
    await people.start();
    /** The list of calls that is on the page, if it is. */
    let calls: HTMLElement | undefined;
    shown.subscribe(({ calls: records }) => {
        if (calls?.isConnected) Object.assign(calls, { records });
    });
    return {
        useLine: (line) => people.useLine(line),
        deskCame: () => void people.list(),
        watch: watcher(people, tools.timers),
        show(place, what, tell) {
            const Thing = THINGS.get(what);
            if (!Thing) throw new TypeError(`There is no ${what} to show.`);
            const element = createElement(`panel-${what}-place`, { is: Thing });
            if (what === 'calls') {
                calls = Object.assign(element, { records: shown.state.calls, format: tools.format });
                calls.addEventListener('keep', (event) => people.keep((event as CustomEvent<{ number: string; name: string }>).detail));
            } else Object.assign(element, what === 'adding' ? { people, adding: true } : { people });
            for (const name of EVENTS) element.addEventListener(name, (event) => tell(name, (event as CustomEvent<object>).detail));
            place.replaceChildren(element);
        },
        update(place, told) {
            Object.assign(place.firstElementChild ?? {}, told);
        }
    };
}
