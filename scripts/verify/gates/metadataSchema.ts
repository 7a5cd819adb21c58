/**
 * Gate: every `*-meta.xml` is what the Metadata API takes: well-formed, the right root and namespace, known elements,
 * required ones present, repeats together, values of the right kind. What a value refers to is the references gate's.
 */
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { metadataFiles, typesOfSuffix, type MetadataFile } from '../source/metadataFiles';
import { metadataTypes, type MetadataElement } from '../source/metadataTypes';
import { childText, type XmlElement } from '../source/xml';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** What the WSDL leaves optional and the platform demands of a new field. */
const ALSO_REQUIRED: Readonly<Record<string, readonly string[]>> = { CustomField: ['label', 'type'] };

/** Types that live one to a file inside their object's folder: the file is named after the element `fullName`. */
const NAMED_BY_FILE: ReadonlySet<string> = new Set([
    'CustomField',
    'ListView',
    'CompactLayout',
    'FieldSet',
    'ValidationRule',
    'WebLink',
    'RecordType',
    'BusinessProcess'
]);

const PLAIN_VALUES: Readonly<Record<string, { readonly holds: RegExp; readonly cure: string }>> = {
    boolean: { holds: /^(true|false)$/, cure: 'write true or false' },
    number: { holds: /^-?\d+(\.\d+)?$/, cure: 'write a number with a point and no thousands separator' },
    Date: { holds: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$|^\d\d:\d\d:\d\d\.\d{3}Z$/, cure: 'write an ISO date or time, as 2026-01-31, 2026-01-31T08:00:00Z or 08:00:00.000Z' }
};

/** Holds the project's metadata against the Metadata API's types. */
export const check: Check = async (root) => signed('metadata', (await metadataFiles(root)).flatMap(remarksOn));

function remarksOn(file: MetadataFile): Remark[] {
    const { path, trouble, root, suffix } = file;
    if (trouble) return [{ file: path, line: trouble.line, message: `isn't well-formed XML: ${trouble.message}`, cure: 'close or correct the element' }];
    const expected = typesOfSuffix(suffix);
    if (!root) return [];
    if (expected.length === 0) {
        return [{ file: path, message: `no metadata type has the suffix .${suffix}-meta.xml`, cure: 'correct the file name' }];
    }
    const type = expected.includes(root.name) ? root.name : suffix === 'settings' && root.name.endsWith('Settings') ? root.name : undefined;
    if (type === undefined) {
        return [{ file: path, line: root.line, message: `the root is <${root.name}>, a .${suffix} file holds <${expected.join('> or <')}>`, cure: 'correct the root element or the file name' }];
    }
    const remarks = new Remarks(path);
    if (root.attributes['xmlns'] !== NAMESPACE) {
        remarks.add(root, `<${root.name}> isn't in the Metadata API's namespace`, `write <${root.name} xmlns="${NAMESPACE}">`);
    }
    structure(root, type, remarks);
    alsoRequired(file, root, type, remarks);
    return remarks.all;
}

/** Collects what is said about one file. */
class Remarks {
    readonly all: Remark[] = [];
    readonly #file: string;

    constructor(file: string) {
        this.#file = file;
    }

    add(at: XmlElement, message: string, cure: string): void {
        this.all.push({ file: this.#file, line: at.line, message, cure });
    }
}

function structure(element: XmlElement, typeName: string, remarks: Remarks): void {
    const elements = metadataTypes().structures.get(typeName);
    if (!elements) {
        remarks.add(element, `the Metadata API's types say nothing of ${typeName}`, 'check the name, or teach metadataTypes about it');
        return;
    }
    if (element.text !== '') remarks.add(element, `<${element.name}> holds text, it takes elements only`, 'move the text into the element it belongs to');
    const seen = new Map<string, number>();
    element.children.forEach((child, index) => {
        const declared = elements.get(child.name);
        if (!declared) {
            remarks.add(child, `${typeName} has no element <${child.name}>`, `use one of: ${nearest(child.name, [...elements.keys()]).join(', ')}`);
            return;
        }
        const before = seen.get(child.name);
        if (before !== undefined && !declared.repeats) remarks.add(child, `<${child.name}> stands twice in <${element.name}>`, 'keep one');
        else if (before !== undefined && before !== index - 1) {
            remarks.add(child, `the <${child.name}> elements of <${element.name}> don't stand together`, 'put them one after the other');
        }
        seen.set(child.name, index);
        value(child, declared, remarks);
    });
    for (const { name, required } of elements.values()) {
        if (required && !seen.has(name)) remarks.add(element, `${typeName} needs <${name}>`, `add <${name}> to <${element.name}>`);
    }
}

function value(element: XmlElement, declared: MetadataElement, remarks: Remarks): void {
    const { type } = declared;
    if (metadataTypes().structures.has(type)) {
        structure(element, type, remarks);
        return;
    }
    // The WSDL types these two as opaque bytes; what is in them is judged elsewhere.
    if (type === 'any' || declared.name === 'targetConfigs') return;
    if (element.children.length > 0) {
        remarks.add(element, `<${element.name}> takes a value, not elements`, 'write the value itself');
        return;
    }
    const values = metadataTypes().enumerations.get(type);
    const plain = PLAIN_VALUES[type];
    if (values && !values.has(element.text)) {
        remarks.add(element, `"${element.text}" isn't a value of <${element.name}>`, `use one of: ${nearest(element.text, [...values]).join(', ')}`);
    } else if (plain && !plain.holds.test(element.text)) {
        remarks.add(element, `"${element.text}" isn't a ${type === 'Date' ? 'date' : type}, which <${element.name}> takes`, plain.cure);
    }
}

function alsoRequired(file: MetadataFile, root: XmlElement, type: string, remarks: Remarks): void {
    const fullName = childText(root, 'fullName');
    if (NAMED_BY_FILE.has(type) && fullName !== file.member) {
        remarks.add(root, `<fullName> is "${fullName}", the file is named ${file.member}`, 'make the two the same');
    }
    if (!file.member.endsWith('__c')) return;
    for (const name of ALSO_REQUIRED[type] ?? []) {
        if (childText(root, name) === '') remarks.add(root, `a custom ${type === 'CustomField' ? 'field' : type} needs <${name}>`, `add <${name}>`);
    }
}

/** At most six names, those that share the longest beginning with what was written first. */
function nearest(written: string, names: readonly string[]): string[] {
    const shared = (name: string): number => {
        let length = 0;
        while (length < name.length && name[length]?.toLowerCase() === written[length]?.toLowerCase()) length += 1;
        return length;
    };
    return [...names].sort((a, b) => shared(b) - shared(a)).slice(0, 6);
}
