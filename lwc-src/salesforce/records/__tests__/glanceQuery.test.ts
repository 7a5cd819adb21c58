import { parse } from 'graphql';
import type { GlanceSubject } from '../../../core/glance/glance';
import { glanceIn, glanceRequest } from '../glanceQuery';

const READABLE = {
    Opportunity: new Set(['Name', 'StageName', 'CloseDate', 'IsClosed', 'AccountId']),
    Case: new Set(['CaseNumber', 'Subject', 'Status', 'IsClosed', 'CreatedDate']),
    Task: new Set(['Subject', 'Status', 'CreatedDate', 'CreatedById', 'IsClosed', 'TaskSubtype'])
};
const contact: GlanceSubject = { id: '003A', objectApiName: 'Contact', accountId: '001A', whoId: '003A' };
const open = { IsClosed: { eq: false } };

describe('what is open for whoever calls', () => {
    it.each<[string, GlanceSubject, object]>([
        ['a contact', contact, { Opportunity: { and: [{ or: [{ AccountId: { eq: '001A' } }] }, open] }, Case: { and: [{ or: [{ ContactId: { eq: '003A' } }, { AccountId: { eq: '001A' } }] }, open] }, Task: { or: [{ WhoId: { eq: '003A' } }] } }],
        ['a contact of no account', { ...contact, accountId: undefined }, { Case: { and: [{ or: [{ ContactId: { eq: '003A' } }] }, open] }, Task: { or: [{ WhoId: { eq: '003A' } }] } }],
        ['an account', { id: '001A', objectApiName: 'Account', accountId: '001A' }, { Opportunity: { and: [{ or: [{ AccountId: { eq: '001A' } }] }, open] }, Case: { and: [{ or: [{ AccountId: { eq: '001A' } }] }, open] }, Task: { or: [{ WhatId: { eq: '001A' } }, { AccountId: { eq: '001A' } }] } }],
        ['a lead', { id: '00QA', objectApiName: 'Lead', whoId: '00QA' }, { Task: { or: [{ WhoId: { eq: '00QA' } }] } }]
    ])('%s', (_who, subject, variables) => {
        const request = glanceRequest(subject, READABLE);
        expect(request?.variables).toEqual(variables);
        expect(() => parse(request!.query)).not.toThrow();
        expect(request!.query).not.toContain(subject.id);
    });

    it('asks for nothing that this user may not read', () => {
        expect(glanceRequest(contact, { Task: new Set(['Subject']) })?.query).toContain('Task(where: $Task, first: 3, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id Subject { value displayValue } } } }');
        expect(glanceRequest(contact, {})).toBeUndefined();
    });
});

it('the answer in lines', () => {
    const node = (fields: Record<string, unknown>): object => ({ node: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, field === 'Id' ? value : { value }])) });
    const data = {
        uiapi: {
            query: {
                Opportunity: { edges: [{ node: { Id: '006A', Name: { value: 'Renewal 2027' }, StageName: { value: 'Negotiation', displayValue: 'Verhandlung' }, CloseDate: { value: '2026-12-20' } } }] },
                Case: { edges: [node({ Id: '500A', CaseNumber: '00001001', Status: 'New' })] },
                Task: { edges: [node({ Id: '00TA', Subject: 'S', Status: 'Completed', IsClosed: true, TaskSubtype: 'Call', CreatedById: '005A', CreatedDate: '2026-11-20T08:00:00.000Z' })] }
            }
        }
    };
    expect(glanceIn(data)).toEqual({
        opportunities: [{ id: '006A', name: 'Renewal 2027', state: 'Verhandlung', date: '2026-12-20' }],
        cases: [{ id: '500A', name: '00001001', state: 'New', date: '' }],
        activities: [{ id: '00TA', name: 'S', state: 'Completed', date: '2026-11-20T08:00:00.000Z', isClosed: true, isCall: true, createdById: '005A' }]
    });
    expect(glanceIn(undefined)).toEqual({ opportunities: [], cases: [], activities: [] });
});
