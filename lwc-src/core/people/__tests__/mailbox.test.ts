import { mailboxIn } from '../mailbox';

const summary = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

describe('voice messages (RFC 3842)', () => {
    it.each([
        ['as the standard shows it', summary('Messages-Waiting: yes', 'Message-Account: sip:alice@vmail.example.com', 'Voice-Message: 2/8 (0/2)'), { isWaiting: true, fresh: 2 }],
        ['none', summary('Messages-Waiting: no', 'Voice-Message: 0/3'), { isWaiting: false, fresh: 0 }],
        ['only that there are some', summary('Messages-Waiting: yes'), { isWaiting: true }],
        ['with a number to call', summary('messages-waiting:  YES ', 'Message-Account: <sip:*97@pbx.example.com>', 'Voice-Message: 1/0'), { isWaiting: true, fresh: 1, number: '*97' }],
        ['with a number that is escaped', summary('Messages-Waiting: yes', 'Message-Account: sip:%2A98%23@pbx'), { isWaiting: true, number: '*98#' }],
        ['with a telephone number', summary('Messages-Waiting: no', 'Message-Account: tel:+4930123'), { isWaiting: false, number: '+4930123' }],
        ['of another kind only', summary('Messages-Waiting: yes', 'Voice-Message: 0/0', 'Fax-Message: 2/0'), { isWaiting: false, fresh: 0 }],
        ['a count that contradicts itself', summary('Messages-Waiting: no', 'Voice-Message: 4/0'), { isWaiting: false, fresh: 0 }]
    ])('%s', (_what, body, mailbox) => expect(mailboxIn(body)).toEqual(mailbox));

    it.each(['', 'nonsense', summary('Voice-Message: 2/8'), summary('Messages-Waiting: perhaps')])('what says nothing is nothing: %j', (body) => {
        expect(mailboxIn(body)).toBeUndefined();
    });
});
