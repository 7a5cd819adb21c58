import { asStream, FakeStream } from '../../__tests__/doubles/fakeMedia';
import { pageSpeakers } from '../speaker';

const elements = (): HTMLAudioElement[] => [...document.querySelectorAll('audio')];

/** Lets the browser's `play` end as the test says. */
function playing(ends: () => Promise<void>): void {
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(ends);
}
function blockedWith(name: string): Promise<void> {
    return Promise.reject(new DOMException('play() failed', name));
}

afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
});

it('a call’s sound plays in an element of its own, unseen, for as long as the call lasts', () => {
    playing(() => Promise.resolve());
    const speakers = pageSpeakers(document, jest.fn()).create;
    const [one, two] = [speakers(jest.fn()), speakers(jest.fn())];
    const stream = asStream(new FakeStream());
    one.play(stream);
    expect(elements()).toHaveLength(2);
    expect(elements()[0]).toMatchObject({ srcObject: stream, autoplay: true, hidden: true });
    one.stop();
    expect(elements()).toHaveLength(1);
    two.stop();
    expect(elements()).toHaveLength(0);
});

it('lets go of the stream when it stops', () => {
    playing(() => Promise.resolve());
    const speaker = pageSpeakers(document, jest.fn()).create(jest.fn());
    const [element] = elements();
    speaker.play(asStream(new FakeStream()));
    speaker.stop();
    expect(element?.srcObject).toBeNull();
});

it('is silent while it is muted, though what plays goes on', () => {
    playing(() => Promise.resolve());
    const speaker = pageSpeakers(document, jest.fn()).create(jest.fn());
    const stream = asStream(new FakeStream());
    speaker.play(stream);
    speaker.mute(true);
    expect(elements()[0]).toMatchObject({ muted: true, srcObject: stream });
    speaker.mute(false);
    expect(elements()[0]?.muted).toBe(false);
});

it.each([
    ['NotAllowedError', 1],
    // A newer stream took the place of this one.
    ['AbortError', 0]
])('a browser that answers %s wants a click: %s', async (name, told) => {
    playing(() => blockedWith(name));
    const onBlocked = jest.fn();
    pageSpeakers(document, jest.fn()).create(onBlocked).play(asStream(new FakeStream()));
    await Promise.resolve();
    await Promise.resolve();
    expect(onBlocked).toHaveBeenCalledTimes(told);
});

describe('where it plays', () => {
    /** Elements whose device can be chosen; jsdom's can't. */
    function routable(setSinkId: (this: { sinkId: string }, id: string) => Promise<void>): void {
        Object.defineProperties(HTMLMediaElement.prototype, { sinkId: { value: '', writable: true, configurable: true }, setSinkId: { value: setSinkId, configurable: true } });
    }
    afterEach(() => {
        for (const name of ['sinkId', 'setSinkId']) Reflect.deleteProperty(HTMLMediaElement.prototype, name);
    });

    it('changes for what plays and what will play', () => {
        routable(function (id) {
            this.sinkId = id;
            return Promise.resolve();
        });
        const speakers = pageSpeakers(document, jest.fn());
        speakers.create(jest.fn());
        speakers.use('headset');
        speakers.create(jest.fn());
        expect(elements().map(({ sinkId }) => sinkId)).toEqual(['headset', 'headset']);
        speakers.use('');
        expect(elements().map(({ sinkId }) => sinkId)).toEqual(['', '']);
    });

    it('stays where it was when the browser refuses, and that is told; or can’t', async () => {
        routable(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
        const onRefused = jest.fn();
        const speakers = pageSpeakers(document, onRefused);
        speakers.create(jest.fn());
        speakers.use('headset');
        await Promise.resolve();
        expect(elements()[0]?.sinkId).toBe('');
        expect(onRefused.mock.calls).toMatchObject([[{ name: 'NotAllowedError' }]]);
        for (const name of ['sinkId', 'setSinkId']) Reflect.deleteProperty(HTMLMediaElement.prototype, name);
        expect(() => speakers.use('other')).not.toThrow();
    });
});
