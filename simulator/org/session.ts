/**
 * The org as one user: every read and write is checked against what that user may do, at the moment of asking.
 */
import type { Access } from './access/access';
import { requireId } from './ids';
import type { QueryRequest, QueryResult } from './query/query';
import type { Reader } from './records/format';
import type { Actor, CreateOptions, FieldValues, UpdateOptions } from './records/save';
import type { RecordView } from './records/views';
import type { FieldDescription, ObjectDescription } from './schema/description';

/** What a session needs of its org. */
export interface SessionHost {
    actor(userId: string, system: boolean): Actor;
    reader(userId: string): Reader;
    create(actor: Actor, object: string, fields: FieldValues, options?: CreateOptions): string;
    update(actor: Actor, id: string, fields: FieldValues, options?: UpdateOptions): void;
    delete(actor: Actor, id: string): void;
    read(actor: Actor, id: string, fields: readonly string[], optionalFields: readonly string[]): RecordView;
    query(actor: Actor, request: QueryRequest): QueryResult;
    visibleObject(actor: Actor, name: string): ObjectDescription;
}

export class Session {
    readonly userId: string;
    private readonly host: SessionHost;
    private readonly system: boolean;

    constructor(host: SessionHost, userId: string, system: boolean) {
        this.host = host;
        this.userId = userId;
        this.system = system;
    }

    /** What the user may do now. */
    get access(): Access {
        return this.actor.access;
    }

    get actor(): Actor {
        return this.host.actor(this.userId, this.system);
    }

    get reader(): Reader {
        return this.host.reader(this.userId);
    }

    /** Creates a record; gives its 18-character id. */
    create(object: string, fields: FieldValues, options?: CreateOptions): string {
        return this.host.create(this.actor, object, fields, options);
    }

    update(id: string, fields: FieldValues, options?: UpdateOptions): void {
        this.host.update(this.actor, requireId(id), fields, options);
    }

    delete(id: string): void {
        this.host.delete(this.actor, requireId(id));
    }

    /** A record with the fields of these paths; an optional field that the user may not see is left out. */
    read(id: string, fields: readonly string[], optionalFields: readonly string[] = []): RecordView {
        return this.host.read(this.actor, requireId(id), fields, optionalFields);
    }

    query(request: QueryRequest): QueryResult {
        return this.host.query(this.actor, request);
    }

    /** The object with the fields that the user sees. */
    describe(object: string): ObjectDescription {
        return this.host.visibleObject(this.actor, object);
    }

    /** Whether the user may set a field of a record that is there. */
    mayEdit(object: ObjectDescription, field: FieldDescription): boolean {
        return field.updateable && this.access.edits(object, field);
    }

    /** Whether the user may set a field of a new record. */
    mayCreate(object: ObjectDescription, field: FieldDescription): boolean {
        return field.createable && this.access.edits(object, field);
    }
}
