import { AGENT, answered, around, book, candidate, ended, found, inbound, logFacts, NUMBER, outbound, rule, ruleFacts, START, talked, WORDS } from '../../__tests__/samples';
import { taskDraftOf } from '../../log/taskDraft';
import { rank } from '../../match/match';
import { popFor } from '../../pop/pop';
import type { Condition } from '../condition';
import { decide, type Decisions, type LogOutcome, type Surroundings } from '../decide';
import type { RuleFacts } from '../facts';
import type { Rule } from '../rule';
import { searchFor } from '../searchPlan';
import type { RuleSettings } from '../settings';

const decided = (facts: Partial<RuleFacts> = {}, rules: readonly Rule[] = [], settings: Partial<RuleSettings> = {}, change: Partial<Surroundings> = {}): Decisions =>
    decide(ruleFacts(facts), book(rules, settings), around(change));
const entries = ({ log }: Decisions): Extract<LogOutcome, { write: true }>['entries'] => (log.write ? log.entries : []);
const rossi = found(candidate('003R', 'Contact', { name: 'Elena Rossi', ownerId: '005O' }));
const when = (id: string, condition: Condition, change: Partial<Rule> = {}): Rule => rule(id, { when: condition, ...change });
const missed: Condition = { variable: 'outcome', is: 'anyOf', values: ['missed'] };
const sales: Condition = { variable: 'queue', is: 'anyOf', values: ['Sales'] };

describe('A4: the first rule that holds wins, the built-in one stands last', () => {
    it.each<[string, Rule[], string]>([
        ['no rules', [], 'builtIn'],
        ['one that holds', [when('a', sales)], 'a'],
        ['one that is off', [when('a', sales, { on: false }), when('b', sales)], 'b'],
        ['the order counts', [when('a', missed), when('b', sales), when('c', { all: [] })], 'b'],
        ['none holds', [when('a', missed)], 'builtIn']
    ])('%s', (_what, rules, id) => expect(decided({}, rules).rule.id).toBe(id));

    it('B5: and says which were tried, and why they didn’t hold', () => {
        expect(decided({}, [when('a', missed), when('b', sales)]).tried).toMatchObject([
            { rule: { id: 'a' }, judgement: { answer: 'fails', actual: 'answered' } },
            { rule: { id: 'b' }, judgement: { answer: 'holds' } }
        ]);
    });
});

describe('A10: every variable, from what the call brings', () => {
    const extensions = [{ extension: '205', name: 'Ben' }];
    const calendars = [{ id: 'office', name: 'Office', timeZone: 'UTC', week: { sun: [{ from: '23:00', to: '24:00' }] }, holidays: [] }];
    it.each<[string, Condition, Partial<RuleFacts>]>([
        ['direction', { variable: 'direction', is: 'anyOf', values: ['inbound'] }, {}],
        ['outcome', missed, { call: ended(inbound) }],
        ['kind', { variable: 'kind', is: 'anyOf', values: ['voicemail'] }, { way: { voicemail: true } }],
        ['kind: handed to a colleague by the table', { variable: 'kind', is: 'anyOf', values: ['transferredInternally'] }, { call: { ...talked(inbound), transferredTo: '205' } }],
        ['kind: handed to a number as long as our own', { variable: 'kind', is: 'anyOf', values: ['transferredInternally'] }, { call: { ...talked(inbound), transferredTo: '999' } }],
        ['queue', sales, {}],
        ['no queue', { variable: 'queue', is: 'empty' }, { call: talked(outbound) }],
        ['number dialled', { variable: 'did', is: 'anyOf', values: ['+39 02 8088*'] }, {}],
        ['caller’s number', { variable: 'number', is: 'anyOf', values: ['0039340*'] }, {}],
        ['withheld', { variable: 'number', is: 'empty' }, { call: { ...talked(inbound), number: '' } }],
        ['extension', { variable: 'extension', is: 'anyOf', values: ['2??'] }, {}],
        ['match', { variable: 'match', is: 'one', objects: ['Contact'] }, { found: rossi }],
        ['business hours', { variable: 'hours', is: 'open', calendar: 'office' }, {}],
        ['a custom variable', { variable: 'custom.tier', is: 'anyOf', values: ['gold'] }, { custom: { header: { 'X-Tier': 'gold' } } }]
    ])('%s', (_what, condition, facts) => {
        const settings = { extensions, calendars, customVariables: [{ name: 'tier', from: 'header', key: 'x-tier' } as const] };
        expect(decided(facts, [when('a', condition)], settings).rule.id).toBe('a');
    });
    it('no number dialled', () => expect(decided({ call: talked(outbound) }, [when('a', { variable: 'did', is: 'empty' })]).rule.id).toBe('a'));
    it('a calendar that isn’t there', () => expect(decided({}, [when('a', { variable: 'hours', is: 'open', calendar: 'gone' })]).rule.id).toBe('builtIn'));
    it('a custom variable that nobody has set up', () => expect(decided({}, [when('a', { variable: 'custom.constructor', is: 'given' })]).rule.id).toBe('builtIn'));
});

