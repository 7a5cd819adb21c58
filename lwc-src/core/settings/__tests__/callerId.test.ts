import { keptCallerId, readCallerIds, type CallerIdOffer } from '../callerId';

const read = (list: string, template = '', domain = 'pbx.example.com') => readCallerIds(list, template, domain);
const offered = (list: string, template?: string): CallerIdOffer => {
    const reading = read(list, template);
    if (!reading.ok || !reading.offer) throw new Error('nothing is offered');
    return reading.offer;
};

describe('caller ids that an admin offers', () => {
    it('none, where nothing is set', () => {
        expect(read('')).toEqual({ ok: true });
        expect(read(' \n ')).toEqual({ ok: true });
    });

    it('by name, however the numbers are written; without a name the number is one', () => {
        expect(offered('Main office: +39 02 8088-100\nSupport (Milan): (02) 8088.200\n+39 02 8088300').callerIds).toEqual([
            { name: 'Main office', number: '+39028088100' },
            { name: 'Support (Milan)', number: '028088200' },
            { name: '+39 02 8088300', number: '+39028088300' }
        ]);
        expect(offered('A: 201, B: 202').callerIds.map(({ name }) => name)).toEqual(['A', 'B']);
    });

    it.each([
        ['', 'P-Preferred-Identity: <sip:+39028088100@pbx.example.com>'],
        ['X-Outbound-Number: {number}', 'X-Outbound-Number: +39028088100'],
        ['p-asserted-identity: <tel:{number}>', 'p-asserted-identity: <tel:+39028088100>'],
        ['Remote-Party-ID: <sip:{number}@{domain}>;party=calling;id={number}', 'Remote-Party-ID: <sip:+39028088100@pbx.example.com>;party=calling;id=+39028088100']
    ])('told to the PBX by a header: %s', (template, header) => {
        expect(offered('Main: +39028088100', template).headerFor('+39028088100')).toBe(header);
    });

    it.each([
        ['a header of the protocol itself', 'A: 201', 'Route: <sip:{number}@evil.example>'],
        ['a second header behind the first', 'A: 201', 'X-A: {number}\r\nRoute: <sip:evil.example>'],
        ['a header without the number', 'A: 201', 'X-A: 1'],
        ['no header at all', 'A: 201', '{number}'],
        ['what isn’t a number', 'A: sip:201@evil.example', ''],
        ['a number with a line break in it', 'A: 20\r1', ''],
        ['a name with a control character', 'A\u0007: 201', ''],
        ['more numbers than anybody chooses from', Array.from({ length: 21 }, (_, n) => `A: 2${n}0`).join('\n'), '']
    ])('%s is refused', (_what, list, template) => {
        expect(read(list, template)).toEqual({ ok: false });
    });

    it('a domain that would end the header is refused', () => {
        expect(read('A: 201', '', 'a>\r\nX: y')).toEqual({ ok: false });
    });

    it('the kept one counts as long as it is offered', () => {
        const offer = offered('A: 201\nB: 202');
        expect([keptCallerId('202', offer), keptCallerId('203', offer), keptCallerId(undefined, offer)]).toEqual(['202', '', '']);
    });
});
