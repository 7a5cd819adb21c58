/** B6: gives the agent a file. Lightning Web Security refuses `data:` links and blobs of type text/csv (its guide, "Use Blob Objects for Download Links"). */

/** The browser has to have begun with it. */
const HELD_MS = 60_000;

/** @param table CSV of what Salesforce hasn't got yet */
export function saveTable(table: string): void {
    const address = URL.createObjectURL(new Blob([table], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `patchbay-calls-${new Date().toISOString().slice(0, 10)}.csv`;
    link.click();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the browser fetches it after the click
    setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}
