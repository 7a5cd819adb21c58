/** TypeScript to JavaScript by taking the types away and nothing else: decorators and class fields stay as written. */
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    useDefineForClassFields: true,
    experimentalDecorators: false,
    isolatedModules: true,
    sourceMap: true,
    removeComments: false
};

export interface Stripped {
    readonly code: string;
    readonly map: string;
}

/**
 * @param source TypeScript with erasable syntax only
 * @param fileName for messages and the source map
 */
export function stripTypes(source: string, fileName: string): Stripped {
    const { outputText, sourceMapText = '' } = ts.transpileModule(source, { compilerOptions: OPTIONS, fileName });
    return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText };
}
