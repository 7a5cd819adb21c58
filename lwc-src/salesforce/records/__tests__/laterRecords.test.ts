import { laterRecords } from '../laterRecords';
import type { RecordsPort } from '../recordsPort';

const port = { createLog: () => Promise.resolve({ recordId: '00T', leftOut: [] }), updateLog: (recordId: string) => Promise.resolve({ recordId, leftOut: [] }), findByNumber: () => Promise.resolve([]), findLog: () => Promise.resolve({ canTell: false }) } as RecordsPort;

it('what is asked before the route has come waits for it', async () => {
    let come = (_port: RecordsPort): void => undefined;
    const records = laterRecords(() => new Promise((resolve) => (come = resolve)));
    const asked = Promise.all([records.createLog({}), records.updateLog('00T1', {}), records.findLog('k'), records.findByNumber({ raw: '1', digits: '1' }, 'inbound')]);
    come(port);
    expect(await asked).toEqual([{ recordId: '00T', leftOut: [] }, { recordId: '00T1', leftOut: [] }, { canTell: false }, []]);
});

it('one that could not be loaded is loaded again for the next request', async () => {
    let tries = 0;
    const records = laterRecords(() => ((tries += 1) < 3 ? Promise.reject(new TypeError('offline')) : Promise.resolve(port)));
    await Promise.resolve();
    await expect(records.findLog('k')).rejects.toMatchObject({ trouble: 'absent' });
    await expect(records.findLog('k')).resolves.toEqual({ canTell: false });
    expect(tries).toBe(3);
});
