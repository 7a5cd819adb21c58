/**
 * The header fields of a message, in order, with compact names resolved (RFC 3261 §7.3).
 * Immutable: a proxy changes a copy and passes the rest on as it came.
 */
import { splitOutside } from './grammar';

export interface HeaderField {
    readonly name: string;
    readonly value: string;
}

/** One-letter names: RFC 3261 §7.3.3 and the registry's later ones that a phone may send. */
const COMPACT: Readonly<Record<string, string>> = {
    a: 'Accept-Contact',
    b: 'Referred-By',
    c: 'Content-Type',
    d: 'Request-Disposition',
    e: 'Content-Encoding',
    f: 'From',
    i: 'Call-ID',
    j: 'Reject-Contact',
    k: 'Supported',
    l: 'Content-Length',
    m: 'Contact',
    n: 'Identity-Info',
    o: 'Event',
    r: 'Refer-To',
    s: 'Subject',
    t: 'To',
    u: 'Allow-Events',
    v: 'Via',
    x: 'Session-Expires',
    y: 'Identity'
};

/** Fields whose grammar is a comma-separated list; in all others a comma is just a comma. */
const LISTS: ReadonlySet<string> = new Set([
    'accept',
    'accept-encoding',
    'accept-language',
    'alert-info',
    'allow',
    'allow-events',
    'call-info',
    'contact',
    'content-encoding',
    'content-language',
    'diversion',
    'error-info',
    'history-info',
    'in-reply-to',
    'p-asserted-identity',
    'path',
    'proxy-require',
    'reason',
    'record-route',
    'require',
    'route',
    'service-route',
    'supported',
    'unsupported',
    'via',
    'warning'
]);

/** The long form of a field's name; names that aren't compact stay as they are. */
export function longName(name: string): string {
    return COMPACT[name.toLowerCase()] ?? name;
}

const key = (name: string): string => longName(name).toLowerCase();

export class HeaderList {
    readonly fields: readonly HeaderField[];

    constructor(fields: readonly HeaderField[] = []) {
        this.fields = fields;
    }

    /** From pairs, leaving out those without a value. */
    static of(...pairs: readonly (readonly [name: string, value: string | undefined])[]): HeaderList {
        return new HeaderList(pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])));
    }

    /** The first field of this name, as it was sent. */
    get(name: string): string | undefined {
        return this.fields.find((field) => key(field.name) === key(name))?.value;
    }

    has(name: string): boolean {
        return this.get(name) !== undefined;
    }

    /** All fields of this name, one for each line. */
    lines(name: string): string[] {
        return this.fields.filter((field) => key(field.name) === key(name)).map((field) => field.value);
    }

    /**
     * All values of this name in order; several on one line count as several, where the field is a list.
     * @throws SipSyntaxError when a line can't be split
     */
    values(name: string): string[] {
        const lines = this.lines(name);
        if (!LISTS.has(key(name))) return lines.map((line) => line.trim());
        return lines.flatMap((line) => splitOutside(line, ',').map((value) => value.trim())).filter((value) => value !== '');
    }

    /**
     * Makes sure that every list in here can be split, so that nobody who asks later is surprised.
     * @throws SipSyntaxError
     */
    checkLists(): void {
        for (const { name } of this.fields) if (LISTS.has(key(name))) this.values(name);
    }

    /** Whether a list of tokens (Supported, Require, Allow) names this one. */
    lists(name: string, token: string): boolean {
        return this.values(name).some((value) => value.toLowerCase() === token.toLowerCase());
    }

    /** With exactly these values under the name, where the first of them stood or else at the end. */
    with(name: string, ...values: readonly string[]): HeaderList {
        const at = this.fields.findIndex((field) => key(field.name) === key(name));
        const rest = this.fields.filter((field) => key(field.name) !== key(name));
        const fresh = values.map((value) => ({ name: longName(name), value }));
        if (at < 0) return new HeaderList([...rest, ...fresh]);
        return new HeaderList([...rest.slice(0, at), ...fresh, ...rest.slice(at)]);
    }

    add(name: string, value: string): HeaderList {
        return new HeaderList([...this.fields, { name: longName(name), value }]);
    }

    /** With a value above all others of its name: how Via and Record-Route grow. */
    prepend(name: string, value: string): HeaderList {
        const at = this.fields.findIndex((field) => key(field.name) === key(name));
        const before = this.fields.slice(0, Math.max(0, at));
        return new HeaderList([...before, { name: longName(name), value }, ...this.fields.slice(before.length)]);
    }

    without(...names: readonly string[]): HeaderList {
        const gone = new Set(names.map(key));
        return new HeaderList(this.fields.filter((field) => !gone.has(key(field.name))));
    }

    /** Without the topmost value of a list field, even when it shares its line with others. */
    withoutFirst(name: string): HeaderList {
        return this.withFirst(name, undefined);
    }

    /** With the topmost value of a list field replaced, or taken away. */
    withFirst(name: string, value: string | undefined): HeaderList {
        const rest = this.values(name).slice(1);
        const all = value === undefined ? rest : [value, ...rest];
        return all.length === 0 ? this.without(name) : this.with(name, ...all);
    }
}
