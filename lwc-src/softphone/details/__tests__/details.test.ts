import { RecordError } from '../../../core/errors';
import type { Glance } from '../../../core/glance/glance';
import { EMPTY_SETUP, type OrgSetup } from '../../../core/setup/orgSetup';
import type { SoftphoneEvent } from '../../../core/state/softphoneState';
import { answered, clock, ended, inbound, lead, rossi } from '../../__tests__/doubles/calls';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { realLabels, useRealLabels } from '../../__tests__/doubles/labels';
import { Store } from '../../app/store';
import { t } from '../../i18n/labels';
import { startDetails } from '../details';

const OPEN: Glance = {
    opportunities: [{ id: '006A', name: 'Renewal 2027', state: 'Negotiation', date: '2026-12-01' }],
    cases: [{ id: '500A', name: 'Invoice', state: '', date: '' }],
    activities: [
        { id: '00TO', name: 'To do', state: 'Open', date: new Date(clock.now()).toISOString(), isClosed: false, isCall: false, createdById: '005A' },
        { id: '00TC', name: 'Call', state: 'Completed', date: new Date(clock.now() - 3 * 86_400_000).toISOString(), isClosed: true, isCall: true, createdById: '005A' }
    ]
};
const LINES = ['Open opportunityRenewal 2027 · Negotiation', 'Open caseInvoice', 'Last contact3 days ago, you'];
const matched = (...matches: (typeof rossi)[]): SoftphoneEvent => ({ type: 'matched', key: 'k', internal: false, matches });
const rings: SoftphoneEvent = { type: 'callStarted', call: inbound };

function setUp({ setup = EMPTY_SETUP, isSeen = true, hasDesk = true }: { setup?: OrgSetup; isSeen?: boolean; hasDesk?: boolean } = {}) {
    const store = new Store();
    const ask = jest.fn((_operation: string, _ask: object): Promise<never> => Promise.resolve(OPEN as never));
    const reported: string[] = [];
    const told: [string, object][] = [];
    let isPresent = hasDesk;
    const part = startDetails({
        clock,
        report: (what) => void reported.push(what),
        shown: store,
        desk: { present: () => isPresent, ask },
        setups: { current: setup },
        labels: realLabels(),
        userId: '005A',
        document: { visibilityState: isSeen ? 'visible' : 'hidden', documentElement: { lang: 'en' } as HTMLElement }
    });
    const show = (what: string): HTMLElement => {
        const place = document.body.appendChild(document.createElement('div'));
        part.show(place, what, (name, detail) => void told.push([name, detail]));
        return place;
    };
    const happens = async (...events: SoftphoneEvent[]): Promise<void> => {
        for (const event of events) store.dispatch(event);
        await drawn();
        await drawn();
    };
    const deskComes = (): Promise<void> => ((isPresent = true), happens({ type: 'deskChanged', desk: true }));
    return { store, ask, reported, told, show, happens, deskComes };
}
const linesIn = (place: HTMLElement): (string | null)[] => [...place.querySelectorAll('.panel-glance__line')].map(({ textContent }) => textContent);

beforeAll(useRealLabels);
afterEach(clearPage);

