import { MOST_SPEED_DIALS, movedSpeedDial, speedDialsIn, withoutSpeedDial, withSpeedDial, type SpeedDial } from '../speedDials';

const dial = (number: string, name = number): SpeedDial => ({ number, name });
const THREE = [dial('1'), dial('2'), dial('3')];
const order = (dials: readonly SpeedDial[]): string => dials.map(({ number }) => number).join('');

describe('speed dials', () => {
    it('come at the end, each number once', () => {
        expect(withSpeedDial([dial('1')], dial('2', ' Ann '))).toEqual([dial('1'), dial('2', 'Ann')]);
        expect(withSpeedDial(THREE, dial('2', 'Ann'))).toEqual([dial('1'), dial('2', 'Ann'), dial('3')]);
        expect(withSpeedDial([], dial('5', ''))).toEqual([dial('5', '5')]);
        expect(withSpeedDial(THREE, dial('', 'Nobody'))).toBe(THREE);
    });

    it('are fifty at most', () => {
        const full = Array.from({ length: MOST_SPEED_DIALS }, (_, at) => dial(String(at)));
        expect(withSpeedDial(full, dial('new'))).toBe(full);
        expect(withSpeedDial(full, dial('7', 'Ann'))[7]?.name).toBe('Ann');
    });

    it('are moved and taken away', () => {
        expect([order(movedSpeedDial(THREE, '3', -1)), order(movedSpeedDial(THREE, '1', 1)), order(withoutSpeedDial(THREE, '2'))]).toEqual(['132', '213', '13']);
        expect([order(movedSpeedDial(THREE, '1', -1)), order(movedSpeedDial(THREE, '3', 1)), order(movedSpeedDial(THREE, '9', 1))]).toEqual(['123', '123', '123']);
    });

    it.each([
        ['nothing', undefined, []],
        ['what was kept', JSON.stringify(THREE), THREE],
        ['damaged', '[{"number":', []],
        ['something else', '{"number":"1"}', []],
        ['partly something else', '[{"number":"1","name":"1"},{"number":2,"name":"x"},null,{"number":"3"},{"number":"4","name":5},7]', [dial('1')]]
    ])('read again: %s', (_what, text, dials) => expect(speedDialsIn(text)).toEqual(dials));
});
