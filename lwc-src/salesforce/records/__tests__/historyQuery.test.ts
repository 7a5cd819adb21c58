import { HISTORY_FIELDS, historyIn, historyRequest, type HistoryFields } from '../historyQuery';

const NAMES = Object.fromEntries(HISTORY_FIELDS.map((field) => [field, `patchbay__${field}`])) as HistoryFields;
const value = (one: unknown): object => ({ value: one });
const data = (node: object, pageInfo: object = { hasNextPage: false, endCursor: 'c1' }): object => ({ uiapi: { query: { Task: { edges: [{ node: { Id: '00TA', Call_Start__c: value('2026-11-22T09:00:00.000Z'), ...node } }], pageInfo } } } });

describe('T6: an agent’s calls, a page at a time', () => {
    it('are those they own or have written, by this org’s names for our fields, the newest first', () => {
        const { query, variables } = historyRequest(NAMES, { userId: '005A', onlyMissed: false });
        expect(variables).toEqual({ where: { and: [{ patchbay__Call_Key__c: { ne: null } }, { or: [{ OwnerId: { eq: '005A' } }, { CreatedById: { eq: '005A' } }] }] }, after: null });
        expect(query).toContain('first: 50, after: $after, orderBy: { CreatedDate: { order: DESC } }');
        expect(query).toContain('Call_Quality__c: patchbay__Call_Quality__c @optional { value }');
    });
    it('only the missed ones, from where the page before ended', () => {
        const { variables } = historyRequest(NAMES, { userId: '005A', onlyMissed: true, after: 'c1' });
        expect(variables).toMatchObject({ where: { and: [{}, {}, { patchbay__Call_Outcome__c: { eq: 'missed' } }] }, after: 'c1' });
    });
});

describe('what a page holds', () => {
    it('a call with who it was, how long and how it sounded', () => {
        const node = {
            Subject: value('[Sales] +39'),
            CreatedById: value('005A'),
            Who: { Id: '003A', ContactName: value('Elena Rossi'), Account: { Name: value('Alpine Foods') } },
            Call_Key__c: value('k'),
            Call_Direction__c: value('Inbound'),
            Call_Outcome__c: value('answered'),
            Call_Seconds__c: value(252),
            Call_Quality__c: value(4.3),
            Caller_Number__c: value('+39340'),
            Recording_Link__c: value('https://pbx.example.com/r/1')
        };
        expect(historyIn(data(node, { hasNextPage: true, endCursor: 'c1' }))).toEqual({
            next: 'c1',
            calls: [
                {
                    key: 'k',
                    direction: 'inbound',
                    number: '+39340',
                    name: 'Elena Rossi',
                    company: 'Alpine Foods',
                    recordId: '003A',
                    startedAt: Date.parse('2026-11-22T09:00:00Z'),
                    outcome: 'answered',
                    seconds: 252,
                    mos: 4.3,
                    recording: 'https://pbx.example.com/r/1',
                    log: { name: 'saved', subject: '[Sales] +39', recordId: '00TA', ruleName: '', leftOut: [] },
                    createdById: '005A'
                }
            ]
        });
    });
    it.each([
        ['a lead with the company', { Who: { Id: '00QA', LeadName: value('Mara Neu'), Company: value('Neu KG') } }, ['Mara Neu', 'Neu KG', '00QA']],
        ['a contact whose account may not be read', { Who: { Id: '003A', ContactName: value('Elena Rossi') }, What: { Id: '001A', AccountName: value('Alpine Foods') } }, ['Elena Rossi', 'Alpine Foods', '003A']],
        ['a person account, once', { Who: { Id: '003A', ContactName: value('Uwe Brandt') }, What: { Id: '001A', AccountName: value('Uwe Brandt') } }, ['Uwe Brandt', '', '003A']],
        ['an account', { What: { Id: '001A', AccountName: value('Alpine Foods') } }, ['Alpine Foods', '', '001A']],
        ['nobody', { Who: null, What: { Id: '006A' } }, ['', '', undefined]]
    ])('%s', (_who, node, [name, company, recordId]) => expect(historyIn(data(node)).calls[0]).toMatchObject({ name, company, ...(recordId && { recordId }) }));

    it('an outbound call went to the number that was dialled; a link that leads nowhere safe is none', () => {
        const [call] = historyIn(data({ Call_Direction__c: value('outbound'), Dialled_Number__c: value('+49'), Caller_Number__c: value('204'), Recording_Link__c: value('javascript:alert(1)') })).calls;
        expect([call?.number, call?.recording]).toEqual(['+49', undefined]);
    });
    it('a Task without a start is no call; an answer without anything is an empty page', () => {
        expect(historyIn(data({ Call_Start__c: null }))).toEqual({ calls: [] });
        expect(historyIn(undefined)).toEqual({ calls: [] });
    });
});
