/**
 * The records in an embedded SQL database, in memory: one table an object, one column a field. Knows the shape of the data
 * and nothing of rules: whatever is handed in was judged before.
 */
import sqlite from 'node-sqlite3-wasm';
import type { FieldDescription, ObjectDescription, Value } from '../schema/description';
import type { Schema } from '../schema/schema';

/** A record as it is stored: every field of its object, by API name. */
export type Row = Readonly<Record<string, Value>>;

type SqlValue = string | number | null;

export class Store {
    private readonly schema: Schema;
    private readonly database = new sqlite.Database();
    private readonly columns = new Map<string, Set<string>>();
    private schemaVersion = -1;

    constructor(schema: Schema) {
        this.schema = schema;
        // JavaScript's case folding, for texts beyond ASCII that SQLite's own comparison doesn't fold.
        this.database.function('fold', (text: unknown) => (typeof text === 'string' ? text.toLowerCase() : null), { deterministic: true });
        this.sync();
    }

    insert(object: ObjectDescription, row: Row): void {
        this.sync();
        const fields = stored(object).filter(({ apiName }) => row[apiName] !== undefined);
        const names = fields.map(({ apiName }) => quote(apiName)).join(', ');
        this.database.run(`INSERT INTO ${quote(object.apiName)} (${names}) VALUES (${fields.map(() => '?').join(', ')})`, fields.map(({ apiName }) => toSql(row[apiName])));
    }

    update(object: ObjectDescription, id: string, changes: Row): void {
        this.sync();
        const fields = stored(object).filter(({ apiName }) => changes[apiName] !== undefined);
        if (fields.length === 0) return;
        const assignments = fields.map(({ apiName }) => `${quote(apiName)} = ?`).join(', ');
        this.database.run(`UPDATE ${quote(object.apiName)} SET ${assignments} WHERE "Id" = ?`, [...fields.map(({ apiName }) => toSql(changes[apiName])), id]);
    }

    /** A record by its 18-character id, deleted ones too. */
    find(object: ObjectDescription, id: string): Row | undefined {
        return this.select(object, 't."Id" = ?', [id])[0];
    }

    /** Records by a condition in SQL; the table is `t`. */
    select(object: ObjectDescription, condition: string, values: readonly Value[] = [], rest = ''): Row[] {
        this.sync();
        const fields = [...object.fields.values()];
        const list = fields.map((field, at) => `${this.expression(field, 't')} AS c${at}`).join(', ');
        const rows = this.database.all(`SELECT ${list} FROM ${quote(object.apiName)} t WHERE ${condition} ${rest}`, values.map(toSql)) as Record<string, SqlValue>[];
        return rows.map((row) => Object.fromEntries(fields.map((field, at) => [field.apiName, fromSql(field, row[`c${at}`] ?? null)])));
    }

    count(object: ObjectDescription, condition: string, values: readonly Value[] = []): number {
        this.sync();
        const row = this.database.get(`SELECT count(*) AS n FROM ${quote(object.apiName)} t WHERE ${condition}`, values.map(toSql)) as { n: number };
        return row.n;
    }

    /** Any SELECT, for what isn't rows of one object. */
    query(sql: string, values: readonly Value[] = []): Record<string, Value>[] {
        this.sync();
        return this.database.all(sql, values.map(toSql)) as Record<string, Value>[];
    }

    /** SQL for a field's value. */
    expression(field: FieldDescription, alias: string): string {
        const { follows } = field;
        if (follows === undefined) return `${alias}.${quote(field.apiName)}`;
        return `(SELECT f.${quote(follows.field)} FROM ${quote(follows.object)} f WHERE f."Id" = ${alias}.${quote(follows.reference)})`;
    }

    /** Does all or nothing. */
    transaction<T>(work: () => T): T {
        if (this.database.inTransaction) return work();
        this.database.exec('BEGIN');
        try {
            const result = work();
            this.database.exec('COMMIT');
            return result;
        } catch (error) {
            this.database.exec('ROLLBACK');
            throw error;
        }
    }

    close(): void {
        this.database.close();
    }

    /** Makes tables and columns for what the schema has and the database hasn't. */
    private sync(): void {
        if (this.schemaVersion === this.schema.version) return;
        this.schemaVersion = this.schema.version;
        for (const object of this.schema.all()) {
            const known = this.columns.get(object.apiName);
            if (known === undefined) this.createTable(object);
            else for (const field of stored(object).filter(({ apiName }) => !known.has(apiName))) this.addColumn(object, field, known);
        }
    }

    private createTable(object: ObjectDescription): void {
        const fields = stored(object);
        const list = fields.map((field) => `${quote(field.apiName)} ${sqlType(field)}${field.apiName === 'Id' ? ' PRIMARY KEY' : ''}`).join(', ');
        this.database.exec(`CREATE TABLE ${quote(object.apiName)} (${list}) WITHOUT ROWID`);
        this.columns.set(object.apiName, new Set(fields.map(({ apiName }) => apiName)));
        for (const field of fields) this.indexField(object, field);
    }

    private addColumn(object: ObjectDescription, field: FieldDescription, known: Set<string>): void {
        this.database.exec(`ALTER TABLE ${quote(object.apiName)} ADD COLUMN ${quote(field.apiName)} ${sqlType(field)}`);
        if (field.defaultValue !== undefined && field.dataType === 'Boolean') {
            this.database.run(`UPDATE ${quote(object.apiName)} SET ${quote(field.apiName)} = ?`, [toSql(field.defaultValue)]);
        }
        known.add(field.apiName);
        this.indexField(object, field);
    }

    /** The platform indexes lookups, unique fields and external ids. */
    private indexField(object: ObjectDescription, field: FieldDescription): void {
        const lookup = field.dataType === 'Reference' && field.apiName !== 'Id' && !/ById$/.test(field.apiName);
        if (!field.unique && !field.externalId && !lookup) return;
        const collation = lookup ? '' : ' COLLATE NOCASE';
        this.database.exec(`CREATE INDEX ${quote(`${object.apiName}_${field.apiName}`)} ON ${quote(object.apiName)} (${quote(field.apiName)}${collation})`);
    }
}

/** An identifier for SQL. Names come from the schema, never from a request. */
export function quote(name: string): string {
    if (!/^\w+$/.test(name)) throw new Error(`${name} is no API name`);
    return `"${name}"`;
}

function stored(object: ObjectDescription): FieldDescription[] {
    return [...object.fields.values()].filter(({ follows }) => follows === undefined);
}

function sqlType(field: FieldDescription): string {
    switch (field.dataType) {
        case 'Boolean':
        case 'Int':
            return 'INTEGER';
        case 'Currency':
        case 'Double':
        case 'Percent':
            return 'REAL';
        default:
            return 'TEXT';
    }
}

function toSql(value: Value | undefined): SqlValue {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return value ?? null;
}

function fromSql(field: FieldDescription, value: SqlValue): Value {
    return field.dataType === 'Boolean' ? value === 1 : value;
}
