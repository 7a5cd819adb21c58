import { outcomeOf } from '../../../core/call/outcome';
import { endCauseOf, type JsSipEnd } from '../endCause';

/** An end event of JsSIP: with a response when `status` is set, with a request when there are Reason headers alone. */
function end(originator: string, cause: string, status?: number, ...reasons: string[]): JsSipEnd {
    const message = status === undefined && reasons.length === 0 ? null : { status_code: status, getHeaders: (name: string) => (name === 'Reason' ? reasons : []) };
    return { originator, cause, message };
}

describe('T5: a call that the far end or the PBX did not take', () => {
    it.each([
        ['busy', end('remote', 'Busy', 486), { by: 'them', status: 486 }],
        ['declined', end('remote', 'Rejected', 603), { by: 'them', status: 603 }],
        ['blocked on the way, as North American networks say it', { ...end('remote', 'Rejected'), message: { status_code: 603, reason_phrase: 'Network Blocked' } }, { by: 'them', status: 608 }],
        ['unwanted, which JsSIP has no word for', end('remote', 'SIP Failure Code', 607), { by: 'them', status: 607 }],
        ['rejected by somebody between, likewise', end('remote', 'SIP Failure Code', 608), { by: 'them', status: 608 }],
        ['a server error, likewise', end('remote', 'SIP Failure Code', 503), { by: 'them', status: 503 }],
        ['not reachable, and why: Q.850', end('remote', 'Unavailable', 480, 'Q.850;cause=19;text="No answer from user"'), { by: 'them', status: 480, q850: 19 }],
        ['in other letters and with blanks', end('remote', 'Unavailable', 480, 'q.850 ; text="a; b" ; CAUSE = 17'), { by: 'them', status: 480, q850: 17 }],
        ['behind another reason in one header', end('remote', 'Unavailable', 480, 'SIP;cause=480;text="gone, away",Q.850;cause=27'), { by: 'them', status: 480, q850: 27 }],
        ['in a second header', end('remote', 'SIP Failure Code', 500, 'SIP;cause=500', 'Q.850;cause=1'), { by: 'them', status: 500, q850: 1 }],
        ['a reason without a number', end('remote', 'Unavailable', 480, 'Q.850;text="who knows"'), { by: 'them', status: 480 }]
    ])('%s', (_what, event, cause) => expect(endCauseOf(event)).toEqual(cause));
});

describe('T5: a call that ended before or after somebody spoke', () => {
    it.each([
        ['the caller gives up', end('remote', 'Canceled'), { by: 'them' }],
        ['the caller gives up, and says so', end('remote', 'Canceled', undefined, 'SIP;cause=487;text="ORIGINATOR_CANCEL"'), { by: 'them' }],
        ['the PBX sends the caller to a mailbox', end('remote', 'Canceled', undefined, 'SIP;cause=302;text="Moved to voice-mail"'), { by: 'them', reason: 'voicemail' }],
        ['the agent gives up', end('local', 'Canceled'), { by: 'us' }],
        ['the agent declines', end('local', 'Rejected'), { by: 'us' }],
        ['the agent hangs up', end('local', 'Terminated'), { by: 'us' }],
        ['the far end hangs up', end('remote', 'Terminated', undefined, 'Q.850;cause=16;text="Terminated"'), { by: 'them', q850: 16 }],
        ['nobody answers for three minutes: our own timer', end('local', 'No Answer'), { by: 'network', status: 408 }],
        ['the INVITE expires, as the caller asked', end('system', 'Expires'), { by: 'network' }]
    ])('%s', (_what, event, cause) => expect(endCauseOf(event)).toEqual(cause));

    it.each(['SIP;cause=200;text="Call completed elsewhere"', 'SIP ;cause=200 ;text="Call completed elsewhere"', 'Q.850;cause=26, SIP;cause=200', 'sip;cause=200'])(
        'a colleague took it: %s',
        (reason) => expect(endCauseOf(end('remote', 'Canceled', undefined, reason))).toEqual({ by: 'them', reason: 'completedElsewhere' })
    );
});

describe('T5: a call that broke', () => {
    it.each([
        ['no sound arrives any more', end('local', 'RTP Timeout'), { by: 'network', reason: 'mediaLost' }],
        ['the browser makes no offer', end('local', 'WebRTC Error'), { by: 'network', reason: 'badMedia' }],
        ['the browser refuses the caller’s offer', end('system', 'WebRTC Error'), { by: 'network', reason: 'badMedia' }],
        ['the browser refuses what was answered', end('remote', 'Bad Media Description', 200), { by: 'network', reason: 'badMedia' }],
        ['the answer has no media at all', end('remote', 'Bad Media Description', 183), { by: 'network', reason: 'badMedia' }],
        ['JsSIP asked for the microphone and got none', end('local', 'User Denied Media Access'), { by: 'network', reason: 'noMicrophone' }],
        ['the socket is gone', end('system', 'Connection Error'), { by: 'network', reason: 'lineLost' }],
        ['the PBX does not answer', end('system', 'Request Timeout'), { by: 'network', reason: 'lineLost' }],
        ['our answer was never confirmed', end('remote', 'No ACK'), { by: 'network', reason: 'lineLost' }],
        ['the dialog is out of step', end('local', 'Dialog Error'), { by: 'network', reason: 'lineLost' }],
        ['an error inside JsSIP, with a text in place of a message', { originator: 'system', cause: 'Internal Error', message: 'oops' as never }, { by: 'network' }]
    ])('%s', (_what, event, cause) => expect(endCauseOf(event)).toEqual(cause));

    it('media that the browser refuses were never a call', () => {
        expect(outcomeOf('outbound', false, endCauseOf(end('remote', 'Bad Media Description', 200)))).toBe('failed');
    });
});
