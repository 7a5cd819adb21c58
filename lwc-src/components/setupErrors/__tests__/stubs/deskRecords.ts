/** The Desk's record work, with tasks that the test can look at. */
type Ask = Readonly<Record<string, unknown>> & { readonly callKey?: string; readonly fields?: Readonly<Record<string, unknown>>; readonly recordId?: string };

export const tasks = new Map<string, Record<string, unknown>>();
/** By call key: what creating it is refused with. */
export const refused = new Map<string, object>();

export class DeskRecords {
    describe(): void {}
    wasRead(): void {}

    async perform(operation: string, { callKey, fields = {}, recordId = '' }: Ask): Promise<object> {
        if (operation === 'findLog') return { ok: true, answer: { recordId: [...tasks].find(([, task]) => task['Call_Key__c'] === callKey)?.[0] } };
        const error = refused.get(String(fields['Call_Key__c']));
        if (error) return { ok: false, error };
        const id = operation === 'createLog' ? `00T${tasks.size + 1}` : recordId;
        tasks.set(id, { ...tasks.get(id), ...fields });
        return { ok: true, answer: { recordId: id, leftOut: 'Secret__c' in fields ? ['Secret__c'] : [] } };
    }
}
