import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { fakeTools } from '../../__tests__/doubles/tools';
import type { LineEvent } from '../../../phone/linePort';
import { CallScreen } from '../callScreen';
import { Store } from '../../app/store';

function setUp() {
    const store = new Store();
    const screen = new CallScreen(store, fakeTools());
    const line = new FakeLine();
    const heard: LineEvent[] = [];
    screen.before(line).listen((event) => void heard.push(event));
    return { store, screen, line, heard };
}

it('every call rings as long as nobody says otherwise', () => {
    const { line, heard, store } = setUp();
    line.becomes({ name: 'ready' });
    const call = line.rings();
    expect([heard.map(({ type }) => type), call.asked, store.state.calls]).toEqual([['state', 'incoming'], [], []]);
});

it('a refused call is busy before it has rung, and in the list as missed, with the reason', () => {
    const { line, heard, store, screen } = setUp();
    screen.refusal = ({ number }) => (number === '+393401182290' ? 'doNotDisturb' : undefined);
    const call = line.rings();
    expect([heard, call.asked]).toEqual([[], ['decline busy']]);
    expect(store.state.calls[0]?.call).toMatchObject({ number: '+393401182290', state: { name: 'ended', outcome: 'missed', cause: { reason: 'doNotDisturb' } } });
    line.rings({ callId: 'in-2', number: '204' });
    expect(heard.map(({ type }) => type)).toEqual(['incoming']);
});

it('codes go to the PBX that the line has; without a line they can not', async () => {
    const { line, screen } = setUp();
    await screen.sendCode('*78');
    expect(line.asked).toEqual(['code *78']);
    await expect(new CallScreen(new Store(), fakeTools()).sendCode('*78')).rejects.toMatchObject({ name: 'FeatureCodeError' });
});
