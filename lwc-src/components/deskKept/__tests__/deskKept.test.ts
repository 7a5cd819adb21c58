import { keep, kept } from '../deskKept';

afterEach(() => sessionStorage.clear());

it('B2: what was typed outlives a reload, until it is saved or given up', () => {
    keep('new Lead', { LastName: 'Neu' });
    expect([kept('new Lead'), kept('new Contact')]).toEqual([{ LastName: 'Neu' }, undefined]);
    keep('new Lead', undefined);
    expect(kept('new Lead')).toBeUndefined();
});

it('a storage that is blocked or damaged takes nothing else away', () => {
    keep('new Lead', { LastName: 'Neu' });
    for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, '{');
    expect(kept('new Lead')).toBeUndefined();
    const blocked = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => keep('new Lead', {})).not.toThrow();
    blocked.mockRestore();
});
