import { FakeMixingContext, voice, withStreams } from '../../__tests__/doubles/fakeMixingContext';
import type { LegSound } from '../../linePort';
import { Mixer, type Leg } from '../mixer';

beforeAll(withStreams);

function setUp(isBlocked = false) {
    const contexts: FakeMixingContext[] = [];
    const reported: string[] = [];
    let blocked = 0;
    const mixer = new Mixer({
        createContext: () => {
            const context = new FakeMixingContext(isBlocked);
            contexts.push(context);
            return context as unknown as AudioContext;
        },
        onBlocked: () => void (blocked += 1),
        report: (what, error) => void reported.push(`${what}: ${(error as Error).name}`)
    });
    /** What is sent to each far end; undefined: the microphone. */
    const sent = new Map<string, MediaStreamTrack | undefined>();
    const leg = (key: string, change: Partial<Leg> = {}): Leg => ({ key, sound: soundOf(key), isApart: false, send: async (track) => void sent.set(key, track), ...change });
    const hears = (key: string): string | undefined => (sent.get(key) ? contexts.at(-1)?.mixIn(sent.get(key)) : undefined);
    return { mixer, contexts, reported, leg, hears, sent, timesBlocked: () => blocked };
}

const sounds = new Map<string, LegSound>();
function soundOf(key: string): LegSound {
    const sound = sounds.get(key) ?? { received: voice(key), microphone: voice(`agent on ${key}`) };
    sounds.set(key, sound);
    return sound;
}

describe('X5: a mix', () => {
    it('everybody hears the agent and all others, and nobody hears themselves', () => {
        const { mixer, leg, hears } = setUp();
        mixer.update([leg('a'), leg('b'), leg('c')]);
        expect(['a', 'b', 'c'].map(hears)).toEqual(['agent on a + b + c', 'a + agent on b + c', 'a + agent on c + b']);
    });

    it('one on hold is apart: hears only what the line lets through of the agent, and is heard by nobody', () => {
        const { mixer, leg, hears } = setUp();
        mixer.update([leg('a'), leg('b'), leg('c')]);
        mixer.update([leg('a', { isApart: true }), leg('b'), leg('c')]);
        expect(['a', 'b', 'c'].map(hears)).toEqual(['agent on a', 'agent on b + c', 'agent on c + b']);
        mixer.update([leg('a'), leg('b'), leg('c')]);
        expect(hears('a')).toBe('agent on a + b + c');
    });

    it('one leaves: gets the microphone again, and the others go on', () => {
        const { mixer, leg, hears, sent } = setUp();
        mixer.update([leg('a'), leg('b'), leg('c')]);
        mixer.update([leg('a'), leg('b')]);
        expect([sent.get('c'), hears('a'), hears('b')]).toEqual([undefined, 'agent on a + b', 'a + agent on b']);
    });

    it('another microphone, or another track of the far end, takes the place of the one before', () => {
        const { mixer, leg, hears } = setUp();
        mixer.update([leg('a'), leg('b')]);
        mixer.update([leg('a', { sound: { received: voice('a again'), microphone: voice('headset') } }), leg('b')]);
        expect([hears('a'), hears('b')]).toEqual(['b + headset', 'a again + agent on b']);
    });

    it('over: all have the microphone again, and nothing runs any more', () => {
        const { mixer, leg, contexts, sent } = setUp();
        mixer.update([leg('a'), leg('b')]);
        mixer.update([]);
        expect([sent.get('a'), sent.get('b'), contexts[0]?.state, contexts[0]?.onstatechange]).toEqual([undefined, undefined, 'closed', null]);
        mixer.update([]);
        mixer.update([leg('a'), leg('b')]);
        expect(contexts).toHaveLength(2);
    });
});

describe('X5: a browser that does not let a mix run', () => {
    it('everybody hears the agent until there was a click; then the mix', async () => {
        const { mixer, leg, hears, sent, contexts, timesBlocked } = setUp(true);
        mixer.update([leg('a'), leg('b')]);
        expect([timesBlocked(), sent.size]).toEqual([1, 0]);
        contexts[0]!.isBlocked = false;
        mixer.resume();
        await Promise.resolve();
        expect([hears('a'), hears('b')]).toEqual(['agent on a + b', 'a + agent on b']);
    });

    it('one that stops it gives everybody the microphone again', () => {
        const { mixer, leg, sent, contexts, hears } = setUp();
        mixer.update([leg('a'), leg('b')]);
        contexts[0]!.becomes('suspended');
        expect([...sent.values()]).toEqual([undefined, undefined]);
        contexts[0]!.becomes('running');
        expect(hears('a')).toBe('agent on a + b');
    });
});

it('X5: a far end that can not be given the mix costs the others nothing', async () => {
    const { mixer, leg, hears, reported } = setUp();
    mixer.update([leg('a', { send: () => Promise.reject(new DOMException('gone', 'InvalidStateError')) }), leg('b')]);
    await Promise.resolve();
    expect([hears('b'), reported]).toEqual(['a + agent on b', ['conference: InvalidStateError']]);
});
