import fc from 'fast-check';
import { CALL_KEY_LENGTH, callKeyOf } from '../callKey';

describe('the call key', () => {
    it('is the Call-ID itself where it fits, so that the PBX can write the same', () => {
        expect(callKeyOf(' a84b4c76e66710@pc33.atlanta.example.com ')).toBe('a84b4c76e66710@pc33.atlanta.example.com');
    });

    it('is the same for the same id and always fits the field', () => {
        fc.assert(
            fc.property(fc.string({ maxLength: 400 }), (id) => {
                expect(callKeyOf(id)).toBe(callKeyOf(id));
                expect(callKeyOf(id).length).toBeLessThanOrEqual(CALL_KEY_LENGTH);
            })
        );
    });

    it('tells long ids apart that begin alike', () => {
        const long = 'x'.repeat(200);
        const keys = Array.from({ length: 2_000 }, (_unused, at) => callKeyOf(`${long}${at}`));
        expect(new Set(keys).size).toBe(2_000);
    });
});
