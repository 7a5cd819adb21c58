import { answered, clock, inbound } from '../../__tests__/doubles/calls';
import { FakeCall } from '../../__tests__/doubles/fakeLine';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { drawn } from '../../__tests__/doubles/draw';
import { browserTimers } from '../../app/tools';
import { Store } from '../../app/store';
import { t } from '../../i18n/labels';
import { startRecording, type RecordingPart } from '../recording';

interface Set {
    readonly part: RecordingPart;
    readonly line: FakeCall;
    readonly store: Store;
    readonly place: HTMLElement;
    seen(): string;
    press(): Promise<void>;
}

/** A call that is talked on, and what is drawn of its recording. */
function setUp(setting: string): Set {
    const store = new Store();
    const line = new FakeCall({ callId: 'c', direction: 'inbound', number: '1' });
    store.dispatch({ type: 'callStarted', call: inbound });
    store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
    const part = startRecording({ store, setting, lineCall: () => line, clock, timers: browserTimers, newId: () => '', report: () => undefined, labels: {}, designSystem: '' });
    // The part has been handed labels of its own.
    useRealLabels();
    const place = document.createElement('div');
    document.body.replaceChildren(place);
    part.show(place);
    const press = async (): Promise<void> => {
        place.querySelector('button')?.click();
        await drawn();
    };
    return { part, line, store, place, seen: () => place.querySelector('[data-id="recording"]')?.textContent ?? '', press };
}

it('by digits: what is asked for is never said to be so', async () => {
    const { part, line, place, seen, press } = setUp('*1,*2');
    expect(part.offers('k').map(({ id }) => id)).toEqual(['start', 'pause']);
    part.ask('k', 'start');
    await drawn();
    expect([seen(), part.offers('k')]).toEqual([t('recordingAsked'), []]);
    await expect(place).toBeAccessible();
    await press();
    expect([seen(), line.asked]).toEqual([t('recordingPauseAsked'), ['digits *1', 'digits *2']]);
});

it('by INFO: confirmed when the PBX says yes', async () => {
    const { part, line, seen, press } = setUp('info');
    part.ask('k', 'start');
    await drawn();
    expect(seen()).toBe(t('recordingOn'));
    await press();
    await drawn();
    expect([seen(), line.asked]).toEqual([t('recordingPaused'), ['record true', 'record false']]);
});

it('a pause that is refused: the recording is still shown as on, and the agent is told', async () => {
    const { part, line, store, seen, press } = setUp('info');
    part.ask('k', 'start');
    await drawn();
    line.recordingFailure = new Error('403');
    await press();
    await drawn();
    expect([seen(), store.state.notice]).toEqual([t('recordingOn'), { key: 'recordingPauseRefused' }]);
});

it('a setting that can not be read offers nothing, and is said', () => {
    const { part, store } = setUp('star one');
    expect([part.offers('k'), store.state.notice]).toEqual([[], { key: 'recordingSetting' }]);
});