describe('A10b: what is decided when', () => {
    const rules = [when('missed', missed), when('sales', sales, { pop: { when: 'answered', none: 'search', one: 'newTab', several: 'list' } })];
    it('while it rings it is taken as answered: the pop isn’t lost to a rule for missed calls', () => {
        expect(decided({ call: inbound, found: rossi }, rules)).toMatchObject({ rule: { id: 'sales' }, pop: { target: 'nothing', why: 'notYet' }, log: { write: true, due: false } });
        expect(decided({ call: answered(inbound), found: rossi }, rules)).toMatchObject({ rule: { id: 'sales' }, pop: { target: 'record', newTab: true } });
    });
    it('when it has ended, what came of it counts', () => expect(decided({ call: ended(inbound) }, rules)).toMatchObject({ rule: { id: 'missed' }, log: { write: true, due: true } }));
    it('while nobody knows who it is nothing pops, and no rule about that holds', () => {
        const unknown = when('unknown', { variable: 'match', is: 'none' }, { create: { what: 'Lead', when: 'ringing' } });
        expect(decided({ call: inbound, found: undefined }, [unknown])).toMatchObject({ rule: { id: 'builtIn' }, pop: { target: 'nothing', why: 'searching' } });
        expect(decided({ call: inbound }, [unknown])).toMatchObject({ rule: { id: 'unknown' }, create: { create: true, ask: true } });
    });
    it('T7: written when it begins to be talked on: open, without duration; completed under the same key', () => {
        const begin = [rule('begin', { log: { on: true, when: 'begin' } })];
        expect(decided({ call: inbound }, begin).log).toMatchObject({ due: false });
        const [open] = entries(decided({ call: answered(inbound) }, begin));
        const [done] = entries(decided({}, begin));
        expect([open?.key, open?.fields['Status'], open?.fields['CallDurationInSeconds']]).toEqual(['call-1', 'In Progress', 0]);
        expect([done?.key, done?.fields['Status'], done?.fields['CallDurationInSeconds']]).toEqual(['call-1', 'Completed', 252]);
        expect(decided({ call: answered(inbound) }, begin).log).toMatchObject({ due: true });
    });
    it('T7: as the organisation says, where the rule doesn’t', () => {
        const due = (logWhen: RuleSettings['logWhen'], log: Rule['log']) => decided({ call: answered(inbound) }, [rule('a', { log })], { logWhen }).log;
        expect(due('begin', { on: true })).toMatchObject({ due: true });
        expect(due('begin', { on: true, when: 'end' })).toMatchObject({ due: false });
        expect(due('end', { on: true, when: 'begin' })).toMatchObject({ due: true });
        expect(decided({ call: answered(inbound) }, [], { logWhen: 'begin' }).log).toMatchObject({ due: true });
    });
    it('T7, B7: a call that may complete the Task it was dialled from opens none', () => {
        const call = answered({ ...outbound, recordContext: { recordId: '00TA', objectApiName: 'Task', recordName: 'Send offer' } });
        const due = (facts: Partial<RuleFacts>, completesTask?: 'never') => decided({ call, ...facts }, [rule('begin', { log: { on: true, when: 'begin', ...(completesTask && { completesTask }) } })]).log;
        expect(due({})).toMatchObject({ due: false });
        expect(due({ dialledTask: { id: '00TA', isOpen: true } })).toMatchObject({ due: false });
        expect(due({ dialledTask: { id: '00TA', isOpen: false } })).toMatchObject({ due: true });
        expect(due({}, 'never')).toMatchObject({ due: true });
    });
});

