import { ended, inbound, recordOf } from '../../__tests__/doubles/calls';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { fakePeople } from '../../__tests__/doubles/people';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { Store } from '../../app/store';
import { startPeople, type PeoplePartTools } from '../peoplePart';

beforeAll(useRealLabels);
afterEach(clearPage);

async function setUp() {
    const { people, kept } = fakePeople();
    const store = new Store();
    const asked: string[] = [];
    const ask = (operation: string): Promise<object> => {
        asked.push(operation);
        return Promise.resolve({ candidates: [] });
    };
    const desk = { present: () => true, ask } as unknown as PeoplePartTools['desk'];
    const part = await startPeople({ ...people.tools, desk, extensions: () => [], shown: store, labels: {}, designSystem: '' });
    useRealLabels();
    const place = document.body.appendChild(document.createElement('div'));
    const told: unknown[] = [];
    const show = async (what: string): Promise<void> => {
        part.show(place, what, (name, detail) => told.push([name, detail]));
        await drawn();
    };
    return { part, place, told, show, store, kept, asked };
}

it.each([
    ['picker', 'input[role="combobox"]'],
    ['adding', 'form:not(:has([data-id="ask"]))'],
    ['mailbox', '[data-id="mailbox"]'],
    ['colleagues', '#speed-dials'],
    ['calls', '.panel-screen']
])('shows %s', async (what, selector) => {
    const { place, show } = await setUp();
    await show(what);
    expect(place.querySelector(selector)).not.toBeNull();
});

it('what it doesn’t have it can’t show', async () => {
    const { part, place } = await setUp();
    expect(() => part.show(place, 'weather', () => undefined)).toThrow(TypeError);
});

it('calls appear as they are, are called back, and become speed dials', async () => {
    const { place, show, store, told, kept } = await setUp();
    await show('calls');
    store.dispatch({ type: 'callStarted', call: inbound });
    store.dispatch({ type: 'callChanged', key: 'k', event: ended });
    await drawn();
    const [keep, callBack] = place.querySelectorAll('button');
    callBack?.click();
    keep?.click();
    expect([told, kept.text]).toEqual([[['callback', { number: recordOf(inbound).call.number }]], '[{"number":"+393401182290","name":"+39 3401182290"}]']);
});

it('a Desk that comes is asked who works here', async () => {
    const { part, asked } = await setUp();
    part.deskCame();
    expect(asked).toEqual(['findColleagues']);
});
