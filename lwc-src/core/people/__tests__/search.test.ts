import type { Candidate } from '../../match/candidate';
import { MOST_FOUND, partsOfNumber, reachable, type Reachable, type Sources } from '../search';

const rossi: Candidate = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', company: 'Rossi S.p.A.', phones: [{ field: 'Phone', value: '+39 02 808 8100' }, { field: 'MobilePhone', value: '+39 340 118 2290' }, { field: 'HomePhone', value: '-' }], modifiedAt: 0 };
const NOBODY: Sources = { colleagues: [], speedDials: [], matches: [], recent: [], records: [] };
const SOURCES: Sources = {
    colleagues: [
        { id: '005A', name: 'Ben Agent', extension: '205', title: 'Inside Sales' },
        { id: '005B', name: 'Jörg Müller', extension: '210' }
    ],
    speedDials: [{ number: '+4930901820', name: 'Warehouse' }],
    matches: [{ kind: 'match', number: '+393401182291', name: 'Marco Bianchi', about: 'Acme' }],
    recent: [{ kind: 'recent', number: '205', name: 'Ben Agent' }, { kind: 'recent', number: '0471555', name: '' }],
    records: [rossi]
};
const found = (text: string, sources: Partial<Sources> = SOURCES): string[] =>
    reachable(text, { ...NOBODY, ...sources }).map(({ kind, name, number }: Reachable) => `${kind} ${name || '-'} ${number}`);
const known: Partial<Sources> = { ...SOURCES, records: [] };

describe('whom an agent may mean', () => {
    it('nothing typed: everybody who is likely, each number once', () => {
        expect(found('', known)).toEqual(['speedDial Warehouse +4930901820', 'colleague Ben Agent 205', 'colleague Jörg Müller 210', 'match Marco Bianchi +393401182291', 'recent - 0471555']);
    });

    it.each([
        ['the beginning of a name', 'be', ['colleague Ben Agent 205']],
        ['the beginning of a last name', 'agent', ['colleague Ben Agent 205']],
        ['two parts, in any order', 'ag be', ['colleague Ben Agent 205']],
        ['without accents', 'JORG mul', ['colleague Jörg Müller 210']],
        ['a title or company', 'acme', ['match Marco Bianchi +393401182291']],
        ['the middle of a name is nobody', 'ossi', []]
    ])('%s', (_what, text, people) => expect(found(text, known)).toEqual(people));

    it.each([
        ['a number that nobody has', '0471 99', ['typed - 047199']],
        ['an extension that somebody has', '205', ['colleague Ben Agent 205']],
        ['the beginning of extensions', '21', ['typed - 21', 'colleague Jörg Müller 210']],
        ['a number as people write it', '+39 (340) 118-2291', ['match Marco Bianchi +393401182291']],
        ['a code', '*43', ['typed - *43']],
        ['a name, by the letters on the keys', '236', ['typed - 236', 'colleague Ben Agent 205']],
        ['two letters are no name', '23', ['typed - 23']]
    ])('%s', (_what, text, people) => expect(found(text, known)).toEqual(people));

    it('what Salesforce found stands below who is known here, with each number that can be dialled', () => {
        expect(found('warehouse', { ...SOURCES, records: [rossi, { ...rossi, name: 'Warehouse Ltd', phones: [{ field: 'Phone', value: '77' }] }] })).toEqual([
            'speedDial Warehouse +4930901820',
            'record Warehouse Ltd 77',
            'record Elena Rossi +39028088100',
            'record Elena Rossi +393401182290'
        ]);
        expect(reachable('rossi', { ...NOBODY, records: [rossi, { ...rossi, name: 'Ann', company: undefined, title: 'Buyer', phones: [{ field: 'Phone', value: '78' }] }] }).map(({ about }) => about)).toEqual(['Rossi S.p.A.', 'Rossi S.p.A.', 'Buyer']);
    });

    it.each([
        ['as it is written', '02 808 81'],
        ['without its country code', '02808'],
        ['with another way to dial abroad', '0039 02 808'],
        ['from the country code on', '+39 02 80']
    ])('the beginning of a number in Salesforce, %s: that number, and no other of the record', (_what, text) =>
        expect(found(text, { records: [rossi] }).slice(1)).toEqual(['record Elena Rossi +39028088100']));

    it.each([
        ['+39 02 8088', ['39028088', '9028088', '28088']],
        ['0039 02 80', ['00390280', '90280']],
        ['030 901', ['030901', '30901']],
        ['0', ['0']]
    ])('%s may stand in a record as %j', (text, parts) => expect(partsOfNumber(text)).toEqual(parts));

    it('a colleague whom Salesforce found is called by extension, as one who is known here', () => {
        const ben: Candidate = { id: '005A', objectApiName: 'User', name: 'Ben Agent', phones: [{ field: 'Phone', value: '+39 0471 555 205' }, { field: 'Extension', value: '205' }], modifiedAt: 0 };
        expect(found('ben', { records: [ben] })).toEqual(['record Ben Agent 205']);
        expect(found('ben', { ...SOURCES, records: [ben] })).toEqual(['colleague Ben Agent 205']);
        expect(found('ben', { records: [{ ...ben, phones: [{ field: 'Phone', value: '77' }] }] })).toEqual(['record Ben Agent 77']);
    });

    it('never more than anybody reads', () => {
        const colleagues = Array.from({ length: 100 }, (_, at) => ({ id: String(at), name: `Colleague ${at}`, extension: String(1000 + at) }));
        expect(found('colleague', { colleagues })).toHaveLength(MOST_FOUND);
    });
});