describe('X10: what is open for the caller, and the last contact', () => {
    it('asked for once, as soon as it is clear who calls; a click opens it', async () => {
        const { ask, happens, show, told } = setUp();
        await happens(rings);
        const place = show('glance');
        expect(ask).not.toHaveBeenCalled();
        await happens(matched({ ...rossi, accountId: '001A' }));
        expect(ask.mock.calls).toEqual([['glance', { id: '003A', objectApiName: 'Contact', accountId: '001A', whoId: '003A' }]]);
        expect(linesIn(place)).toEqual(LINES);
        place.querySelector('button')?.click();
        expect(told).toEqual([['open', { recordId: '006A' }]]);
        await happens({ type: 'callChanged', key: 'k', event: answered });
        // Another screen shows the same call.
        expect(linesIn(show('glance'))).toEqual(LINES);
        expect(ask).toHaveBeenCalledTimes(1);
    });

    it('of several, only when one is chosen', async () => {
        const { ask, happens, show } = setUp();
        await happens(rings, matched(rossi, lead));
        show('glance');
        expect(ask).not.toHaveBeenCalled();
        await happens({ type: 'chosen', key: 'k', matchId: lead.id });
        expect(ask).toHaveBeenCalledWith('glance', { id: '00QA', objectApiName: 'Lead', accountId: undefined, whoId: '00QA' });
    });

    it('X7: nothing of a colleague', async () => {
        const { ask, happens, show } = setUp();
        await happens(rings, matched({ ...rossi, objectApiName: 'User' }));
        show('glance');
        expect(ask).not.toHaveBeenCalled();
    });

    it('T17: not in a tab that nobody looks at', async () => {
        const { ask, happens, show } = setUp({ isSeen: false });
        await happens(rings, matched(rossi));
        show('glance');
        expect(ask).not.toHaveBeenCalled();
    });

    it('without the Desk there is nothing; it is asked when it comes', async () => {
        const { ask, happens, show, deskComes } = setUp({ hasDesk: false });
        await happens(rings, matched(rossi));
        const place = show('glance');
        expect([ask.mock.calls.length, linesIn(place)]).toEqual([0, []]);
        await deskComes();
        expect(linesIn(place)).toEqual(LINES);
    });

    it('an answer that comes for somebody else is left', async () => {
        const { ask, happens, show } = setUp();
        let answer: (glance: never) => void = () => undefined;
        ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
        await happens(rings, matched(rossi, lead), { type: 'chosen', key: 'k', matchId: rossi.id });
        const place = show('glance');
        ask.mockResolvedValueOnce({ opportunities: [], cases: [], activities: [] } as never);
        await happens({ type: 'chosen', key: 'k', matchId: lead.id });
        answer(OPEN as never);
        await drawn();
        expect(linesIn(place)).toEqual([]);
    });

    it('a Desk that can’t tell costs nothing but the lines', async () => {
        const { ask, happens, show, reported } = setUp();
        ask.mockRejectedValue(new RecordError('silent'));
        await happens(rings, matched(rossi));
        const place = show('glance');
        await drawn();
        expect([linesIn(place), reported]).toEqual([[], ['glance']]);
    });
});

it('B15: how the line is, as it changes', async () => {
    const { happens, show } = setUp();
    const place = show('signal');
    expect(place.querySelector('span')).toBeNull();
    await happens({ type: 'lineChanged', line: { name: 'ready' } });
    expect(place.querySelector('span')?.className).toBe('panel-signal panel-signal_good');
});

describe('T10: the result in wrap-up', () => {
    const over: SoftphoneEvent[] = [rings, { type: 'callChanged', key: 'k', event: answered }, { type: 'callChanged', key: 'k', event: ended }];
    const options = (place: HTMLElement): string[] => [...place.querySelectorAll('option')].map((option) => option.textContent ?? '');

    it('the admin’s results for this direction; what is chosen is said of the call', async () => {
        const setup: OrgSetup = { ...EMPTY_SETUP, dispositions: [{ label: 'Offer sent', kind: 'result' }, { label: 'Left message', kind: 'result', direction: 'outbound' }] };
        const { store, happens, show } = setUp({ setup });
        await happens(...over);
        const place = show('result');
        expect(options(place)).toEqual([t('resultNone'), 'Offer sent']);
        const select = place.querySelector('select') as HTMLSelectElement;
        select.value = 'Offer sent';
        select.dispatchEvent(new CustomEvent('change'));
        await drawn();
        expect([store.state.calls[0]?.said, select.value]).toEqual([{ disposition: 'Offer sent' }, 'Offer sent']);
    });

    it('the usual ones where there are none; one that was chosen before stays in sight', async () => {
        const { happens, show } = setUp();
        await happens(...over, { type: 'said', key: 'k', said: { disposition: 'Of last year' } });
        const place = show('result');
        expect(options(place)).toEqual([t('resultNone'), 'Of last year', t('deskResultInterested'), t('deskResultCallBack'), t('deskResultLeftMessage'), t('deskResultWrongNumber')]);
        expect((place.querySelector('select') as HTMLSelectElement).value).toBe('Of last year');
    });
});