describe('A10b, A9a: where to search, before anybody knows who it is', () => {
    const search = (rules: readonly Rule[], call = inbound) => searchFor(ruleFacts({ call, found: undefined }), book(rules), around().parser, START);
    const leads = { objects: ['Lead'], also: { Lead: ['Fax', 'Second__c'] } };
    it('as the rule that will hold says', () => expect(search([when('a', sales, { search: leads })])).toEqual(leads));
    it('and what may still come to hold, in one request', () => {
        const unknown = when('u', { variable: 'match', is: 'none' }, { search: leads });
        expect(search([when('m', missed, { search: { objects: ['Account'] } }), unknown, when('s', sales, { search: { objects: ['Contact'], also: { Contact: ['Fax'] } } }), when('never', { all: [] })])).toEqual({
            objects: ['Contact', 'Account', 'Lead'],
            also: { Contact: ['Fax'], Lead: ['Fax', 'Second__c'] }
        });
    });
    it('kinds of call aren’t known before the end', () => expect(search([when('v', { variable: 'kind', is: 'anyOf', values: ['voicemail'] }, { search: leads })]).also).toEqual({ Lead: ['Fax', 'Second__c'] }));
    it('a rule that can’t hold or is off doesn’t ask', () => {
        expect(search([when('o', { variable: 'direction', is: 'anyOf', values: ['outbound'] }, { search: leads }), when('off', sales, { on: false, search: leads })])).toEqual({ objects: ['Contact', 'Account', 'Lead'], also: {} });
    });
    it('A9b: each rule looks at its own part of what is found', () => {
        const fax = found(candidate('l', 'Lead', { phones: [{ field: 'Fax', value: NUMBER }] }));
        const none = when('none', { variable: 'match', is: 'none' });
        expect(decided({ found: fax }, [none]).rule.id).toBe('none');
        expect(decided({ found: fax }, [{ ...none, search: leads }]).rule.id).toBe('builtIn');
        expect(decided({ found: fax }, [rule('fax', { search: leads })]).matches).toMatchObject([{ id: 'l', why: { field: 'Fax' } }]);
    });
});

describe('T5, T12: calls whose way says more than their direction', () => {
    const first = (facts: Partial<RuleFacts>, settings: Partial<RuleSettings> = {}) => entries(decided(facts, [], settings))[0]?.fields ?? {};
    it('forwarded: the entry says from whom, whatever its template', () => {
        const call = { ...talked(inbound), headers: { Diversion: '<sip:+39028088100@pbx>;reason=no-answer' } };
        expect(first({ call })['Description']).toMatch(/^Forwarded from: \+39028088100$/m);
    });
    it('handed on to the agent, and by the agent: the entry says by whom and to whom', () => {
        const call = { ...talked(inbound), headers: { 'Referred-By': '<sip:205@pbx>' }, transferredTo: '+39028088100' };
        expect(first({ call })['Description']).toMatch(/^Transferred by: 205\nTransferred to: \+39028088100$/m);
    });
    it('voicemail: missed, and named so', () => {
        expect(first({ call: ended(inbound, { by: 'them', reason: 'voicemail' }) })).toMatchObject({ Subject: 'Voicemail: +39 340 118 2290', CallDisposition: 'Voicemail', Call_Outcome__c: 'missed' });
        expect(first({ call: ended(inbound, { by: 'them', reason: 'voicemail' }) })['Description']).toContain('Status: Voicemail, Inbound');
    });
    it('a dialer’s: the company’s own, for rules and entries; the screen still pops as for a call that comes in', () => {
        const settings = { customVariables: [{ name: 'dialer', from: 'header', key: 'X-Dialer' } as const] };
        const custom = { header: { 'X-Dialer': 'connected' } };
        const out = when('out', { variable: 'direction', is: 'anyOf', values: ['outbound'] });
        expect(decided({ custom, call: talked(inbound) }, [out], settings).rule.id).toBe('out');
        expect(first({ custom, call: talked(inbound) }, settings)).toMatchObject({ CallType: 'Outbound', Call_Direction__c: 'outbound', Call_Outcome__c: 'answered', Dialled_Number__c: NUMBER });
        expect(first({ custom, call: ended(inbound) }, settings)).toMatchObject({ CallType: 'Outbound', Call_Outcome__c: 'unanswered', CallDurationInSeconds: 0 });
        expect(decided({ custom, call: inbound, found: rossi }, [], settings).pop).toMatchObject({ target: 'record' });
    });
});

