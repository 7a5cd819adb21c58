import { RecordError } from '../../../core/errors';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { createAll, NotAllError } from '../createAll';

const people = ['Ada', 'Ben', 'Sam'].map((name, at) => ({ name, values: { Extension__c: `20${at}` } }));

describe('several new records', () => {
    it('are all made, in their order', async () => {
        const fake = new FakeStore();
        await createAll(fake.store, 'extension', people);
        expect(fake.of('extension').map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Sam']);
    });
    it('or none is left', async () => {
        const fake = new FakeStore();
        fake.failing.add('Sam');
        const failure = await createAll(fake.store, 'extension', people).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(NotAllError);
        expect([(failure as NotAllError).left, (failure as NotAllError).cause instanceof RecordError, fake.of('extension')]).toEqual([[], true, []]);
    });
    it('and what can’t be taken back is named', async () => {
        const fake = new FakeStore();
        fake.failing.add('Ben').add('remove Ada');
        await expect(createAll(fake.store, 'extension', people)).rejects.toMatchObject({ left: ['Ada'] });
    });
});
