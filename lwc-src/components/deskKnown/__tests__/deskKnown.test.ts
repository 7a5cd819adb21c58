import type { DeskCall } from '../../../core/bus/messages';
import { formFor, makings, nameOf } from '../deskKnown';

jest.mock('@salesforce/label/c.deskNewOf', () => ({ default: 'New {kind}' }), { virtual: true });

const rossi = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', whoId: '003A', why: { kind: 'search' } } as const;
const alpine = { id: '001A', objectApiName: 'Account', name: 'Alpine Foods', whatId: '001A', why: { kind: 'search' } } as const;
const call = (more: Partial<DeskCall> = {}): DeskCall => ({ key: 'k', direction: 'inbound', number: '+3940', startedAt: 0, state: { name: 'ringing', answering: false }, lookup: 'done', matches: [rossi, alpine], internal: false, notes: 'N', log: { name: 'none' }, ...more });

it('X1: a form begins with what the call knows, and is about whom it was opened for', () => {
    expect(formFor('Lead', undefined, call({ displayName: 'E. Rossi' }), '2026-11-23')).toEqual({
        what: 'Lead',
        known: { today: '2026-11-23', number: '+3940', notes: 'N', displayName: 'E. Rossi', match: rossi },
        about: { who: { id: '003A', objectApiName: 'Contact' } },
        callKey: 'k'
    });
});

it.each([
    ['the person in view', { id: '00QA', objectApiName: 'Lead' }, call(), { who: { id: '00QA', objectApiName: 'Lead' } }],
    ['the company in view', { id: '001B', objectApiName: 'Account' }, undefined, { what: { id: '001B', objectApiName: 'Account' } }],
    ['whom the agent has chosen, beside a record of another kind', { id: 'a01A', objectApiName: 'Site__c' }, call({ chosenId: '001A' }), { what: { id: '001A', objectApiName: 'Account' } }],
    ['nothing', undefined, call({ matches: [] }), {}],
    ['nothing, without a call', undefined, undefined, {}]
])('X2: an activity is about %s', (_whom, inView, who, about) => expect(formFor('Task', inView, who, 'today').about).toEqual(about));

it.each([
    [{}, 'Elena Rossi'],
    [{ matches: [], displayName: 'E. Rossi' }, 'E. Rossi'],
    [{ matches: [] }, '+3940']
])('the other side’s name: %j', (more, name) => expect(nameOf(call(more))).toBe(name));

it('what may be made, by the org’s own words', () => {
    const infos = [{ apiName: 'Lead', label: 'Prospect' }, { apiName: 'Case', label: 'Case', createable: false }, { apiName: 'Task', label: 'Task' }];
    expect(makings(infos, ['Lead', 'Case']).map(({ what }) => what)).toEqual(['Lead', 'Task', 'Log']);
    expect(makings(infos.slice(0, 2), ['Lead'])).toEqual([{ what: 'Lead', label: 'New Prospect' }]);
});