describe('who it is', () => {
    it('what the softphone layout alone names counts by any of its fields', () => {
        const asset = found(candidate('a', 'Asset__c', { phones: [{ field: 'Hotline__c', value: NUMBER }] }));
        expect(decided({ found: asset }).party?.id).toBe('a');
    });
    it('X10: whom the agent chose steers the log', () => {
        const two = found(candidate('a'), candidate('b'));
        expect(entries(decided({ found: two, chosenId: 'b' }))[0]?.fields['WhoId']).toBe('b');
    });
    it('X7, U10b: a colleague by the table of extensions: nothing is logged', () => {
        const settings = { extensions: [{ extension: '9000', name: 'Door', numbers: [NUMBER] }] };
        expect(decided({}, [], settings)).toMatchObject({ internal: true, log: { write: false, why: 'internal' } });
    });
    it('T4: dialled from a record, or matched as usual', () => {
        const call = { ...talked(outbound), recordContext: { recordId: '500', objectApiName: 'Case', recordName: 'C' } };
        expect(decided({ call, found: rossi }).party?.id).toBe('500');
        expect(decided({ call, found: rossi }, [], { dialledFrom: 'matched' }).party?.id).toBe('003R');
    });
    it('U5: a converted lead that is left alone isn’t logged', () => {
        const lead = found(candidate('l', 'Lead', { converted: { contactId: 'c' } }));
        expect(decided({ found: lead }, [], { convertedLeads: 'ignore' }).log).toEqual({ write: false, why: 'convertedLead' });
        expect(decided({ found: lead }).party?.id).toBe('c');
        expect(decided({ found: lead }, [], { convertedLeads: 'new' }).matches).toEqual([]);
    });
    it('B8: the log follows a lead that was converted during the call', () => {
        const lead = found(candidate('l', 'Lead'));
        expect(entries(decided({ found: lead, conversions: { l: { contactId: 'c', accountId: 'a', opportunityId: 'o' } } }))[0]?.fields).toMatchObject({ WhoId: 'c', WhatId: 'o' });
    });
    it('junk: the lead of the first call is known to the second, though no search finds it yet', () => {
        const recent = [{ recordId: '00Q1', objectApiName: 'Lead', name: 'New', number: '340 118 2290', at: START - 60_000 }];
        const lead = [rule('lead', { create: { what: 'Lead', how: 'automatic' } })];
        expect(decided({}, lead).create).toMatchObject({ create: true, ask: false });
        expect(decided({ recent }, lead)).toMatchObject({ create: { create: false, why: 'matched' }, party: { id: '00Q1' } });
    });
    it('U3: the rule that wanted somebody created goes on holding for the call, and the log is theirs', () => {
        const lead = [rule('lead', { when: { variable: 'match', is: 'none' }, create: { what: 'Lead' } })];
        const decision = decided({ found: found(candidate('00QN', 'Lead')), createdId: '00QN' }, lead);
        expect([decision.rule.id, decision.create, decision.party?.id]).toEqual(['lead', { create: false, why: 'matched' }, '00QN']);
    });
    it('junk: own and blocked numbers, by pattern', () => {
        const lead = [rule('lead', { create: { what: 'Lead' } })];
        expect(decided({}, lead, { ownNumbers: ['+39340*'] }).create).toEqual({ create: false, why: 'ownNumber' });
        expect(decided({}, lead, { blockedNumbers: ['0039 340*'] }).create).toEqual({ create: false, why: 'blocked' });
    });
});

