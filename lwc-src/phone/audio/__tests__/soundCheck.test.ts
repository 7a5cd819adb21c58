import { FakeMicrophone } from '../../__tests__/doubles/fakeMedia';
import { timers } from '../../__tests__/doubles/time';
import { SoundCheck } from '../soundCheck';

/** A check whose recorder and player do what the test says. */
function setUp({ speaker = 'ho', canRoute = true } = {}) {
    const microphone = new FakeMicrophone();
    const heard: (string | number)[] = [];
    const recorder = {
        ondataavailable: (_event: { data: Blob }): void => undefined,
        onstop: (): void => undefined,
        mimeType: 'audio/webm',
        start: () => void heard.push('recorder starts'),
        stop: () => {
            recorder.ondataavailable({ data: new Blob(['x']) });
            recorder.onstop();
        }
    };
    const player = { src: '', onended: (): void => undefined, play: jest.fn(() => Promise.resolve()), pause: jest.fn(), ...(canRoute && { sinkId: '', setSinkId: jest.fn(() => Promise.resolve()) }) };
    const context = {
        createAnalyser: () => ({ fftSize: 4, getFloatTimeDomainData: (wave: Float32Array) => wave.fill(0.1) }),
        createMediaStreamSource: () => ({ connect: () => undefined }),
        close: jest.fn(() => Promise.resolve())
    };
    const check = new SoundCheck({
        microphone,
        timers,
        createContext: () => context as unknown as AudioContext,
        createRecorder: () => recorder as unknown as MediaRecorder,
        createPlayer: () => player as unknown as HTMLAudioElement,
        speaker: () => speaker
    });
    const listener = { onLevel: (level: number) => void heard.push(level), onState: (state: string) => void heard.push(state) };
    return { check, listener, heard, microphone, player, recorder, context };
}

beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(URL, { createObjectURL: () => 'blob:one', revokeObjectURL: jest.fn() });
});
afterEach(() => jest.useRealTimers());

describe('how loud the microphone is', () => {
    it('is shown ten times a second until it is stopped, and the microphone let go', async () => {
        const { check, listener, heard, microphone, context } = setUp();
        await check.listen(listener);
        await jest.advanceTimersByTimeAsync(250);
        check.stop();
        check.stop();
        await jest.advanceTimersByTimeAsync(1_000);
        expect(heard).toEqual(['listening', 40, 40, 40, 0, 'done']);
        expect([microphone.isOpen, context.close.mock.calls.length]).toEqual([false, 1]);
    });

    it('stopped before the browser let us, nothing stays open', async () => {
        const { check, listener, heard, microphone } = setUp();
        let open: () => void = () => undefined;
        microphone.gate = new Promise((resolve) => (open = resolve));
        const listening = check.listen(listener);
        check.stop();
        open();
        await listening;
        expect([heard, microphone.isOpen]).toEqual([[], false]);
    });

    it('without a microphone is an error', async () => {
        const { check, listener, microphone } = setUp();
        microphone.trouble = 'blocked';
        await expect(check.listen(listener)).rejects.toMatchObject({ trouble: 'blocked' });
    });
});

describe('a test call', () => {
    it('records three seconds and plays them where calls are heard', async () => {
        const { check, listener, heard, player, microphone } = setUp();
        await check.echo(listener);
        await jest.advanceTimersByTimeAsync(3_000);
        expect(heard.filter((one) => typeof one === 'string')).toEqual(['listening', 'recording', 'recorder starts', 'done', 'playing']);
        expect([microphone.isOpen, player.src, player.setSinkId?.mock.calls, player.play.mock.calls.length]).toEqual([false, 'blob:one', [['ho']], 1]);
        player.onended();
        expect(heard.at(-1)).toBe('done');
    });

    it('plays on the default where the browser can’t choose', async () => {
        const { check, listener, player } = setUp({ canRoute: false });
        await check.echo(listener);
        await jest.advanceTimersByTimeAsync(3_000);
        expect(player.play).toHaveBeenCalledTimes(1);
    });

    it('stopped while it records plays nothing', async () => {
        const { check, listener, player, microphone } = setUp();
        await check.echo(listener);
        await jest.advanceTimersByTimeAsync(1_000);
        check.stop();
        await jest.advanceTimersByTimeAsync(5_000);
        expect([player.play.mock.calls.length, microphone.isOpen]).toEqual([0, false]);
    });

    it('stopped before the microphone was open records nothing', async () => {
        const { check, listener, heard, microphone } = setUp();
        let open: () => void = () => undefined;
        microphone.gate = new Promise((resolve) => (open = resolve));
        const testing = check.echo(listener);
        check.stop();
        open();
        await testing;
        expect(heard).toEqual([]);
    });

    it.each([
        ['can’t play', true],
        ['never says it has ended', false]
    ])('a player that %s is given up', async (_what, isBroken) => {
        const { check, listener, heard, player } = setUp();
        if (isBroken) player.play.mockRejectedValue(new DOMException('no', 'NotSupportedError'));
        await check.echo(listener);
        await jest.advanceTimersByTimeAsync(11_000);
        expect([heard.at(-1), player.pause.mock.calls.length]).toEqual(['done', 1]);
    });
});
