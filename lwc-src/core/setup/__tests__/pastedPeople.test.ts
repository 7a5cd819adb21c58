import { pastedPeople } from '../pastedPeople';

const known = new Map([['204', 'Ada Agent']]);

describe('U10b: people pasted from a spreadsheet', () => {
    it('a line each, with or without headings; who is there already stays', () => {
        const text = 'Extension\tName\tE-mail\n205\tBen Agent\tben@brenner.example\t+39 0471 555 205\r\n\n206;"Front desk"\n207\n204\tAda Agent\n';
        expect(pastedPeople(text, known)).toEqual({
            people: [
                { extension: '205', name: 'Ben Agent', email: 'ben@brenner.example', directNumber: '+39 0471 555 205' },
                { extension: '206', name: 'Front desk' },
                { extension: '207', name: '207' }
            ],
            problems: []
        });
    });
    it('what is wrong is named with its line', () => {
        expect(pastedPeople('\tNobody\nabc1\n205\n205\n204\tBen Agent\n206\tX\tnot an address\nnonsense', known).problems).toEqual([
            { line: 1, problem: 'missing', value: 'Nobody' },
            { line: 2, problem: 'notDigits', value: 'abc1' },
            { line: 4, problem: 'twice', value: '205' },
            { line: 5, problem: 'taken', value: '204', name: 'Ada Agent' },
            { line: 6, problem: 'notAnEmail', value: 'not an address' },
            { line: 7, problem: 'notDigits', value: 'nonsense' }
        ]);
    });
    it('no more than an org can read at once', () => {
        const text = Array.from({ length: 2_000 }, (_one, index) => String(1_000 + index)).join('\n');
        expect(pastedPeople(text, known).problems).toEqual([{ line: 2_000, problem: 'tooMany', value: '2000' }]);
    });
});