describe('what is written', () => {
    it('by default the same as the panel writes without rules', () => {
        const decision = decided({ found: rossi });
        const matches = rank(rossi, { objects: ['Contact', 'Account', 'Lead'], convertedLeads: 'follow' });
        expect(decision.pop).toEqual(popFor(talked(inbound), matches, decision.rule.pop));
        expect(entries(decision)).toEqual([
            expect.objectContaining({ key: 'call-1', objectApiName: 'Task', owner: { id: '005A', why: 'agent' }, problems: [], fields: taskDraftOf(logFacts({ match: matches[0], ruleName: 'Everything else' }), WORDS, { on: true }) })
        ]);
    });
    it('transfer: the leg in which somebody was asked is logged with the call it belongs to', () => {
        expect(decided({ partOf: 'call-0' }).log).toEqual({ write: false, why: 'part' });
    });
    it('A8: fields that can’t be written are named, and the log goes out without them', () => {
        const log = { on: true, fields: [{ field: 'Priority', type: 'picklist', value: 'High' }, { field: 'Gone__c', type: 'string', value: 'x' }] } as const;
        const describe = () => ({ Priority: { dataType: 'Picklist', writeable: true, length: 255, values: ['High'] } });
        expect(entries(decided({}, [rule('r', { log })], {}, { describe }))[0]).toMatchObject({ fields: { Priority: 'High' }, problems: [{ field: 'Gone__c', problem: 'fieldUnknown' }] });
    });
    it('A9d: the field that receives the lead’s id', () => {
        const log = { on: true, leadField: 'Lead__c' };
        expect(entries(decided({ found: found(candidate('00Q1', 'Lead')) }, [rule('r', { log })]))[0]?.fields['Lead__c']).toBe('00Q1');
        expect(entries(decided({ found: rossi }, [rule('r', { log })]))[0]?.fields).not.toHaveProperty('Lead__c');
    });
    it('A5: a Case instead of a Task', () => {
        const rules = [rule('r', { log: { on: true, as: 'Case', status: 'New', owner: { is: 'recordOwner' } } })];
        const contact = found(candidate('003R', 'Contact', { accountId: '001A', ownerId: '005O' }));
        expect(entries(decided({ found: contact }, rules))[0]).toMatchObject({
            objectApiName: 'Case',
            fields: { Subject: '[Sales] +39 340 118 2290', Status: 'New', Origin: 'Phone', ContactId: '003R', AccountId: '001A', OwnerId: '005O', Call_Key__c: 'call-1' }
        });
        expect(entries(decided({ found: found(candidate('00Q1', 'Lead')) }, rules))[0]?.fields).not.toHaveProperty('ContactId');
    });
    it('A3, T16: links from templates, unless the PBX sends one', () => {
        const settings = { links: { recording: 'https://pbx.example/r/{callKey}', history: 'https://pbx.example/h/{callKey}' } };
        const text = (facts: Partial<RuleFacts>): string => String(entries(decided(facts, [], settings))[0]?.fields['Description']);
        expect(text({})).toContain('Recording: https://pbx.example/r/call-1\nCall details: https://pbx.example/h/call-1');
        expect(text({ recordingLink: 'https://other.example/1' })).toContain('Recording: https://other.example/1\n');
        expect(text({ recordingLink: 'http://other.example/1' })).toContain('Recording: https://pbx.example/r/call-1\n');
    });
    it('T10: a link that the PBX names whole; one that is none is left out and said, once', () => {
        const settings = { links: { recording: '{custom.recording}', history: '{custom.page}' }, customVariables: [{ name: 'recording', from: 'header', key: 'X-Recording' }, { name: 'page', from: 'header', key: 'X-Page' }] as const };
        const said = (header: Readonly<Record<string, string>>) => entries(decided({ custom: { header } }, [], settings))[0];
        expect(said({ 'X-Recording': 'https://pbx.example/r/7?a=1' })).toMatchObject({ fields: { Recording_Link__c: 'https://pbx.example/r/7?a=1', Description: expect.stringMatching(/^Recording: https:\/\/pbx\.example\/r\/7\?a=1$/m) }, problems: [] });
        const without = said({ 'X-Recording': 'rec-7.wav', 'X-Page': 'http://pbx.example/' });
        expect(without?.problems).toEqual([{ field: 'Recording_Link__c', problem: 'notALink', value: 'rec-7.wav' }, { field: 'links.history', problem: 'notALink', value: 'http://pbx.example/' }]);
        expect(without?.fields).not.toHaveProperty('Recording_Link__c');
        expect(said({})).toMatchObject({ problems: [] });
    });
    it('X6: for somebody who is no user: the fallback user, and a line that says who it was', () => {
        const [entry] = entries(decided({ agent: { ...AGENT, userId: '' } }, [], { fallbackOwnerId: '005F' }));
        expect(entry).toMatchObject({ owner: { id: '005F', why: 'fallback' }, fields: { OwnerId: '005F' } });
        expect(entry?.fields['Description']).toMatch(/^On behalf of: Ada Agent, 204\n/);
        expect(entries(decided({ agent: { ...AGENT, userId: '' } }))[0]?.fields).not.toHaveProperty('OwnerId');
    });
    it('a time zone or a language that there isn’t doesn’t cost the log', () => {
        expect(entries(decided({ agent: { ...AGENT, timeZone: 'Mars/Base', locale: 'en_US' } }))[0]?.fields['ActivityDate']).toBe('2026-11-22');
    });
    it('a link too long for its field stands in the description alone', () => {
        const [entry] = entries(decided({ recordingLink: `https://pbx.example/${'x'.repeat(250)}` }));
        expect(entry?.fields).not.toHaveProperty('Recording_Link__c');
        expect(entry?.fields['Description']).toMatch(/x{250}/);
    });
});

