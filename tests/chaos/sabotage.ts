/** What takes the product's safeguards away, to show that the judge sees what then happens. The product itself isn't touched. */
import type { Office } from './office';

/** The database takes a second Task with the same call key. */
export function withoutUniqueKey({ simulators }: Office): void {
    for (const { org } of simulators) {
        const key = org.namer.custom('Call_Key__c');
        for (const object of ['Task', 'Event']) org.schema.addField(object, { ...org.schema.field(org.schema.object(object), key), unique: false });
    }
}

/** Nobody can look a Task up by its key before writing it again. */
export async function withoutLookUp(office: Office): Promise<void> {
    for (const seat of office.seats) await seat.answerGraphql((query) => (query.includes('Call_Key__c') ? { data: {}, errors: [{ message: "Validation error of type WrongType: argument contains a field not in 'Task_Filter' @ 'uiapi/query/Task'", locations: [], paths: [], extensions: { ErrorType: 'ValidationError' } }] } : undefined));
}
