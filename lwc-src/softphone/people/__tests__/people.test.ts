import { RecordError } from '../../../core/errors';
import { fakePeople, NO_DESK, ROSSI, tellingPbx } from '../../__tests__/doubles/people';
import { settled } from '../../__tests__/doubles/tools';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('who works here', () => {
    it('is asked of the Desk, and again only after a while', async () => {
        const { people, desk } = fakePeople();
        await people.list();
        await people.list();
        expect(people.state.colleagues.map(({ name }) => name)).toEqual(['Ben Agent', 'Zoe Admin']);
        await wait(301_000);
        await people.list();
        expect(desk.asked).toEqual(['colleagues', 'colleagues']);
    });

    it('nobody can tell: asked again the next time', async () => {
        const { people, desk, tools } = fakePeople();
        desk.failure = NO_DESK;
        await people.list();
        expect([people.state.list, tools.reported]).toEqual(['absent', []]);
        desk.failure = undefined;
        await people.list();
        expect(people.state.list).toBe('known');
    });

    it('what fails is told to developers', async () => {
        const { people, desk, tools } = fakePeople();
        desk.failure = new RecordError('silent');
        await people.list();
        expect([people.state.list, await people.byText('rossi'), tools.reported]).toEqual(['failed', [], ['colleagues: RecordError', 'search by text: RecordError']]);
    });
});

describe('whom the agent may mean', () => {
    it('records are asked for by what could be a name, or the beginning of a number', async () => {
        const { people, desk } = fakePeople();
        expect(await people.byText('ros')).toEqual([ROSSI]);
        expect([await people.byText('205'), await people.byText('r')]).toEqual([[], []]);
        desk.found = [{ ...ROSSI, phones: [] }];
        expect(await people.byText('rossi')).toEqual([]);
        desk.failure = NO_DESK;
        expect(await people.byText('rossi')).toEqual([]);
        expect(await people.byText('0471 5')).toEqual([]);
        expect(desk.asked).toEqual(['name ros', 'name rossi', 'name rossi', 'name 0471 5']);
    });

    it('everybody who is known, and who was on the line', async () => {
        const { people, calls } = fakePeople();
        await people.list();
        calls.value = { matches: [], recent: [{ kind: 'recent', number: '+3902', name: 'Marco' }] };
        expect(people.find('', []).map(({ name }) => name)).toEqual(['Ben Agent', 'Zoe Admin', 'Marco']);
        expect(people.find('rossi', [ROSSI]).map(({ number }) => number)).toEqual(['+393401182290']);
    });
});

describe('speed dials', () => {
    it('are kept in this browser', async () => {
        const { people, kept } = fakePeople();
        kept.text = '[{"number":"1","name":"One"}]';
        await people.start();
        people.keep({ number: '2', name: 'Two' });
        people.move('2', -1);
        people.drop('1');
        expect(JSON.parse(kept.text)).toEqual([{ number: '2', name: 'Two' }]);
    });

    it('without storage they last as long as the page', async () => {
        const { people, kept, tools } = fakePeople();
        kept.failure = new Error('blocked');
        await people.start();
        people.keep({ number: '2', name: 'Two' });
        await settled();
        expect(people.state.speedDials).toHaveLength(1);
        expect(tools.reported).toEqual(['speed dials: Error', 'keep speed dials: Error']);
    });
});

describe('what the PBX tells', () => {
    it('lamps of those who are looked at, and for a moment after', async () => {
        const { people } = fakePeople();
        const place = {};
        people.look(place, ['205']);
        const pbx = await tellingPbx(people);
        await pbx.lamp('205', 'onACall');
        expect(people.state.lamps).toEqual({ '205': 'onACall' });
        people.lookAway(place);
        await wait(20_000);
        expect(people.state.lamps).toEqual({ '205': 'onACall' });
        await wait(11_000);
        expect([people.state.lamps, pbx.asked().at(-1)]).toEqual([{}, 'dialog 205 no more']);
    });

    it('messages, and what to call for them unless the admin has said', async () => {
        const { people } = fakePeople();
        expect(people.voicemailNumber).toBe('');
        const pbx = await tellingPbx(people);
        await pbx.mailbox({ isWaiting: true, fresh: 3, number: '*97' });
        expect([people.state.mailbox?.fresh, people.voicemailNumber]).toEqual([3, '*97']);
        expect(fakePeople({ voicemailNumber: '+39 0471 555 0' }).people.voicemailNumber).toBe('+3904715550');
    });

    it('listeners hear of it until they are taken back', async () => {
        const { people } = fakePeople();
        const heard = jest.fn();
        const unlisten = people.listen(heard);
        await people.list();
        unlisten();
        people.keep({ number: '1', name: '' });
        expect(heard).toHaveBeenCalledTimes(1);
    });
});
