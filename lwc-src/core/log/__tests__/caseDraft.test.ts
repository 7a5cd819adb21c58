import { logFacts, talked, inbound, WORDS } from '../../__tests__/samples';
import { usualValues } from '../../template/usualVariables';
import { caseDraftOf, linkedCase } from '../caseDraft';
import { logObjectOf } from '../logObject';

describe('A5: a call as a Case', () => {
    it('says in words what a case has no fields for: result and memo', () => {
        const facts = logFacts({ call: talked(inbound), disposition: 'Resolved', memo: ['Price', 'Delivery'], remarks: ['On behalf of: Ada'] });
        expect(caseDraftOf(facts, WORDS, { on: true }, usualValues(facts, WORDS))['Description']).toMatch(/On behalf of: Ada\nResolved\nPrice, Delivery\nDate: /);
        const bare = logFacts({ call: talked(inbound), notes: '', memo: undefined });
        expect(caseDraftOf(bare, WORDS, { on: true }, usualValues(bare, WORDS))['Description']).toMatch(/^Date: /);
    });

    it('takes the contact and the account that the agent chose, and nobody else', () => {
        const fields = { Subject: 'S', ContactId: '003A', AccountId: '001A' };
        expect(linkedCase(fields)).toEqual(fields);
        expect(linkedCase(fields, { who: { id: '003B', objectApiName: 'Contact' }, what: { id: '001B', objectApiName: 'Account' } })).toEqual({ Subject: 'S', ContactId: '003B', AccountId: '001B' });
        expect(linkedCase(fields, { who: { id: '00QB', objectApiName: 'Lead' }, what: null })).toEqual({ Subject: 'S', ContactId: null, AccountId: null });
    });

    it('is told by its id', () => expect([logObjectOf('500000000000001'), logObjectOf('00T000000000001')]).toEqual(['Case', 'Task']));
});
