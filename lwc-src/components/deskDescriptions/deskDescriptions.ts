/**
 * What objects are like for this user, asked for when the phone's rules name fields of them. A component has to ask, since
 * picklists come by a wire: this class says which objects are asked for, and is told what came.
 */
import type { FieldDescription, ObjectDescription } from '../../core/log/fieldValue';

/** The phone waits five seconds. */
const TIMEOUT_MS = 4_000;

export class DeskDescriptions {
    private readonly show: (objects: readonly string[]) => void;
    private readonly known = new Map<string, ObjectDescription>();
    private readonly waiting = new Map<string, ((description: ObjectDescription) => void)[]>();

    /** @param show draws a describer for each object, until it is told otherwise */
    constructor(show: (objects: readonly string[]) => void) {
        this.show = show;
    }

    /** The fields among those named that there are; undefined where the user may not see the object, or nothing came in time. */
    async describe(objectApiName: string, fields: readonly string[]): Promise<ObjectDescription> {
        const all = this.known.get(objectApiName) ?? (await this.ask(objectApiName));
        return all && Object.fromEntries(fields.flatMap((field): [string, FieldDescription][] => (all[field] ? [[field, only(all[field])]] : [])));
    }

    /** A describer has brought something: it goes on watching, so what it brings later counts as well. */
    wasDescribed({ objectApiName, fields }: { readonly objectApiName: string; readonly fields?: ObjectDescription }): void {
        this.known.set(objectApiName, fields);
        this.waiting.get(objectApiName)?.forEach((resolve) => resolve(fields));
        this.waiting.delete(objectApiName);
    }

    private ask(objectApiName: string): Promise<ObjectDescription> {
        return new Promise((resolve) => {
            this.waiting.set(objectApiName, [...(this.waiting.get(objectApiName) ?? []), resolve]);
            this.show([...new Set([...this.known.keys(), ...this.waiting.keys()])]);
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wire has no time-out of its own
            setTimeout(() => resolve(undefined), TIMEOUT_MS);
        });
    }
}

/** Without the names that forms show. */
function only({ dataType, writeable, length, values }: FieldDescription): FieldDescription {
    return { dataType, writeable, length, ...(values && { values }) };
}