describe('U7: on the contact’s opportunity', () => {
    const opportunities = [{ id: '006A', name: 'Deal', isClosed: false, modifiedAt: 1, closeDate: '2026-12-01' }];
    const rules = [rule('r', { log: { on: true, toOpportunity: true } })];
    it('a contact’s call is related to it', () => {
        const decision = decided({ found: rossi, opportunities }, rules);
        expect(decision.opportunity).toMatchObject({ what: 'log' });
        expect(entries(decision)[0]?.fields).toMatchObject({ WhoId: '003R', WhatId: '006A' });
    });
    it('a lead’s isn’t: a lead can’t have a Related To', () => expect(entries(decided({ found: found(candidate('00Q1', 'Lead')), opportunities }, rules))[0]?.fields).not.toHaveProperty('WhatId'));
    it('nor where no rule wants it', () => expect(decided({ found: rossi, opportunities }).opportunity).toEqual({ what: 'nothing', why: 'none' }));
    it('all are closed: none, until the rule says what then', () => {
        const closed = [{ ...opportunities[0]!, isClosed: true }];
        expect(decided({ found: rossi, opportunities: closed }, rules).opportunity).toEqual({ what: 'nothing', why: 'allClosed' });
        const reopen = [rule('r', { create: { what: 'ContactWithOpportunity', opportunity: { ifClosed: 'reopen', openStage: 'Qualification' } } })];
        expect(entries(decided({ found: rossi, opportunities: closed }, reopen))[0]?.fields['WhatId']).toBe('006A');
    });
});

