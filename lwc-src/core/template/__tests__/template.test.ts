import fc from 'fast-check';
import { answered, inbound, logFacts, outbound, talked, WORDS } from '../../__tests__/samples';
import { newCall } from '../../call/call';
import { namesIn, render, renderLine } from '../template';
import { valuesOf, VARIABLES } from '../variables';

const valueOf = (name: string): string | undefined => ({ queue: 'Sales', number: '123', empty: '' })[name];

describe('A6: templates', () => {
    it.each([
        ['[{queue}] {number}', '[Sales] 123'],
        ['{empty|queue}', 'Sales'],
        ['{ nobody | empty }', ''],
        ['{}', ''],
        ['a { b', 'a { b'],
        ['a } b', 'a } b'],
        ['{{queue}}', '{Sales}']
    ])('%j is %j', (template, text) => expect(render(template, valueOf)).toBe(text));

    it('on one line leave no gaps', () => expect(renderLine(' a {empty} \n b ', valueOf)).toBe('a b'));
    it('tell which variables they name', () => expect(namesIn('{a}{b | c} {custom.x}')).toEqual(['a', 'b', 'c', 'custom.x']));
    it('take any text, in time', () => {
        fc.assert(fc.property(fc.string(), (text) => typeof render(text, valueOf) === 'string'));
        expect(render('{'.repeat(100_000), valueOf)).toHaveLength(100_000);
    });
});

describe('the variables', () => {
    const of = (names: string, facts = logFacts()): string => render(names, valuesOf(facts, WORDS));
    const full = logFacts({
        call: { ...talked(inbound), transferredTo: '205', displayName: 'ROSSI E' },
        match: { ...logFacts().match!, company: 'Rossi srl' },
        notes: ' hi ',
        disposition: 'Interested',
        memo: ['a', 'b'],
        recordingLink: 'https://pbx.example/r',
        historyLink: 'https://pbx.example/h',
        forwardedFrom: '300',
        transferredBy: '206',
        custom: { tier: 'gold' }
    });

    it('each has a value where the call has one', () => {
        expect(Object.fromEntries([...VARIABLES, 'custom.tier'].map((name) => [name, of(`{${name}}`, full)]))).toEqual({
            direction: 'Inbound',
            outcome: 'Answered',
            status: 'Answered, Inbound',
            endedBy: 'client',
            queue: 'Sales',
            did: '+39028088100',
            number: '+39 340 118 2290',
            rawNumber: '+393401182290',
            callerName: 'ROSSI E',
            transferredBy: '206',
            transferredTo: '205',
            forwardedFrom: '300',
            callKey: 'call-1',
            date: '23 Nov 2026, 00:30',
            day: '2026-11-23',
            start: '2026-11-22T23:30:00.000Z',
            answer: '2026-11-22T23:30:05.000Z',
            end: '2026-11-22T23:34:17.400Z',
            duration: '4:12',
            seconds: '252',
            employee: 'Ada Agent',
            extension: '204',
            name: 'Elena Rossi',
            company: 'Rossi srl',
            recordId: '003R',
            notes: 'hi',
            disposition: 'Interested',
            memo: 'a; b',
            recording: 'https://pbx.example/r',
            history: 'https://pbx.example/h',
            'custom.tier': 'gold'
        });
    });

    it('and none where it has none: empty, not an error', () => {
        const bare = logFacts({ call: newCall({ key: 'k', direction: 'outbound', number: '', startedAt: 0 }), match: undefined, number: '' });
        for (const name of [...VARIABLES, 'custom.tier', 'nobodyKnows', 'toString', 'constructor']) expect(typeof of(`{${name}}`, bare)).toBe('string');
        expect(of('{queue}{did}{name}{company}{recordId}{memo}{answer}{end}{custom.x}{toString}{endedBy}', bare)).toBe('');
        expect(of('{number}', bare)).toBe('Number withheld');
    });

    it('a call that still lasts counts as answered, since nobody knows how it ends', () => {
        expect(of('{outcome}: {status}', logFacts({ call: answered(outbound) }))).toBe('Answered: Outbound');
    });
});
