/**
 * What a component's script says of itself: the modules it imports and the members it makes public.
 * Reads JavaScript and TypeScript alike; resolves nothing.
 */
import ts from 'typescript';

export interface ModuleImport {
    readonly specifier: string;
    readonly line: number;
    /** Gone after compilation: `import type`. */
    readonly typeOnly: boolean;
}

export interface ComponentScript {
    readonly path: string;
    readonly imports: readonly ModuleImport[];
    /** Names with `@api` in the default class. */
    readonly publicMembers: ReadonlySet<string>;
    /** What the default class extends, as written; missing when there is no default class. */
    readonly superclass?: string;
    /** Text in quotes and templates, which is where names of the platform stand. */
    readonly texts: readonly { readonly text: string; readonly line: number }[];
}

/** Reads one script. */
export function readScript(path: string, text: string): ComponentScript {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const imports: ModuleImport[] = [];
    const texts: { text: string; line: number }[] = [];
    const visit = (node: ts.Node): void => {
        const specifier = specifierOf(node);
        if (specifier) imports.push({ specifier: specifier.text, line: lineOf(node), typeOnly: isTypeOnly(node) });
        else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
            texts.push({ text: node.text, line: lineOf(node) });
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    const specifiers = new Set(imports.map((each) => each.specifier));
    const main = defaultClass(source);
    return {
        path,
        imports,
        publicMembers: main ? publicMembers(main) : new Set(),
        superclass: main?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText(source),
        texts: texts.filter((each) => !specifiers.has(each.text))
    };
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier : undefined;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [module] = node.arguments;
        return module && ts.isStringLiteralLike(module) ? module : undefined;
    }
    return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
    if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return ts.isExportDeclaration(node) && node.isTypeOnly;
}

function defaultClass(source: ts.SourceFile): ts.ClassDeclaration | undefined {
    const exported = source.statements.filter(ts.isExportAssignment).map(({ expression }) => expression.getText(source));
    return source.statements
        .filter(ts.isClassDeclaration)
        .find(
            (each) =>
                each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ||
                (each.name !== undefined && exported.includes(each.name.text))
        );
}

function publicMembers(declaration: ts.ClassDeclaration): ReadonlySet<string> {
    const named = declaration.members.filter((member) => {
        const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
        return decorators.some(({ expression }) => ts.isIdentifier(expression) && expression.text === 'api');
    });
    return new Set(named.flatMap((member) => (member.name && ts.isIdentifier(member.name) ? [member.name.text] : [])));
}
