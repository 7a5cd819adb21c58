import { readRecordingWay, recordingWishes } from '../recording';
import { after, newCall } from '../call';

describe('how the PBX is asked to record', () => {
    it.each([
        ['', { ok: true }],
        ['  ', { ok: true }],
        ['info', { ok: true, way: { name: 'info' } }],
        [' INFO ', { ok: true, way: { name: 'info' } }],
        ['*1', { ok: true, way: { name: 'digits', start: '*1', pause: '*1' } }],
        ['*1, *2', { ok: true, way: { name: 'digits', start: '*1', pause: '*2' } }],
        ['*1,', { ok: false }],
        ['info,*1', { ok: false }],
        ['*1,*2,*3', { ok: false }],
        ['star one', { ok: false }],
        ['*1\r\nRecord: on', { ok: false }],
        ['12345678901', { ok: false }]
    ])('%j', (text, reading) => {
        expect(readRecordingWay(text)).toEqual(reading);
    });
});

describe('what can be asked for', () => {
    const one = { name: 'digits', start: '*1', pause: '*1' } as const;
    const two = { ...one, pause: '*2' };

    it('a call that the PBX may record by itself can be paused at once, unless the same code would start it', () => {
        expect([recordingWishes(two, undefined), recordingWishes({ name: 'info' }, undefined), recordingWishes(one, undefined)]).toEqual([['start', 'pause'], ['start', 'pause'], ['start']]);
    });

    it('afterwards the opposite of what was asked for last', () => {
        expect(recordingWishes(one, { wish: 'start', confirmed: false, since: 0 })).toEqual(['pause']);
        expect(recordingWishes(one, { wish: 'pause', confirmed: true, since: 0 })).toEqual(['start']);
    });
});

it('only a call that is talked on is recorded', () => {
    const call = newCall({ key: 'k', direction: 'inbound', number: '1', startedAt: 0 });
    const recording = { wish: 'start', confirmed: false, since: 2 } as const;
    const changed = { type: 'recordingChanged', recording } as const;
    expect(after(call, changed)).toBe(call);
    expect(after(after(call, { type: 'answered', at: 1 }), changed).state).toMatchObject({ name: 'talking', recording });
});
