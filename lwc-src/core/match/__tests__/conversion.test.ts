import { match } from '../../__tests__/samples';
import { afterConversion } from '../conversion';

describe('B8: a lead that was converted during the call', () => {
    const lead = match('l', 'Lead');
    it('is followed to its contact, and the opportunity that was made of it', () => {
        expect(afterConversion(lead, { l: { contactId: 'c', accountId: 'a', opportunityId: 'o' } }, 'follow')).toMatchObject({ id: 'c', objectApiName: 'Contact', whoId: 'c', whatId: 'o', accountId: 'a' });
    });
    it('stays what it is when its contact is out of sight', () => expect(afterConversion(lead, { l: {} }, 'follow')).toBe(lead));
    it('U5: is left alone where the org says so', () => expect(afterConversion(lead, { l: { contactId: 'c' } }, 'ignore')).toMatchObject({ id: 'l', converted: true }));
    it.each([[undefined], [match('c')], [match('other', 'Lead')]])('nobody else is touched: %j', (other) => expect(afterConversion(other, { l: { contactId: 'c' }, c: {} }, 'follow')).toBe(other));
});