describe('B7: a call dialled from an open Task', () => {
    const context = { recordId: '00T1', objectApiName: 'Task', recordName: 'Call back' };
    const call = { ...talked(outbound), recordContext: context };
    const dialledTask = { id: '00T1', isOpen: true, whoId: '003R', description: 'Ask for Elena' };
    it('completes that one, and keeps what stands in it', () => {
        const [entry] = entries(decided({ call, dialledTask, notes: 'Done' }));
        expect(entry).toMatchObject({ completes: '00T1', fields: { Status: 'Completed', CallDurationInSeconds: 252, Call_Key__c: 'call-2' } });
        expect(entry?.fields['Description']).toMatch(/^Done\n\nDate: [^]*\n\nAsk for Elena$/);
        for (const field of ['Subject', 'ActivityDate', 'OwnerId', 'WhoId', 'TaskSubtype']) expect(entry?.fields).not.toHaveProperty(field);
    });
    it('names the people of a Task that named nobody', () => {
        const nobody = { id: '00T1', isOpen: true };
        expect(entries(decided({ call, found: rossi, chosenId: '003R', dialledTask: nobody }))[0]?.fields).toMatchObject({ WhoId: '003R' });
        const account = found(candidate('001A', 'Account'));
        expect(entries(decided({ call, found: account, chosenId: '001A', dialledTask: nobody }))[0]?.fields).toMatchObject({ WhatId: '001A' });
        expect(entries(decided({ call, dialledTask: nobody }))[0]?.fields).not.toHaveProperty('WhoId');
    });
    it.each<[string, Partial<RuleFacts>, Partial<Rule>, boolean]>([
        ['nobody answered: the Task is still to be done', { call: { ...ended(outbound, { by: 'them', status: 486 }), recordContext: context } }, {}, false],
        ['unless the rule says so', { call: { ...ended(outbound, { by: 'them', status: 486 }), recordContext: context } }, { log: { on: true, completesTask: 'always' } }, true],
        ['the rule leaves Tasks alone', {}, { log: { on: true, completesTask: 'never' } }, false],
        ['it is done already', { dialledTask: { ...dialledTask, isOpen: false } }, {}, false],
        ['a Case is written', {}, { log: { on: true, as: 'Case' } }, false]
    ])('%s', (_what, facts, change, completes) => {
        const [entry] = entries(decided({ call, dialledTask, ...facts }, [rule('r', change)]));
        expect(entry?.completes).toBe(completes ? '00T1' : undefined);
        if (!completes && entry?.objectApiName === 'Task') expect(entry.fields['WhoId']).toBe('003R');
    });
});

describe('X5, X8, X9: a conference', () => {
    const participant = (number: string, id: string, more = {}) => ({ number, readableNumber: number, found: found(candidate(id, 'Contact', { name: `Person ${id}`, ownerId: '005C' })), joinedAt: START, ...more });
    const decision = decided({ found: rossi, participants: [participant('+3901', 'p1'), participant('+3902', 'p2'), { ...participant('205', 'u'), found: [], displayName: 'Ben', userId: '005C' }] });
    it('one entry for each matched person, with keys of their own, title, participants, start and duration', () => {
        expect(entries(decision).map(({ key, match }) => [key, match?.id])).toEqual([['call-1', '003R'], ['call-1#+3901', 'p1'], ['call-1#+3902', 'p2']]);
        for (const { fields } of entries(decision)) {
            expect(fields['Subject']).toBe('Conference: Ada Agent, Elena Rossi, Person p1, Person p2, Ben');
            expect(fields['Description']).toMatch(/^Participants: Ada Agent, Elena Rossi, Person p1, Person p2, Ben\n/);
            expect(fields['CallDurationInSeconds']).toBe(252);
        }
    });
    it('X9: the record’s owner who was there, else the agent', () => {
        expect(entries(decision).map(({ owner }) => owner)).toEqual([{ id: '005A', why: 'agent' }, { id: '005C', why: 'present' }, { id: '005C', why: 'present' }]);
    });
    it('a caller whom nobody knows is named as the PBX does', () => {
        const unknown = decided({ call: { ...talked(inbound), displayName: 'ROSSI E' }, participants: [{ number: '1', readableNumber: '1', found: [], joinedAt: START }] });
        expect(entries(unknown)[0]?.fields['Subject']).toBe('Conference: Ada Agent, ROSSI E, 1');
        expect(entries(decided({ participants: [{ number: '1', readableNumber: '', found: [], joinedAt: START }] }))[0]?.fields['Subject']).toBe('Conference: Ada Agent, +39 340 118 2290');
    });
});
