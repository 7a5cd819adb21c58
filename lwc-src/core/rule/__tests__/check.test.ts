import { rule } from '../../__tests__/samples';
import { checkOrder, checkRule, type CheckContext } from '../check';
import type { ObjectDescription } from '../../log/fieldValue';
import type { Rule } from '../rule';
import { NO_SETTINGS } from '../settings';

const context: CheckContext = {
    settings: { ...NO_SETTINGS, calendars: [{ id: 'office', name: 'Office', timeZone: 'UTC', week: {}, holidays: [] }], customVariables: [{ name: 'tier', from: 'header', key: 'X-Tier' }] },
    describe: (object) => (({ Task: { Kind__c: { dataType: 'Picklist', writeable: true, length: 255, values: ['A'] }, Lead__c: { dataType: 'String', writeable: true, length: 18 } }, Lead: {} }) as Record<string, ObjectDescription>)[object],
    taskStatuses: ['Open', 'Completed'],
    opportunityStages: [{ name: 'Prospecting', isClosed: false }, { name: 'Closed Won', isClosed: true }]
};
const check = (change: Partial<Rule>, more: Partial<CheckContext> = {}): string[] => checkRule(rule('R', change), { ...context, ...more }).map(({ path, problem, value, severity }) => [severity === 'warning' ? '?' : '!', path, problem, value].filter(Boolean).join(' '));

describe('B4: what is wrong with a rule is found before it is used, with its place', () => {
    it('nothing, with the built-in one', () => expect(check({})).toEqual([]));
    it.each<[string, Partial<Rule>, string[]]>([
        [
            'conditions',
            { when: { all: [{ any: [] }, { any: [{ variable: 'custom.tier', is: 'given' }, { variable: 'custom.teir', is: 'given' }] }, { variable: 'hours', is: 'open', calendar: 'gone' }, { variable: 'hours', is: 'open', calendar: 'office' }, { variable: 'match', is: 'one' }] } },
            ['? when.all[0] neverHolds', '! when.all[1].any[1].variable unknownVariable custom.teir', '! when.all[2].calendar calendarUnknown gone']
        ],
        [
            'templates',
            {
                log: {
                    on: true,
                    subject: { inbound: '{queue|direktion}', missed: '{custom.tier}' },
                    description: [{ value: '{name}' }, { value: '{custom.x}' }],
                    missedDescription: [{ value: '{toString}' }],
                    fields: [{ field: 'Kind__c', type: 'picklist', value: '{kind}' }]
                },
                create: { what: 'Contact', fields: { Contact: [{ field: 'Title', type: 'string', value: '{titel}' }] } }
            },
            [
                '! log.subject.inbound unknownVariable direktion',
                '! log.description[1].value unknownVariable custom.x',
                '! log.missedDescription[0].value unknownVariable toString',
                '! log.fields[0].value unknownVariable kind',
                '! create.fields.Contact[0].value unknownVariable titel'
            ]
        ],
        [
            'fields',
            { log: { on: true, leadField: 'Gone__c', fields: [{ field: 'Kind__c', type: 'picklist', value: 'B' }, { field: 'Kind__c', type: 'date', value: '+1' }, { field: 'Kind__c', type: 'picklist', value: 'A' }, { field: 'Kind__c', type: 'picklist', value: '{queue}' }] }, create: { what: 'Lead', fields: { Lead: [{ field: 'Gone__c', type: 'string', value: 'x' }] } } },
            ['! log.fields[0].value notAPicklistValue B', '! log.fields[1].field fieldOfOtherType Kind__c', '! create.fields.Lead[0].field fieldUnknown Gone__c', '! log.leadField fieldUnknown Gone__c']
        ],
        ['the lead’s field of a Case that nobody has described', { log: { on: true, as: 'Case', leadField: 'Lead__c', status: 'New' } }, []],
        ['a status that the org doesn’t have', { log: { on: true, status: 'Done' } }, ['! log.status unknownStatus Done']],
        ['a form over the answer button; a record where there is none', { pop: { when: 'ringing', none: 'record', one: 'newRecord', several: 'list' } }, ['? pop.when formWhileRinging', '? pop.none nothingToOpen record']],
        ['the same in a new tab, after answering', { pop: { when: 'answered', none: 'newTab', one: 'newRecord', several: 'list' } }, ['? pop.none nothingToOpen newTab']],
        ['an opportunity needs a stage', { create: { what: 'ContactWithOpportunity' } }, ['! create.opportunity.openStage missing']],
        ['also to be opened again', { create: { what: 'nothing', opportunity: { ifClosed: 'reopen' } } }, ['! create.opportunity.openStage missing']],
        ['and an open one of the org’s', { create: { what: 'ContactWithOpportunity', opportunity: { openStage: 'Closed Won' } } }, ['! create.opportunity.openStage stageIsClosed Closed Won']],
        ['not a made-up one', { create: { what: 'ContactWithOpportunity', opportunity: { openStage: 'Hope' } } }, ['! create.opportunity.openStage unknownStage Hope']],
        ['the right one', { create: { what: 'ContactWithOpportunity', opportunity: { openStage: 'Prospecting', ifClosed: 'leave' } } }, []],
        ['a Case completes no Task', { log: { on: true, as: 'Case', completesTask: 'always' } }, ['? log.completesTask notForCases']],
        ['nor does one that says so', { log: { on: true, as: 'Case', completesTask: 'never' } }, []]
    ])('%s', (_what, change, problems) => expect(check(change)).toEqual(problems));

    it('what nobody has asked the org about isn’t held against it', () => {
        const log = { on: true, status: 'Done', fields: [{ field: 'Any__c', type: 'integer', value: '1' }] } as const;
        expect(check({ log, create: { what: 'ContactWithOpportunity', opportunity: { openStage: 'Hope' } } }, { describe: () => undefined, taskStatuses: undefined, opportunityStages: undefined })).toEqual([]);
    });
});

describe('B4: rules that are never reached', () => {
    const always = rule('always');
    const sales = rule('sales', { when: { variable: 'queue', is: 'given' } });
    it('stand after one that always holds', () => {
        expect(checkOrder([sales, always, sales, { ...sales, on: false }])).toEqual([{ path: 'rules[2]', problem: 'neverReached', value: 'sales', severity: 'warning' }]);
        expect(checkOrder([{ ...always, on: false }, sales])).toEqual([]);
    });
});
