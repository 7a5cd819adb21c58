/**
 * The rules at work: what those of the admin, or the built-in one, say of one call just now, in terms of what the panel can
 * do, and why. Comes after the first look at the phone, and before the first call is decided.
 */
import { createElement } from 'lwc';
import RuleNote from 'panel/ruleNote';
import { problemText } from '../../core/errors';
import type { Participant } from '../../core/log/conference';
import type { NumberParser } from '../../core/number/phoneNumber';
import { companions } from '../../core/state/conference';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import { failures } from '../view/callText';
import { actBesides, type Besides } from './besides';
import { openEntries, type OpenTools } from './openEntries';
import { writtenOf } from './written';
import { Creator, type CreatorTools } from './creator';
import { matchDialledFrom, type Found } from '../../core/match/match';
import { ruleWords } from '../../core/log/words';
import { decide, type Decisions, type RuleBook } from '../../core/rule/decide';
import { summaryOf, whyPhrase } from '../../core/rule/summary';
import { ruleBookOf } from '../../core/rule/stored/ruleBook';
import type { OrgSetup } from '../../core/setup/orgSetup';
import { focused, recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { Ruler, Ruling, Searcher } from '../app/rules';
import type { Store } from '../app/store';
import type { TaskTools } from '../app/callTask';
import type { CallErrors } from '../errorLog/errorLog';
import { t, useLabels } from '../i18n/labels';
import type { Showable } from '../later';
import type { CreateOffer, RuleExplained } from '../modules/panel/ruleNote/ruleNote';
import { agentOf } from './agentOf';
import { FieldKnowledge, tellLeftOut } from './fieldKnowledge';
import { HeldRules } from './heldRules';
import { lookAgain, type LookAgainTools } from './lookAgain';
import { phraseText } from './phraseText';
import { searchOf } from './searchOf';

export interface RulesPart extends Showable {
    readonly hold: (key: string) => Promise<void>;
    readonly ruling: Ruler;
    readonly searchFor: Searcher;
}

export interface RulesPartTools extends Pick<TaskTools, 'agent' | 'closedStatus' | 'numbers' | 'clock' | 'timers' | 'report'> {
    readonly store: Store;
    readonly desk: Pick<DeskLink, 'ask'>;
    readonly outbox: OpenTools['outbox'];
    readonly records: LookAgainTools['records'];
    /** Keeps in this browser who was created lately. */
    readonly kept: CreatorTools['kept'];
    readonly setup: () => OrgSetup;
    /** Where it is told that a rule's field was left out, and why. */
    readonly errors: Promise<CallErrors>;
    readonly labels: Readonly<Record<string, string>>;
}

export function startRules(tools: RulesPartTools): RulesPart {
    useLabels(tools.labels);
    const rules = new HeldRules(tools.setup, (setup) => bookOf(setup, tools));
    const fields = new FieldKnowledge(tools);
    const creator = new Creator({ ...tools, userId: () => tools.agent().userId });
    const words = ruleWords((label) => t(label));
    const decided = (record: CallRecord, cutShort = false): Decisions => {
        const { call, chosenId, notes, said, learnt } = record;
        const around = { parser: tools.numbers(), words, now: tools.clock.now(), closedStatus: tools.closedStatus(), describe: (object: string) => fields.of(object) };
        const readableNumber = call.number && around.parser.format(call.number);
        const participants = companions(tools.store.state.calls, call).map((one) => participantOf(one, around.parser));
        return decide({ call, readableNumber, found: foundOf(record), chosenId, agent: agentOf(tools.agent(), rules.of(call.key).settings), notes, disposition: said?.disposition, memo: said?.memo, cutShort, custom: { header: call.headers ?? {} }, participants, recent: creator.recent, ...learnt }, rules.of(call.key), around);
    };
    const searching: Searcher = (call, asked) => searchOf(call, asked, rules.of(call.key), { ...tools, hasDesk: () => tools.store.state.desk });
    let note: HTMLElement | undefined;
    const besides = actBesides({ ...tools, creator, decided, timeZone: () => tools.agent().timeZone }, () => explain());
    const ruling: Ruler = (record, cutShort) => rulingOf(decided(record, cutShort), record);
    openEntries({ ...tools, decided });
    lookAgain({ ...tools, ruling, searchFor: searching });
    tellLeftOut(tools.store, decided, tools.errors);
    const explain = (): void => {
        const record = focused(tools.store.state);
        if (!note || !record) return;
        const { locale } = tools.agent();
        Object.assign(note, { note: explained(decided(record), rules.of(record.call.key), locale), offer: offerOf(besides.creationOf(record)) });
    };
    tools.store.subscribe((next, previous) => {
        if (note?.isConnected && (next.calls !== previous.calls || next.focus !== previous.focus)) explain();
    });
    return {
        async hold(key) {
            const call = recordOf(tools.store.state, key)?.call;
            // A search has brought the newest rules along; a call without one asks for them (A11).
            const isSearched = call !== undefined && call.number !== '' && searching(call) !== undefined;
            if (call && !isSearched && tools.store.state.desk) await tools.desk.ask('lookAtSetup', {}).catch((error: unknown) => tools.report('look at setup', error));
            rules.hold(key);
            fields.learn(rules.of(key));
        },
        ruling,
        searchFor: searching,
        show(place) {
            note = createElement('panel-rule-note', { is: RuleNote });
            note.addEventListener('create', () => besides.create(tools.store.state.focus ?? ''));
            explain();
            place.replaceChildren(note);
        }
    };
}

/** A rule that can't be read is left out and reported, the others hold. */
function bookOf(setup: OrgSetup, { report }: RulesPartTools): RuleBook {
    const { book, problems } = ruleBookOf(setup, t('ruleEverythingElse'));
    // Neither the rule's name nor its texts: both may hold what is nobody's affair.
    for (const { ruleId = '', path, problem } of problems) report(`reading rule ${ruleId}, ${path}: ${problem},`, problem);
    return book;
}

function rulingOf({ rule, matches, internal, pop, log }: Decisions, record: CallRecord): Ruling {
    const said = { ruleName: rule.name, matches, internal, pop };
    // The others of a conference have calls of their own here, and entries with them.
    const entry = log.write ? log.entries[0] : undefined;
    if (!log.write || !entry) return { ...said, log: { write: false, why: log.write ? 'part' : log.why } };
    return { ...said, log: { write: true, ...writtenOf(entry, record), leftOut: entry.problems.map(({ field }) => field) } };
}

/** What the agent reads of somebody who is created. */
function offerOf(known: ReturnType<Besides['creationOf']>): CreateOffer | undefined {
    if (!known) return undefined;
    const { creation } = known;
    const what = phraseText({ key: `word.create.${known.what}` }, 'en');
    switch (creation.name) {
        case 'offered':
            return { text: '', action: t('createOffer', { what }), isWrong: false };
        case 'creating':
            return { text: t('createUnderWay', { what }), action: '', isWrong: false };
        case 'created':
            return { text: [t('createDone', { what, name: creation.who }), ...(creation.leftOut.length > 0 ? [t('logLeftOut', { fields: creation.leftOut.join(', ') })] : [])].join(' · '), action: '', isWrong: false };
        case 'failed':
            return { text: [t('createFailed', { what }), problemText(creation.problem, failures())].join(' '), action: t('tryAgain'), isWrong: true };
    }
}

/** Somebody who is in the same conversation by a call of their own. */
function participantOf({ call, found = [], matches }: CallRecord, parser: NumberParser): Participant {
    const { number, displayName, startedAt, conference } = call;
    const colleague = matches.find(({ objectApiName }) => objectApiName === 'User');
    return { number, readableNumber: number && parser.format(number), displayName, found, userId: colleague?.id, joinedAt: conference?.since ?? startedAt };
}

function explained({ rule, tried }: Decisions, { settings }: RuleBook, language: string): RuleExplained {
    const [, ...does] = summaryOf(rule, settings);
    return { name: rule.name, why: tried.map((one) => phraseText(whyPhrase(one, settings), language)), what: does.map((one) => phraseText(one, language)) };
}

/** Who has the number; whom a call was dialled from is known without a search. */
function foundOf({ call, found }: CallRecord): readonly Found[] | undefined {
    if (found || !call.recordContext) return found;
    const { id, objectApiName, name } = matchDialledFrom(call.recordContext);
    return [{ candidate: { id, objectApiName, name, phones: [], modifiedAt: 0 }, phones: [] }];
}
