/**
 * The Metadata API's types as data: what elements a type has, which are required, which repeat, what values an
 * enumeration takes. Read from the declarations that Salesforce generates from its own WSDL.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface MetadataElement {
    readonly name: string;
    /** `string`, `boolean`, `number`, `Date`, `any`, or the name of another type. */
    readonly type: string;
    readonly required: boolean;
    readonly repeats: boolean;
}

export interface MetadataTypes {
    /** Every type with elements, those it inherits included. */
    readonly structures: ReadonlyMap<string, ReadonlyMap<string, MetadataElement>>;
    readonly enumerations: ReadonlyMap<string, ReadonlySet<string>>;
}

let known: MetadataTypes | undefined;

/** The types of the pinned `@salesforce/types`, read once. */
export function metadataTypes(): MetadataTypes {
    known ??= readTypes();
    return known;
}

function readTypes(): MetadataTypes {
    const script = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
    const file = join(dirname(script), 'metadata.d.ts');
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const declared = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type]));
    const structures = new Map<string, ReadonlyMap<string, MetadataElement>>();
    const enumerations = new Map<string, ReadonlySet<string>>();
    for (const [name, type] of declared) {
        const values = literalsOf(type);
        if (values) enumerations.set(name, values);
        // A name that stands for another type: ReportFolder is a Folder.
        else if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type) || ts.isTypeReferenceNode(type)) structures.set(name, elementsOf(type, declared, source));
    }
    return { structures, enumerations };
}

function literalsOf(type: ts.TypeNode): ReadonlySet<string> | undefined {
    const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
    const texts = parts.flatMap((part) => (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : []));
    return texts.length > 0 && texts.length === parts.length ? new Set(texts) : undefined;
}

function elementsOf(type: ts.TypeNode, declared: ReadonlyMap<string, ts.TypeNode>, source: ts.SourceFile): ReadonlyMap<string, MetadataElement> {
    if (ts.isIntersectionTypeNode(type)) {
        return new Map(type.types.flatMap((part) => [...elementsOf(part, declared, source)]));
    }
    if (ts.isTypeReferenceNode(type)) {
        const base = declared.get(type.typeName.getText(source));
        return base ? elementsOf(base, declared, source) : new Map();
    }
    if (!ts.isTypeLiteralNode(type)) return new Map();
    return new Map(
        type.members.filter(ts.isPropertySignature).map((member) => {
            const name = member.name.getText(source).replace(/^'|'$/g, '');
            const list = member.type && ts.isArrayTypeNode(member.type) ? member.type : undefined;
            const repeats = list !== undefined;
            const inner = list ? list.elementType : member.type;
            const element = { name, type: inner?.getText(source) ?? 'any', repeats, required: !repeats && member.questionToken === undefined };
            return [name, element] as const;
        })
    );
}
