import { saveTable } from '../deskFile';

it('B6: is a file of its own, named by the day, of a type that Lightning Web Security lets through', () => {
    const blobs: Blob[] = [];
    const clicked: [string, string][] = [];
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: jest.fn() });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
        clicked.push([this.getAttribute('href') ?? '', this.download]);
    });
    saveTable('Object,Id');
    expect(clicked).toEqual([['blob:1', 'patchbay-calls-2026-11-23.csv']]);
    expect(blobs.map(({ type, size }) => [type, size])).toEqual([['application/octet-stream', 9]]);
    jest.advanceTimersByTime(60_000);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
    jest.useRealTimers();
});
