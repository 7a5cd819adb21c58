import type { NewRecord } from '../../../core/create/creating';
import { RecordError, type RecordTrouble } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import { plainParser } from '../../../core/number/phoneNumber';
import { fakeTools } from '../../__tests__/doubles/tools';
import { Creator } from '../creator';

const NUMBER = '+390655501901';
const LEAD: NewRecord = { objectApiName: 'Lead', fields: { LastName: 'A stranger', Company: 'A stranger', Phone: NUMBER }, problems: [] };
const lead = (id: string): Candidate => ({ id, objectApiName: 'Lead', name: 'A stranger', phones: [{ field: 'Phone', value: NUMBER }], modifiedAt: 0 });

/** An org in which creating goes wrong in the ways that are named, one after the other. `lost`: it was done, and nobody was told. */
function setUp(...faults: (RecordTrouble | 'lost')[]) {
    const org: Candidate[] = [];
    const asked: string[] = [];
    const kept = { text: undefined as string | undefined, read: () => Promise.resolve(kept.text), write: (text: string) => Promise.resolve(void (kept.text = text)) };
    const desk = {
        ask: (operation: string): Promise<never> => {
            asked.push(operation);
            if (operation === 'findByDigits') return Promise.resolve({ candidates: [...org] } as never);
            const fault = faults.shift();
            if (fault !== undefined && fault !== 'lost') return Promise.reject(new RecordError(fault));
            org.push(lead(`00Q${org.length}`));
            return fault === 'lost' ? Promise.reject(new RecordError('silent')) : Promise.resolve({ recordId: org.at(-1)?.id, leftOut: [] } as never);
        }
    };
    const page = (): Creator => new Creator({ ...fakeTools(), desk: desk as never, numbers: () => plainParser, kept, userId: () => '005A' });
    return { org, asked, kept, page, creator: page() };
}

describe('U3, A9c: somebody is created once', () => {
    it('and known from then on, before any search finds them, also after a reload', async () => {
        const { creator, page, org, asked } = setUp();
        expect((await creator.create(NUMBER, [LEAD])).person).toMatchObject({ id: '00Q0', name: 'A stranger', objectApiName: 'Lead', ownerId: '005A' });
        expect([org.length, asked, creator.recent.map(({ number }) => number)]).toEqual([1, ['createRecord'], [NUMBER]]);
        const next = page();
        await Promise.resolve();
        await Promise.resolve();
        expect(next.recent.map(({ recordId }) => recordId)).toEqual(['00Q0']);
    });

    it('for two calls of one number at once', async () => {
        const { creator, org } = setUp();
        const [one, other] = await Promise.all([creator.create(NUMBER, [LEAD]), creator.create(NUMBER, [LEAD])]);
        expect([one.person.id, other.person.id, org.length]).toEqual(['00Q0', '00Q0', 1]);
    });

    it('an answer that was lost: whoever has the number now is the one', async () => {
        const { creator, org, asked } = setUp('lost');
        expect((await creator.create(NUMBER, [LEAD])).person.id).toBe('00Q0');
        expect([org.length, asked]).toEqual([1, ['createRecord', 'findByDigits']]);
    });

    it('what never arrived is tried again, three times at most', async () => {
        const { creator, org } = setUp('unknown');
        expect((await creator.create(NUMBER, [LEAD])).person.id).toBe('00Q0');
        expect(org.length).toBe(1);
        await expect(setUp('unknown', 'silent', 'unclear').creator.create(NUMBER, [LEAD])).rejects.toMatchObject({ trouble: 'unclear' });
    });

    it('a page that went in between: the next one looks first', async () => {
        const { org, kept, page, asked } = setUp();
        kept.text = JSON.stringify({ recent: [], begun: ['390655501901'] });
        org.push(lead('00QX'));
        expect((await page().create(NUMBER, [LEAD])).person.id).toBe('00QX');
        expect(asked).toEqual(['findByDigits']);
    });

    it('a refusal is said, and the next try asks nobody first', async () => {
        const { creator, asked } = setUp('invalid');
        await expect(creator.create(NUMBER, [LEAD])).rejects.toMatchObject({ trouble: 'invalid' });
        await creator.create(NUMBER, [LEAD]);
        expect(asked).toEqual(['createRecord', 'createRecord']);
    });

    it('U7: an opportunity comes with the person, linked; without it the person stands', async () => {
        const opportunity: NewRecord = { objectApiName: 'Opportunity', fields: { Name: 'A stranger', CloseDate: '2026-12-01' }, linkField: 'ContactId', problems: [] };
        const { creator } = setUp();
        expect((await creator.create(NUMBER, [LEAD, opportunity])).opportunity).toMatchObject({ id: '00Q1', isClosed: false, closeDate: '2026-12-01' });
        const refused = setUp();
        const { person, opportunity: none } = await setUpSecondFails(refused).create(NUMBER, [LEAD, opportunity]);
        expect([person.id, none]).toEqual(['00Q0', undefined]);
    });

    it('nonsense that was kept is as if nothing were kept', async () => {
        const { kept, page } = setUp();
        kept.text = '{"recent":7';
        await expect(page().create(NUMBER, [LEAD])).resolves.toMatchObject({ person: { id: '00Q0' } });
    });
});

/** The first record is created, the second is refused. */
function setUpSecondFails({ org, kept }: ReturnType<typeof setUp>): Creator {
    let asked = 0;
    const ask = (): Promise<never> => {
        asked += 1;
        if (asked > 1) return Promise.reject(new RecordError('noAccess'));
        org.push(lead('00Q0'));
        return Promise.resolve({ recordId: '00Q0', leftOut: [] } as never);
    };
    return new Creator({ ...fakeTools(), desk: { ask }, numbers: () => plainParser, kept, userId: () => '005A' });
}
