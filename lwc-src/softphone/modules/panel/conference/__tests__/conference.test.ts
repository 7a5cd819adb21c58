import { after, type CallEvent } from '../../../../../core/call/call';
import type { CallRecord } from '../../../../../core/state/softphoneState';
import { answered, clock, inbound, lead, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { fakePart } from '../../../../__tests__/doubles/part';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import Conference from '../conference';

const EVENTS = ['mute', 'hold', 'holdone', 'remove', 'add', 'leave', 'endall'];
const START = inbound.startedAt;
const joined: CallEvent = { type: 'joined', conference: 'a', at: START + 5_000 };
const member = (key: string, matches: CallRecord['matches'], ...events: CallEvent[]): CallRecord => recordOf({ ...inbound, key }, [answered, joined, ...events], { matches });
const two = (...events: CallEvent[]): object => ({ members: [member('b', [lead], ...events), member('a', [rossi])], clock });

beforeAll(useRealLabels);
afterEach(clearPage);

describe('X5: a conference', () => {
    it('shows who is in it, in the order they came, and since when', async () => {
        const { element, all, text } = draw(Conference, two());
        expect(all('.panel-others__name').map((one) => one.textContent)).toEqual(['Elena Rossi', 'Marco Bianchi']);
        expect(all('[data-id="participant"] [role="status"]').map((one) => one.textContent)).toEqual(['Talking', 'Talking']);
        expect([text('.panel-caller__about'), text('[role="timer"]')]).toEqual(['You and 2 others', '1:00']);
        await expect(element).toBeAccessible();
    });

    it.each<[string, CallEvent, string]>([
        ['on hold', { type: 'holdChanged', held: true }, 'On hold'],
        ['holding us', { type: 'theirHoldChanged', held: true }, 'They put you on hold'],
        ['without sound for now', { type: 'restoringChanged', restoring: true }, 'The connection is being restored…'],
        ['being handed over', { type: 'transferring', to: '301' }, 'Transferring to 301…']
    ])('says of one that it is %s', (_what, event, words) => {
        const { all } = draw(Conference, two(event));
        expect(all('[data-id="participant"] [role="status"]').at(-1)?.textContent).toBe(words);
    });

    it('one of them, or all, can be held, resumed, removed', async () => {
        const { click, heard, set, text, get } = draw(Conference, two(), ...EVENTS);
        await click('Put Elena Rossi on hold', 'Remove Marco Bianchi from the conference', 'Mute');
        get('[data-id="hold"]').click();
        expect([heard('holdone'), heard('remove'), heard('mute'), heard('hold')]).toEqual([[{ key: 'a', held: true }], [{ key: 'b' }], [{ muted: true }], [{ held: true }]]);
        const held = { type: 'holdChanged', held: true } as const;
        const muted = { type: 'muteChanged', muted: true } as const;
        await set({ members: [member('b', [lead], held, muted), member('a', [rossi], held, muted)] });
        expect(text('[data-id="headline"]')).toBe('On hold');
        await click('Resume Marco Bianchi', 'Unmute');
        get('[data-id="hold"]').click();
        expect([heard('holdone').at(-1), heard('mute').at(-1), heard('hold').at(-1)]).toEqual([{ key: 'b', held: false }, { muted: false }, { held: false }]);
    });

    it('somebody is added who is found as for a transfer', async () => {
        const people = fakePart();
        const { click, heard, text, all } = draw(Conference, { ...two(), people: Promise.resolve(people) }, ...EVENTS);
        await click('Add');
        await drawn();
        expect(text('panel-later')).toBe('adding');
        people.tell('ask', { number: '301' });
        await drawn();
        expect([heard('add'), all('panel-later')]).toEqual([[{ number: '301' }], []]);
    });

    it('two may be left together, three may not, nor two who are on their way', async () => {
        const { click, heard, set, all } = draw(Conference, two(), ...EVENTS);
        await click('Leave them together', 'End for all');
        expect([heard('leave').length, heard('endall').length]).toEqual([1, 1]);
        await set(two({ type: 'transferring', to: '301' }));
        expect(all('[data-id="leave"]')).toHaveLength(0);
        await set({ members: ['a', 'b', 'c'].map((key) => member(key, [])) });
        expect(all('[data-id="leave"]')).toHaveLength(0);
    });

    it('one that has just ended says nothing', () => {
        const over = after(member('b', []).call, { type: 'ended', at: START + 9_000, cause: { by: 'them' } });
        const { all } = draw(Conference, { members: [recordOf(over), member('a', [rossi])], clock });
        expect(all('[data-id="participant"] [role="status"]').at(-1)?.textContent).toBe('');
    });
});
