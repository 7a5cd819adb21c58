import fc from 'fast-check';
import { incomingFacts, type InviteHeaders } from '../callFacts';

interface Sent {
    readonly from?: string;
    readonly name?: string;
    readonly to?: string;
    readonly headers?: Readonly<Record<string, string>>;
}

/** An INVITE as JsSIP has read it, to extension 204 unless told otherwise. */
function invite({ from = '+393401182290', name, to = '204', headers = {} }: Sent): InviteHeaders {
    return { call_id: 'abc@pbx', from: { display_name: name, uri: { user: from } }, to: { uri: { user: to } }, getHeader: (header) => headers[header] };
}
const facts = (sent: Sent): object => incomingFacts(invite(sent), ['204', 'agent204']);
const asserted = (value: string): Sent => ({ headers: { 'P-Asserted-Identity': value } });

it('what an INVITE always says', () => expect(facts({})).toEqual({ callId: 'abc@pbx', direction: 'inbound', number: '+393401182290' }));

describe('who calls', () => {
    it.each<[string, Sent, object]>([
        ['the name beside the number', { name: 'Elena Rossi' }, { number: '+393401182290', displayName: 'Elena Rossi' }],
        ['not a name that only repeats the number', { name: '+393401182290' }, { number: '+393401182290' }],
        ['what the network asserts, before what the caller says', asserted('"Elena Rossi" <sip:+390612345@pbx.example.com>'), { number: '+390612345', displayName: 'Elena Rossi' }],
        ['without quotes', asserted('Elena Rossi <sip:+390612345@pbx.example.com>'), { number: '+390612345', displayName: 'Elena Rossi' }],
        ['with quotes and a backslash in the name', asserted('"Elena \\"Lena\\" R\\\\ossi" <sip:+390612345@pbx>'), { displayName: 'Elena "Lena" R\\ossi' }],
        ['with a comma and a bracket in the name', asserted('"Rossi, Elena <3" <sip:+390612345@pbx>'), { displayName: 'Rossi, Elena <3' }],
        ['as a tel: address', asserted('<tel:+390612345>'), { number: '+390612345' }],
        ['as a tel: address with a context', asserted('<tel:12345;phone-context=+3906>'), { number: '12345' }],
        ['as sips:', asserted('<sips:+390612345@pbx>'), { number: '+390612345' }],
        ['as a bare address', asserted('sip:+390612345@pbx;user=phone'), { number: '+390612345' }],
        ['with more than one: the first', asserted('"Elena Rossi" <sip:+390612345@pbx>, <tel:+390699999>'), { number: '+390612345' }],
        ['with escaped characters', asserted('<sip:%2B390612345@pbx>'), { number: '+390612345' }],
        ['with an escape that is none', asserted('<sip:50%@pbx>'), { number: '50%' }]
    ])('%s', (_what, sent, expected) => expect(facts(sent)).toMatchObject(expected));

    it('an assertion without an address does not count', () => expect(facts(asserted('nonsense'))).toMatchObject({ number: '+393401182290' }));
    it('and the asserted number without a name takes the name that the caller sent', () => {
        expect(facts({ name: 'Elena Rossi', headers: { 'P-Asserted-Identity': '<sip:+390612345@pbx>' } })).toMatchObject({ number: '+390612345', displayName: 'Elena Rossi' });
    });
});

describe('a withheld number stays withheld, with the name', () => {
    it.each<[string, Sent]>([
        ['anonymous', { from: 'anonymous', name: 'Anonymous' }],
        ['in other letters', { from: 'Anonymous', name: 'Elena Rossi' }],
        ['unavailable', { from: 'unavailable', name: 'Elena Rossi' }],
        ['restricted', { from: 'Restricted', name: 'Elena Rossi' }],
        ['unknown', { from: 'unknown', name: 'Elena Rossi' }],
        ['nobody', { from: '', name: 'Elena Rossi' }],
        ['asked for, though the PBX knows it', { name: 'Elena Rossi', headers: { Privacy: 'id', 'P-Asserted-Identity': '"Elena Rossi" <sip:+390612345@pbx>' } }],
        ['asked for among other things', { name: 'Elena Rossi', headers: { Privacy: 'header;user;id;critical' } }]
    ])('%s', (_what, sent) => expect(facts(sent)).toEqual({ callId: 'abc@pbx', direction: 'inbound', number: '' }));

    it.each(['none', 'session', 'video'])('Privacy: %s withholds nothing of it', (Privacy) => expect(facts({ headers: { Privacy } })).toMatchObject({ number: '+393401182290' }));
    it('a caller whose name begins like that is none', () => expect(facts({ from: 'unknown.soldier' })).toMatchObject({ number: 'unknown.soldier' }));
});

