import { matchTaken } from '../../match/match';
import { madeCandidate } from '../made';

it.each([
    ['Lead', { FirstName: 'Mara', LastName: 'Neu', Company: 'Neu KG', Title: 'Owner', Phone: '+39340' }, { name: 'Mara Neu', company: 'Neu KG', title: 'Owner', whoId: 'X' }],
    ['Contact', { LastName: 'Neu', AccountId: '001A' }, { name: 'Neu', accountId: '001A', whoId: 'X' }],
    ['Account', { Name: 'Neu KG' }, { name: 'Neu KG', whatId: 'X' }],
    ['Case', { Subject: 'Alarm' }, { name: 'Alarm', whatId: 'X' }]
])('X1: a %s that was made is who calls', (objectApiName, fields, match) => {
    expect(matchTaken(madeCandidate(objectApiName, 'X', fields))).toMatchObject({ id: 'X', objectApiName, ...match });
});

it('its number is the number it was made for', () => {
    expect(madeCandidate('Lead', 'X', { LastName: 'Neu', Phone: '+39340' }).phones).toEqual([{ field: 'Phone', value: '+39340' }]);
});
