import { RecordError } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import { deskPeople } from '../deskPeople';
import type { DeskLink } from '../deskRecords';

const user = (name: string, phones: Candidate['phones'], title?: string): Candidate => ({ id: `005${name}`, objectApiName: 'User', name, title, phones, modifiedAt: 0 });
const asked: unknown[] = [];
const desk = (candidates: readonly Candidate[]): DeskLink => ({
    present: () => true,
    ask: async (operation, ask) => {
        asked.push([operation, ask]);
        return { candidates } as never;
    }
});
beforeEach(() => (asked.length = 0));

it('colleagues are users with an extension', async () => {
    const people = deskPeople(desk([user('Ben', [{ field: 'Phone', value: '+39 0471' }, { field: 'Extension', value: ' 205 ' }], 'Sales'), user('Zoe', [{ field: 'Extension', value: '209' }]), user('Nobody', [{ field: 'Extension', value: ' ' }])]), () => []);
    expect(await people.colleagues()).toEqual([
        { id: '005Ben', name: 'Ben', extension: '205', title: 'Sales' },
        { id: '005Zoe', name: 'Zoe', extension: '209' }
    ]);
    expect(asked).toEqual([['findColleagues', {}]]);
});

describe('the admin’s table of extensions', () => {
    const table = (): never[] => [{ extension: '205', label: 'Support', userId: '005Ann', userName: 'Ann' }, { extension: '300', label: 'Warehouse' }] as never[];

    it('says whose an extension is; users beside it have their own', async () => {
        const people = deskPeople(desk([user('Ben', [{ field: 'Extension', value: '205' }]), user('Zoe', [{ field: 'Extension', value: '209' }])]), table);
        expect((await people.colleagues()).map(({ id, name, extension }) => `${id} ${name} ${extension}`)).toEqual(['005Ann Ann 205', '300 Warehouse 300', '005Zoe Zoe 209']);
    });

    it('is what there is without a Desk', async () => {
        const absent: DeskLink = { present: () => false, ask: () => Promise.reject(new RecordError('absent')) };
        expect(await deskPeople(absent, table).colleagues()).toHaveLength(2);
        await expect(deskPeople(absent, () => []).colleagues()).rejects.toThrow(RecordError);
    });
});

it('records by name', async () => {
    const rossi = user('Rossi', []);
    expect(await deskPeople(desk([rossi]), () => []).byText('ros')).toEqual([rossi]);
    expect(asked).toEqual([['findByName', { text: 'ros' }]]);
});
