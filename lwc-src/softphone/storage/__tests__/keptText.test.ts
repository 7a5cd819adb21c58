import type { Database } from '../database';
import { keptText } from '../keptText';

it('a text is kept in this browser under its name', async () => {
    const kept = new Map<string, string>();
    const database = Promise.resolve({
        get: async (_store: string, key: string) => kept.get(key),
        put: async (_store: string, value: string, key: string) => void kept.set(key, value)
    } as unknown as Database);
    const text = keptText(database, 'audio');
    expect(await text.read()).toBeUndefined();
    await text.write('loud');
    expect([await text.read(), [...kept.keys()]]).toEqual(['loud', ['audio']]);
});
