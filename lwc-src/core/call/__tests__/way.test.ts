import fc from 'fast-check';
import { answered, ended, inbound, talked } from '../../__tests__/samples';
import { asDialled, wayOf } from '../way';

describe('T5: forwarded to the agent', () => {
    it.each([
        ['Diversion, by a telephone', { Diversion: '<sip:205@acme.example>;reason=no-answer;counter=1' }, '205'],
        ['Diversion, twice: whom the caller wanted', { Diversion: '"Sales" <sip:300@acme.example>;reason=unconditional, <sip:+39028088100@acme.example>;reason=user-busy' }, '+39028088100'],
        ['Diversion of a tel address, escaped', { diversion: '<tel:%2B39028088100>;reason=deflection' }, '+39028088100'],
        ['History-Info, mapped to somebody else', { 'History-Info': '<sip:sales@acme.example>;index=1, <sip:204@acme.example>;index=1.1;mp=1' }, 'sales'],
        ['History-Info, left for a reason', { 'History-Info': '<sip:205@acme.example?Reason=SIP%3Bcause%3D486>;index=1,<sip:204@acme.example>;index=1.1' }, '205'],
        ['History-Info of a call that came straight', { 'History-Info': '<sip:204@acme.example>;index=1, <sip:204@192.0.2.1;transport=ws>;index=1.1;rc=1' }, undefined],
        ['a broken escape', { Diversion: '<sip:%zz@acme.example>' }, '%zz'],
        ['nothing that can be read', { Diversion: 'somebody', 'History-Info': '' }, undefined]
    ])('%s', (_what, headers, forwardedFrom) => expect(wayOf({ ...inbound, headers }, {})).toEqual(forwardedFrom === undefined ? {} : { forwardedFrom }));
    it('any text, in time', () => {
        fc.assert(fc.property(fc.string(), fc.string(), (Diversion, history) => typeof wayOf({ ...inbound, headers: { Diversion, 'History-Info': history } }, {}) === 'object'));
        const long = '<sip:'.repeat(12_000);
        const started = performance.now();
        expect(wayOf({ ...inbound, headers: { Diversion: long, 'History-Info': `${'<sip:a'.repeat(9_000)}${';'.repeat(9_000)}` } }, {})).toEqual({});
        expect(performance.now() - started).toBeLessThan(1_000);
    });
    it('no headers at all', () => expect(wayOf(inbound, {})).toEqual({}));
});

describe('T5: handed on to the agent by somebody else (RFC 3892)', () => {
    it.each([
        ['<sip:205@acme.example>', '205'],
        ['"Ben Agent" <sip:205@acme.example>;cid="2UWQFN309shb3@acme.example"', '205'],
        ['sip:%2B39028088100@acme.example', '+39028088100'],
        ['nonsense', undefined]
    ])('%s', (header, transferredBy) => expect(wayOf({ ...inbound, headers: { 'Referred-By': header } }, {})).toEqual(transferredBy === undefined ? {} : { transferredBy }));
});

describe('T5: ended in voicemail', () => {
    it('as the PBX says when it takes the call back', () => expect(wayOf(ended(inbound, { by: 'them', reason: 'voicemail' }), {})).toEqual({ voicemail: true }));
    it('or by a variable', () => expect([wayOf(inbound, { voicemail: 'yes' }), wayOf(inbound, { voicemail: 'No' }), wayOf(inbound, { voicemail: '0' })]).toEqual([{ voicemail: true }, {}, {}]));
});

describe('T12: a dialer’s call', () => {
    it.each([
        ['connected', 'connected', talked(inbound), true, true],
        ['it still rings at the agent', 'connected', inbound, true, true],
        ['nobody picked up', 'no-answer', talked(inbound), false, true],
        ['the agent was rung first, and nobody picked up', 'progressive', talked(inbound, { by: 'them', q850: 19 }), false, true],
        ['picked up, and no agent was free', 'NoAgent', talked(inbound), true, false],
        ['picked up, and the agent’s phone was not', 'connected', ended(inbound), true, false]
    ])('%s', (_what, dialer, call, pickedUp, agentWasFree) => expect(wayOf(call, { dialer }).dialer).toEqual({ pickedUp, agentWasFree }));

    it('is the company’s call; unanswered where nobody has talked', () => {
        expect(asDialled(inbound, undefined)).toBe(inbound);
        expect(asDialled(answered(inbound), { pickedUp: true, agentWasFree: true })).toMatchObject({ direction: 'outbound', answeredAt: expect.any(Number), state: { name: 'talking' } });
        expect(asDialled(talked(inbound), { pickedUp: true, agentWasFree: true })).toMatchObject({ direction: 'outbound', state: { outcome: 'answered' } });
        for (const dialer of [{ pickedUp: false, agentWasFree: true }, { pickedUp: true, agentWasFree: false }]) {
            expect(asDialled(talked(inbound), dialer)).toMatchObject({ direction: 'outbound', answeredAt: undefined, state: { outcome: 'unanswered' } });
        }
    });
});
