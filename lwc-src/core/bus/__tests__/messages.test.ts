import { newCall } from '../../call/call';
import { afterEvent, INITIAL_STATE } from '../../state/softphoneState';
import { BUS_VERSION, deskViewOf, fromDesk, fromPanel, readDeskMessage, readPanelMessage } from '../messages';

describe('the channel between panel and Desk', () => {
    it('each side reads what the other says', () => {
        expect(readPanelMessage(fromPanel({ type: 'panelHello' }))).toEqual({ type: 'panelHello' });
        expect(readDeskMessage(fromDesk({ type: 'notes', callKey: 'k', notes: 'n' }))).toEqual({ type: 'notes', callKey: 'k', notes: 'n' });
    });

    it.each<[string, unknown]>([
        ['its own echo', fromDesk({ type: 'notes', callKey: 'k', notes: 'n' })],
        ['another version', { ...fromPanel({ type: 'panelHello' }), version: BUS_VERSION + 1 }],
        ['a type it does not know', { from: 'panel', version: BUS_VERSION, message: { type: 'boo' } }],
        ['a type that is no text', { from: 'panel', version: BUS_VERSION, message: { type: 7 } }],
        ['no message', { from: 'panel', version: BUS_VERSION, message: null }],
        ['nothing', undefined],
        ['a text', 'hello']
    ])('and nothing else: %s', (_what, data) => expect(readPanelMessage(data)).toBeUndefined());
});

describe('what the Desk sees of the phone', () => {
    it('is the screen alone when there is no call', () => expect(deskViewOf(INITIAL_STATE)).toEqual({ screen: 'starting', status: { name: 'notConnected' }, shortcuts: true }));

    it('is the call with what is known around it, and nothing only the panel needs', () => {
        const call = newCall({ key: 'k', direction: 'inbound', number: '1', did: '2', startedAt: 3 });
        const view = deskViewOf(afterEvent(INITIAL_STATE, { type: 'callStarted', call }));
        expect(view).toEqual({
            screen: 'ringing',
            shortcuts: true,
            status: { name: 'notConnected' },
            call: expect.objectContaining({ key: 'k', number: '1', lookup: 'searching', matches: [], notes: '', log: { name: 'none' } }) as unknown
        });
        expect(view.call).not.toHaveProperty('did');
    });

    it('says what will be written of it, where it will be logged', () => {
        const state = afterEvent(INITIAL_STATE, { type: 'callStarted', call: newCall({ key: 'k', direction: 'inbound', number: '1', startedAt: 3 }) });
        expect(deskViewOf(state, () => ({ fields: { Subject: 'S' }, target: { objectApiName: 'Case' } }))).toMatchObject({ writes: { Subject: 'S' }, writesAs: 'Case' });
        expect(deskViewOf(state, () => undefined)).not.toHaveProperty('writes');
    });

    it('can be sent as JSON and comes out the same', () => {
        const view = deskViewOf(afterEvent(INITIAL_STATE, { type: 'callStarted', call: newCall({ key: 'k', direction: 'outbound', number: '1', startedAt: 3 }) }));
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    });
});
