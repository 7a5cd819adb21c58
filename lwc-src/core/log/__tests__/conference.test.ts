import { candidate, found, match, START } from '../../__tests__/samples';
import { CALL_KEY_LENGTH } from '../../call/callKey';
import type { Match } from '../../match/match';
import { attendeesOf, participantKey, type Participant } from '../conference';

const participant = (number: string, id = '', more: Partial<Participant> = {}): Participant => ({ number, readableNumber: number, found: id ? found(candidate(id)) : [], joinedAt: START, ...more });
const matchOf = ({ found: [first] }: Participant): Match | undefined => first && match(first.candidate.id, first.candidate.objectApiName);
const keys = (party: Match | undefined, ...participants: Participant[]): string[] => attendeesOf('call-1', party, participants, matchOf).map(({ match: { id } }) => id);

describe('X5, X8: one entry for each matched person of a conference', () => {
    it('who joined, in the order of joining', () => {
        expect(keys(match('a'), participant('2', 'c', { joinedAt: 2 }), participant('1', 'b', { joinedAt: 1 }))).toEqual(['b', 'c']);
        // At the same moment: by their numbers, whoever is named first.
        const [one, two] = [participant('1', 'b'), participant('2', 'c')];
        expect([keys(match('a'), one, two), keys(match('a'), two, one)]).toEqual([['b', 'c'], ['b', 'c']]);
    });
    it('each person once, also who joined twice or by another telephone', () => {
        expect(keys(match('a'), participant('1', 'b'), participant('1', 'b'), participant('2', 'b'), participant('3', 'a'))).toEqual(['b']);
    });
    it('nobody for whom Salesforce doesn’t know, and no colleague', () => {
        expect(keys(undefined, participant('1'), { ...participant('205'), found: found(candidate('u', 'User')) })).toEqual([]);
    });
    it('one number is one entry', () => expect(keys(undefined, participant('1', 'b'), participant('1', 'c'))).toEqual(['b']));
});

describe('X8: the key of an entry', () => {
    it('is the same however the number is written, and another for another call or number', () => {
        expect(participantKey('call-1', participant('+39 340-1'))).toBe(participantKey('call-1', participant('+393401')));
        expect(new Set([participantKey('call-1', participant('1')), participantKey('call-2', participant('1')), participantKey('call-1', participant('2')), 'call-1']).size).toBe(4);
    });
    it('tells withheld numbers apart by when they joined', () => {
        expect(participantKey('c', participant('', '', { joinedAt: 1 }))).not.toBe(participantKey('c', participant('', '', { joinedAt: 2 })));
    });
    it('fits its field', () => expect(participantKey('k'.repeat(CALL_KEY_LENGTH), participant('9'.repeat(40))).length).toBeLessThanOrEqual(CALL_KEY_LENGTH));
});
