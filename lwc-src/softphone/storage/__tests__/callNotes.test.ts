import { openDatabase } from '../database';
import { tabStorage } from '../callNotes';

const blocked = (): never => {
    throw new DOMException('blocked', 'SecurityError');
};

describe('B3: a browser that blocks storage', () => {
    it('has nothing noted of calls', () => {
        const real = jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked);
        const storage = tabStorage();
        storage.setItem('calls', 'k');
        storage.removeItem('calls');
        expect(storage.getItem('calls')).toBeNull();
        real.mockRestore();
        expect(tabStorage()).toBe(sessionStorage);
    });

    it('refuses its database as any other failure, and keeps the phone from nothing', async () => {
        const before = globalThis.indexedDB;
        Object.assign(globalThis, { indexedDB: { open: blocked } });
        const opening = openDatabase();
        await expect(opening).rejects.toMatchObject({ name: 'SecurityError' });
        Object.assign(globalThis, { indexedDB: before });
    });
});
