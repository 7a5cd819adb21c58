import { afterDialogNews, lampOfDialogs, lampOfPresence, type DialogNews, type KnownDialogs } from '../lamp';

const full = (version: number, ...dialogs: DialogNews['dialogs']): DialogNews => ({ version, isFull: true, dialogs });
const partial = (version: number, ...dialogs: DialogNews['dialogs']): DialogNews => ({ version, isFull: false, dialogs });
const known = (...news: DialogNews[]): KnownDialogs | undefined => news.reduce<KnownDialogs | undefined>(afterDialogNews, undefined);

describe('what a colleague is doing, by the dialogs of the telephone (RFC 4235)', () => {
    it.each([
        ['no dialog', full(0), 'free'],
        ['somebody calls', full(0, { id: 'a', direction: 'recipient', state: 'early' }), 'ringing'],
        ['dials', full(0, { id: 'a', direction: 'initiator', state: 'trying' }), 'onACall'],
        ['talks', full(0, { id: 'a', direction: 'recipient', state: 'confirmed' }), 'onACall'],
        ['talks while somebody else calls', full(0, { id: 'b', state: 'early' }, { id: 'a', state: 'confirmed' }), 'onACall'],
        ['has hung up', full(0, { id: 'a', state: 'terminated' }), 'free']
    ] as const)('%s', (_what, news, lamp) => expect(lampOfDialogs(known(news)!)).toBe(lamp));

    it('what has changed is put in its place', () => {
        const talks = known(full(4), partial(5, { id: 'a', state: 'early' }), partial(6, { id: 'a', state: 'confirmed' }, { id: 'b', state: 'early' }));
        expect(talks).toEqual({ version: 6, dialogs: [{ id: 'a', state: 'confirmed' }, { id: 'b', state: 'early' }] });
        expect(afterDialogNews(talks, partial(7, { id: 'a', state: 'terminated' }))?.dialogs).toEqual([{ id: 'b', state: 'early' }]);
    });

    it('what comes twice or late changes nothing', () => {
        const talks = known(full(4, { id: 'a', state: 'confirmed' }));
        expect(afterDialogNews(talks, partial(4, { id: 'a', state: 'terminated' }))).toBe(talks);
        expect(afterDialogNews(talks, partial(3))).toBe(talks);
    });

    it('after a gap nothing is known until everything is told', () => {
        expect(known(full(4), partial(6))).toBeUndefined();
        expect(known(partial(1))).toBeUndefined();
    });
});

describe('what a colleague is doing, by presence (RFC 3856)', () => {
    it.each([
        ['there', true, [], 'free'],
        ['not there', false, [], 'offline'],
        ['talks', true, ['on-the-phone'], 'onACall'],
        ['busy, and so not open to calls', false, ['busy'], 'onACall'],
        ['at lunch', true, ['meal'], 'away'],
        ['something that nobody here knows', true, ['spectator'], 'free']
    ] as const)('%s', (_what, isOpen, activities, lamp) => expect(lampOfPresence(isOpen, activities)).toBe(lamp));
});
