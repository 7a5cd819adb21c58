/** What takes the product's safeguards away, to show that the judge sees what then happens. The product itself isn't touched. */
import type { Office } from './office';

/** The database takes a second Task with the same call key. */
export function withoutUniqueKey({ simulators }: Office): void {
    for (const { org } of simulators) {
        const key = org.namer.custom('Call_Key__c');
        for (const object of ['Task', 'Event']) org.schema.addField(object, { ...org.schema.field(org.schema.object(object), key), unique: false });
    }
}

/** Whoever looks a Task up by its key before writing it again is told that there is none. */
export async function withoutLookUp(office: Office): Promise<void> {
    const none = { data: { uiapi: { query: { Task: { edges: [] }, Case: { edges: [] } } } }, errors: [] };
    for (const seat of office.seats) await seat.answerGraphql((query) => (query.includes('query findLog') ? none : undefined));
}
