import { newCall, type Call, type CallEvent } from '../../../core/call/call';
import type { Ringer } from '../../../phone/audio/ringer';
import { Store } from '../../app/store';
import { makeSounds } from '../sounds';

const inbound = (key: string): Call => newCall({ key, direction: 'inbound', number: '1', startedAt: 0 });
const outbound = (key: string): Call => newCall({ key, direction: 'outbound', number: '1', startedAt: 0 });
const answered: CallEvent = { type: 'answered', at: 1 };
const ended = (status?: number): CallEvent => ({ type: 'ended', at: 2, cause: { by: 'them', status } });

/** What is heard: the last sound that began, or silence. */
function setUp() {
    const store = new Store();
    const heard: string[] = [];
    const ringer: Ringer = { play: (sound) => void heard.push(sound), stop: () => void heard.push('silence'), ready: () => true, unlock: () => Promise.resolve() };
    let knocks = true;
    makeSounds(store, ringer, () => knocks);
    return {
        heard,
        beQuiet: (): void => void (knocks = false),
        begin: (call: Call): void => store.dispatch({ type: 'callStarted', call }),
        happens: (key: string, event: CallEvent): void => store.dispatch({ type: 'callChanged', key, event }),
        other: (): void => store.dispatch({ type: 'notesChanged', key: 'a', notes: 'N' })
    };
}

describe('a call in', () => {
    it.each<[string, CallEvent]>([
        ['the agent presses Answer', { type: 'answering' }],
        ['it is answered', answered],
        ['it ends', ended()]
    ])('rings until %s', (_when, event) => {
        const { heard, begin, happens, other } = setUp();
        begin(inbound('a'));
        other();
        expect(heard).toEqual(['ring']);
        happens('a', event);
        expect(heard.at(-1)).toBe('silence');
    });

    it('rings on when there was no microphone', () => {
        const { heard, begin, happens } = setUp();
        begin(inbound('a'));
        happens('a', { type: 'answering' });
        happens('a', { type: 'answerFailed' });
        expect(heard.at(-1)).toBe('ring');
    });

    it('during another only knocks', () => {
        const { heard, begin, happens } = setUp();
        begin(inbound('a'));
        happens('a', answered);
        begin(inbound('b'));
        expect(heard.at(-1)).toBe('waiting');
        happens('a', ended());
        expect(heard.at(-1)).toBe('ring');
    });

    it('during another is not heard, where the agent wants it so', () => {
        const { heard, begin, happens, beQuiet } = setUp();
        beQuiet();
        begin(inbound('a'));
        happens('a', answered);
        begin(inbound('b'));
        expect(heard.at(-1)).toBe('silence');
    });

    it('of two the other rings on', () => {
        const { heard, begin, happens } = setUp();
        begin(inbound('a'));
        begin(inbound('b'));
        happens('a', ended());
        expect(heard.at(-1)).toBe('ring');
        happens('b', ended());
        expect(heard.at(-1)).toBe('silence');
    });
});

describe('a call out', () => {
    it('is silent until the far end rings, then sounds like it', () => {
        const { heard, begin, happens } = setUp();
        begin(outbound('a'));
        expect(heard.at(-1)).not.toBe('ringback');
        happens('a', { type: 'farEndRings', earlyMedia: false });
        expect(heard.at(-1)).toBe('ringback');
        happens('a', answered);
        expect(heard.at(-1)).toBe('silence');
    });

    it('leaves the sound to the far end when that makes its own', () => {
        const { heard, begin, happens } = setUp();
        begin(outbound('a'));
        happens('a', { type: 'farEndRings', earlyMedia: true });
        expect(heard).not.toContain('ringback');
    });

    it('that is busy sounds busy, and nothing that follows cuts it short', () => {
        const { heard, begin, happens, other } = setUp();
        begin(outbound('a'));
        happens('a', { type: 'farEndRings', earlyMedia: false });
        happens('a', ended(486));
        other();
        expect(heard.at(-1)).toBe('busy');
        begin(inbound('b'));
        expect(heard.at(-1)).toBe('ring');
    });

    it.each([404, 480, 603])('that ends with %s is silent', (status) => {
        const { heard, begin, happens } = setUp();
        begin(outbound('a'));
        happens('a', ended(status));
        expect(heard.at(-1)).toBe('silence');
    });

    it('that is busy while another rings does not drown it', () => {
        const { heard, begin, happens } = setUp();
        begin(outbound('a'));
        begin(inbound('b'));
        happens('a', ended(486));
        expect(heard.at(-1)).toBe('ring');
    });
});

it('a caller who was busy with somebody else is no busy tone here', () => {
    const { heard, begin, happens } = setUp();
    begin(inbound('a'));
    happens('a', ended(486));
    expect(heard.at(-1)).toBe('silence');
});
