/**
 * What the panel shows of a call beside who it is: how the line is, what is open for the other side and when somebody spoke
 * to them last, and the result that the agent chooses in wrap-up. What is open the Desk is asked; without it there is nothing to see.
 */
import { createElement, type LightningElement } from 'lwc';
import CallResult from 'panel/callResult';
import Glance from 'panel/glance';
import Signal from 'panel/signal';
import type { Glance as Known } from '../../core/glance/glance';
import { dispositionsFor, usualResults } from '../../core/log/dispositions';
import { partyOf } from '../../core/log/log';
import type { Match } from '../../core/match/match';
import { signalOf } from '../../core/state/signal';
import { focused, type CallRecord } from '../../core/state/softphoneState';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import type { OrgSetups } from '../app/orgSetup';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';
import { t, useLabels } from '../i18n/labels';
import type { Showable } from '../later';
import type { GlanceLine } from '../modules/panel/glance/glance';
import { agoText } from '../view/agoText';

export interface DetailsTools extends Pick<Tools, 'clock' | 'report'> {
    readonly shown: Pick<Shown, 'state' | 'subscribe' | 'dispatch'>;
    readonly desk: DeskLink;
    readonly setups: Pick<OrgSetups, 'current'>;
    readonly labels: Readonly<Record<string, string>>;
    readonly userId: string;
    readonly document: Pick<Document, 'visibilityState' | 'documentElement'>;
}

/** Something that is shown in a place of the panel, and kept up to date there. */
interface Thing {
    readonly is: typeof LightningElement;
    readonly update: (element: HTMLElement) => void;
}

export function startDetails(tools: DetailsTools): Showable {
    useLabels(tools.labels);
    const { shown } = tools;
    const things: ReadonlyMap<string, Thing> = new Map(
        Object.entries({
            glance: { is: Glance, update: glancing(tools) },
            result: { is: CallResult, update: choosing(tools) },
            signal: { is: Signal, update: (element: HTMLElement) => void Object.assign(element, { signal: signalOf(shown.state) }) }
        })
    );
    /** What is on the page. */
    const drawn = new Map<Thing, HTMLElement>();
    shown.subscribe((next, previous) => {
        if (next.calls === previous.calls && next.focus === previous.focus && next.desk === previous.desk && next.line === previous.line) return;
        for (const [{ update }, element] of drawn) if (element.isConnected) update(element);
    });
    return {
        show(place, what, tell) {
            const thing = things.get(what);
            if (!thing) throw new TypeError(`There is no ${what} to show.`);
            const element = createElement(`panel-${what}-place`, { is: thing.is });
            element.addEventListener('open', (event) => tell('open', (event as CustomEvent<object>).detail));
            element.addEventListener('said', (event) => {
                const key = focused(shown.state)?.call.key;
                if (key !== undefined) shown.dispatch({ type: 'said', key, said: (event as CustomEvent<{ disposition: string }>).detail });
            });
            drawn.set(thing, element);
            thing.update(element);
            place.replaceChildren(element);
        }
    };
}

/** Asked once for a call and whom it is with, and only where somebody looks. */
function glancing(tools: DetailsTools): (element: HTMLElement) => void {
    const { shown, desk, report, document } = tools;
    let known: { readonly of: string; readonly lines: readonly GlanceLine[] } = { of: '', lines: [] };
    return (element) => {
        const record = focused(shown.state);
        const party = record && desk.present() && document.visibilityState === 'visible' ? customerOf(record) : undefined;
        const of = record && party ? `${record.call.key} ${party.id}` : '';
        if (of !== known.of) {
            known = { of, lines: [] };
            if (party) {
                desk.ask('glance', { id: party.id, objectApiName: party.objectApiName, accountId: party.accountId, whoId: party.whoId }).then(
                    (glance) => {
                        if (known.of !== of) return;
                        known = { of, lines: linesOf(glance, tools) };
                        Object.assign(element, { lines: known.lines });
                    },
                    (error: unknown) => report('glance', error)
                );
            }
        }
        Object.assign(element, { lines: known.lines });
    };
}

/** Whom the call is with, when that is clear; nothing is open for a colleague. */
function customerOf({ call, matches, chosenId }: CallRecord): Match | undefined {
    if (matches.length > 1 && chosenId === undefined) return undefined;
    const party = partyOf(call, matches, chosenId);
    return party?.objectApiName === 'User' ? undefined : party;
}

function linesOf({ opportunities, cases, activities }: Known, { clock, userId, document }: DetailsTools): GlanceLine[] {
    const named = (label: string, all: Known['cases']): GlanceLine[] => all.slice(0, 1).map(({ id, name, state }) => ({ label, text: [name, state].filter(Boolean).join(' · '), recordId: id }));
    const last = activities.find(({ isClosed, date }) => isClosed && !Number.isNaN(Date.parse(date)));
    const when = last && agoText(Date.parse(last.date), clock.now(), document.documentElement.lang || undefined);
    return [
        ...named(t('glanceOpportunity'), opportunities),
        ...named(t('glanceCase'), cases),
        ...(last && when ? [{ label: t('glanceLast'), text: last.createdById === userId ? t('glanceYou', { when }) : when, recordId: last.id }] : [])
    ];
}

function choosing({ shown, setups }: DetailsTools): (element: HTMLElement) => void {
    const usual = usualResults([t('deskResultInterested'), t('deskResultCallBack'), t('deskResultLeftMessage'), t('deskResultWrongNumber')]);
    return (element) => {
        const record = focused(shown.state);
        if (!record) return;
        const chosen = record.said?.disposition ?? '';
        const offered = dispositionsFor(setups.current.dispositions, 'result', record.call.direction, usual);
        Object.assign(element, { chosen, results: chosen === '' || offered.includes(chosen) ? offered : [chosen, ...offered] });
    };
}