describe('which number was called, through which queue', () => {
    it.each<[string, Sent, object]>([
        ['a number of the company', { to: '+390698765' }, { did: '+390698765' }],
        ['as the PBX says, before the To', { to: '204', headers: { 'P-Called-Party-ID': '<sip:+390698765@pbx>' } }, { did: '+390698765' }],
        ['a queue', { headers: { 'X-Queue': ' Sales ' } }, { queue: 'Sales' }]
    ])('%s', (_what, sent, expected) => expect(facts(sent)).toMatchObject(expected));

    it.each<[string, Sent]>([
        ['our own extension', { to: '204' }],
        ['our own name for authentication', { to: 'agent204' }],
        ['our own extension, as the PBX says', { to: '+390698765', headers: { 'P-Called-Party-ID': '<sip:204@pbx>' } }],
        ['a queue without a name', { headers: { 'X-Queue': '  ' } }]
    ])('%s says nothing', (_what, sent) => {
        expect(facts(sent)).not.toHaveProperty('did');
        expect(facts(sent)).not.toHaveProperty('queue');
    });
});

it('whatever a PBX writes into a header, the call rings', () => {
    fc.assert(
        fc.property(fc.string(), fc.string(), fc.string(), (value, called, privacy) => {
            const found = facts({ headers: { 'P-Asserted-Identity': `<sip:${value}@pbx>`, 'P-Called-Party-ID': called, Privacy: privacy } });
            expect(found).toMatchObject({ callId: 'abc@pbx', direction: 'inbound' });
        })
    );
});

describe('a call that the PBX wants answered by itself', () => {
    it.each<[string, Readonly<Record<string, string>>, boolean]>([
        ['RFC 5373', { 'Answer-Mode': 'Auto' }, true],
        ['RFC 5373, with a parameter', { 'Answer-Mode': 'auto;require' }, true],
        ['RFC 5373, privileged', { 'Priv-Answer-Mode': 'Auto' }, true],
        ['RFC 5373: by hand', { 'Answer-Mode': 'Manual' }, false],
        ['Call-Info', { 'Call-Info': '<sip:pbx>;answer-after=0' }, true],
        ['Call-Info, bare', { 'Call-Info': ';answer-after=0' }, true],
        ['Call-Info, later', { 'Call-Info': '<sip:pbx>;answer-after=10' }, false],
        ['Alert-Info', { 'Alert-Info': '<http://pbx>;info=alert-autoanswer;delay=0' }, true],
        ['Alert-Info of another ring', { 'Alert-Info': '<http://pbx/bell.wav>;info=external' }, false],
        ['nothing of the kind', {}, false]
    ])('%s', (_how, headers, asks) => expect('asksForAnswer' in facts({ headers })).toBe(asks));
});

describe('A10: what the PBX says besides, for an org’s own variables', () => {
    const told = (headers: Readonly<Record<string, string>>): unknown =>
        (incomingFacts({ ...invite({}), headers: Object.fromEntries(Object.entries(headers).map(([name, raw]) => [name, [{ raw }]])) }, []) as { headers?: object }).headers;
    it.each<[string, Readonly<Record<string, string>>, object]>([
        ['whom the call was meant for', { Diversion: '<sip:205@pbx>', 'History-Info': '<sip:205@pbx>;index=1' }, { Diversion: '<sip:205@pbx>', 'History-Info': '<sip:205@pbx>;index=1' }],
        ['its own headers', { 'X-Tier': 'Gold', 'X-Campaign': 'May' }, { 'X-Tier': 'Gold', 'X-Campaign': 'May' }],
        ['not who it is: that may be withheld', { 'P-Asserted-Identity': '<tel:+39>', From: 'x' }, {}]
    ])('%s', (_what, headers, expected) => expect(told(headers)).toEqual(expected));
});
