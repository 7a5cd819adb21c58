import { newCall, type CallEvent } from '../../call/call';
import { inherited, isOwn, mirrored } from '../mirror';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent } from '../softphoneState';

const started = (key: string): SoftphoneEvent => ({ type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt: 0 }) });
const happens = (key: string, event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key, event });
const answered: CallEvent = { type: 'answered', at: 1 };
const ended: CallEvent = { type: 'ended', at: 2, cause: { by: 'them' } };
const after = (...events: SoftphoneEvent[]) => events.reduce(afterEvent, INITIAL_STATE);

it('B14: what is a page’s own stays its own, the rest is the phone’s', () => {
    expect([isOwn({ type: 'deskChanged', desk: true }), isOwn({ type: 'missedSeen' })]).toEqual([true, false]);
    const phone = after({ type: 'salesforceChanged', salesforce: 'silent' }, { type: 'soundChanged', sound: 'needsClick' }, started('a'));
    const page = after({ type: 'salesforceChanged', salesforce: 'ready' }, { type: 'deskChanged', desk: true }, { type: 'deskWriting', deskWriting: true }, { type: 'localNetworkRefused' });
    expect(mirrored(phone, page)).toEqual({ ...phone, salesforce: 'ready', desk: true, deskWriting: true, localNetwork: 'refused' });
});

describe('B14: a page that takes the phone over begins with', () => {
    const chosen: SoftphoneEvent = { type: 'statusChanged', event: { type: 'chosen', choice: { name: 'doNotDisturb' }, at: 3 } };

    it('the calls that are over, the status, and the wrap-up that was on view', () => {
        const phone = after(started('over'), happens('over', answered), happens('over', ended), chosen);
        const page = afterEvent(after({ type: 'deskChanged', desk: true }), inherited(phone));
        expect(page).toEqual({ ...phone, desk: true });
        expect(page.focus).toBe('over');
    });

    it('none of the calls that are on: they come back by themselves', () => {
        const phone = after(started('on'), happens('on', answered));
        expect(inherited(phone)).toMatchObject({ calls: [], focus: undefined, missedUnseen: 0 });
    });
});
