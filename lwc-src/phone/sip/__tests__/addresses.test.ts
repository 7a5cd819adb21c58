import { Addresses } from '../addresses';

function setUp(...names: string[]) {
    const clock = { at: 1_000, now: () => clock.at };
    const addresses = new Addresses(names, clock);
    /** What is tried when each try fails. */
    const tried = (times: number): string[] =>
        Array.from({ length: times }, () => {
            addresses.advance();
            const { current } = addresses;
            addresses.lost();
            return current;
        });
    return { addresses, clock, tried };
}

describe('several addresses of the PBX', () => {
    it('are tried in their order, then from the beginning', () => {
        expect(setUp('one', 'two', 'three').tried(4)).toEqual(['one', 'two', 'three', 'one']);
    });

    it('one that worked and is lost: the order begins anew', () => {
        const { addresses, tried } = setUp('one', 'two', 'three');
        tried(1);
        addresses.advance();
        addresses.worked();
        expect([addresses.current, addresses.isPreferred]).toEqual(['two', false]);
        addresses.lost();
        expect(tried(2)).toEqual(['one', 'two']);
    });

    it('one that asks to be left alone is passed over until its time has come', () => {
        const { addresses, clock, tried } = setUp('one', 'two');
        addresses.avoid(5_000);
        addresses.failed();
        expect([addresses.waitMs(), tried(2)]).toEqual([0, ['two', 'two']]);
        clock.at += 5_000;
        expect(tried(2)).toEqual(['one', 'two']);
    });

    it('all of them ask for it: until the first of them may be tried', () => {
        const { addresses, clock } = setUp('one', 'two');
        addresses.avoid(5_000);
        addresses.failed();
        addresses.advance();
        addresses.avoid(3_000);
        expect(addresses.waitMs()).toBe(3_000);
        clock.at += 1_000;
        expect(addresses.waitMs()).toBe(2_000);
        addresses.avoidNone();
        expect(addresses.waitMs()).toBe(0);
    });
});
