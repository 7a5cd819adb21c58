import { outcomeOf, OUTCOMES, type EndCause, type Outcome } from '../outcome';

const outbound = (cause: EndCause): Outcome => outcomeOf('outbound', false, cause);

describe('T5: what an outbound call becomes, by what the PBX answers (RFC 3261 §21 and later)', () => {
    it.each<[Outcome, readonly number[]]>([
        ['refused', [401, 402, 403, 405, 407, 428, 436, 437, 438]],
        ['notFound', [404, 410, 416, 604]],
        ['unanswered', [408, 487]],
        ['incompatible', [415, 488, 606]],
        ['blocked', [433, 607, 608]],
        ['incomplete', [484, 485]],
        ['busy', [486, 600]],
        ['declined', [603]],
        ['congested', [440, 482, 483, 500, 501, 502, 503, 504, 505, 513, 580]],
        ['unreachable', [300, 301, 302, 305, 380, 400, 406, 413, 414, 420, 421, 423, 430, 480, 481, 489, 491, 493, 494]]
    ])('%s: %j', (outcome, statuses) => {
        expect(statuses.map((status) => outbound({ by: 'them', status }))).toEqual(statuses.map(() => outcome));
    });

    it.each([
        [499, 'unreachable'],
        [599, 'congested'],
        [699, 'busy']
    ] as const)('%i, which nobody knows, counts as the first of its hundred (RFC 3261 §8.1.3.2): %s', (status, outcome) => expect(outbound({ by: 'them', status })).toBe(outcome));

    it('no answer at all: not reachable', () => expect(outbound({ by: 'network' })).toBe('unreachable'));
});

describe('T5: what the telephone network behind the PBX says (Q.850 in Reason, RFC 3326)', () => {
    it.each<[Outcome, readonly number[]]>([
        ['notFound', [1, 3, 22, 23]],
        ['unreachable', [2, 20, 25, 27]],
        ['incomplete', [5, 28]],
        ['busy', [17]],
        ['unanswered', [18, 19]],
        ['declined', [21]],
        ['blocked', [24]],
        ['refused', [29, 50, 52, 53, 54, 55, 57, 87]],
        ['congested', [34, 38, 41, 42, 44, 46, 47, 58, 63, 102]],
        ['incompatible', [65, 66, 69, 70, 79, 88]]
    ])('%s: %j, whatever the status', (outcome, causes) => {
        for (const status of [480, 500]) expect(causes.map((q850) => outbound({ by: 'them', status, q850 }))).toEqual(causes.map(() => outcome));
    });

    it.each([16, 31, 111, 127])('%i says nothing: the status counts', (q850) => expect(outbound({ by: 'them', status: 404, q850 })).toBe('notFound'));

    it.each([433, 607, 608])('%i stays blocked: Q.850 has no more than “rejected” for it', (status) => expect(outbound({ by: 'them', status, q850: 21 })).toBe('blocked'));
});

describe('T5: what else an outbound call becomes', () => {
    it.each<[string, EndCause, Outcome]>([
        ['the agent gives up', { by: 'us', status: 487 }, 'cancelled'],
        ['no microphone, so it never was a call', { by: 'us', reason: 'noMicrophone' }, 'failed'],
        ['no line', { by: 'us', reason: 'notConnected' }, 'failed'],
        ['the browser can’t use their media', { by: 'network', reason: 'badMedia' }, 'failed']
    ])('%s', (_why, cause, outcome) => expect(outbound(cause)).toBe(outcome));

    it('every outcome has its name once', () => expect(new Set(OUTCOMES).size).toBe(OUTCOMES.length));
});
