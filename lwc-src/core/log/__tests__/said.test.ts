import type { Fields } from '../taskDraft';
import { linked, memoText, readSaid, takesRelatedTo, type Said } from '../said';

const contact = { id: '003A', objectApiName: 'Contact' };
const lead = { id: '00QA', objectApiName: 'Lead' };
const deal = { id: '006A', objectApiName: 'Opportunity' };

describe('X1, X10: to whom a call is logged when the agent says so', () => {
    it.each<[string, Fields, Said | undefined, Fields]>([
        ['nothing said', { WhoId: '003B', WhatId: '001B' }, undefined, { WhoId: '003B', WhatId: '001B' }],
        ['nobody known, nothing said', { Subject: 'S' }, {}, { Subject: 'S' }],
        ['another person', { WhoId: '003B', WhatId: '001B' }, { who: contact }, { WhoId: '003A', WhatId: '001B' }],
        ['another relation', { WhoId: '003B' }, { what: deal }, { WhoId: '003B', WhatId: '006A' }],
        ['both', {}, { who: contact, what: deal }, { WhoId: '003A', WhatId: '006A' }],
        ['nobody at all', { WhoId: '003B', WhatId: '001B' }, { who: null, what: null }, { WhoId: null, WhatId: null }],
        ['a lead stands alone', { WhoId: '003B', WhatId: '001B' }, { who: lead, what: deal }, { WhoId: '00QA', WhatId: null }],
        ['a lead that was recognised stands alone', { WhoId: '00QA' }, { what: deal }, { WhoId: '00QA', WhatId: null }]
    ])('%s', (_which, fields, said, result) => expect(linked(fields, said)).toEqual(result));

    it('a lead takes no Related To', () => expect([takesRelatedTo('00QA'), takesRelatedTo('003A'), takesRelatedTo(null)]).toEqual([false, true, true]));
});

it('T9: the memo is parted by semicolons, which its values can’t hold', () => expect(memoText(['Price', 'A;B'])).toBe('Price;A,B'));

describe('what comes over the channel', () => {
    it.each<[unknown, Said]>([
        [undefined, {}],
        [{ disposition: 'Interested', memo: ['Price', 1], who: contact, what: null }, { disposition: 'Interested', memo: ['Price'], who: contact, what: null }],
        [{ disposition: 1, memo: 'Price', who: { id: 1 }, what: { id: '1' } }, {}],
        [{ who: '003A', anyway: 'yes' }, {}],
        [{ anyway: true }, { anyway: true }]
    ])('%j', (value, said) => expect(readSaid(value)).toEqual(said));
});
