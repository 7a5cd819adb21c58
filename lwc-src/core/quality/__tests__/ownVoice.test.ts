import { afterVoice, newVoiceWatch, type VoiceSample } from '../ownVoice';

/** What is said after looks one second apart. */
function said(...looks: Partial<VoiceSample>[]): string | undefined {
    return looks.reduce((watch, look, second) => afterVoice(watch, { at: 1_000 * (second + 1), level: 0.1, muted: false, held: false, ...look }), newVoiceWatch(0)).trouble?.kind;
}
const times = (count: number, look: Partial<VoiceSample>): Partial<VoiceSample>[] => Array.from({ length: count }, () => look);

describe('a microphone that brings nothing', () => {
    it('is said after eight seconds', () => {
        expect(said(...times(7, { level: 0 }))).toBeUndefined();
        expect(said(...times(8, { level: 0 }))).toBe('silentMicrophone');
    });
    it.each<[string, Partial<VoiceSample>]>([
        ['a quiet room', { level: 0.000_1 }],
        ['on hold', { level: 0, held: true }],
        ['muted', { level: 0, muted: true }],
        ['a browser that doesn’t tell', { level: undefined }]
    ])('%s is no trouble', (_what, look) => expect(said(...times(20, look))).toBeUndefined());
    it('is well again as soon as something comes', () => expect(said(...times(9, { level: 0 }), {})).toBeUndefined());
    it('begins anew after hold', () => expect(said(...times(7, { level: 0 }), { held: true }, ...times(7, { level: 0 }))).toBeUndefined());
});

describe('talking while muted', () => {
    it('is said at the second look, and stays until the agent is heard', () => {
        expect(said({ muted: true })).toBeUndefined();
        expect(said(...times(2, { muted: true }))).toBe('speakingMuted');
        expect(said(...times(2, { muted: true }), { muted: true, level: 0 })).toBe('speakingMuted');
        expect(said(...times(2, { muted: true }), {})).toBeUndefined();
    });
    it('what is low is a colleague in the next room', () => expect(said(...times(9, { muted: true, level: 0.01 }))).toBeUndefined());
});
