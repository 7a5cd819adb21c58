/**
 * How our code may look, as rules: what the platform's compiler refuses, what Lightning components should not do, which
 * way imports run, and strict TypeScript. Formatting is left to the eye but for a few things that make noise in diffs.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import lwc from '@salesforce/eslint-config-lwc';
import lwcPlatform from '@lwc/eslint-plugin-lwc-platform';
import imports from 'eslint-plugin-import';
import tseslint from 'typescript-eslint';

/** Made by tools or by the build, or broken on purpose. */
const NOT_OURS = [
    '**/node_modules/**',
    '**/.*/**',
    'build/**',
    'coverage/**',
    'test-results/**',
    'playwright-report/**',
    'force-app/main/default/lwc/**',
    'force-app/main/default/staticresources/Patchbay/**',
    'tests/samples/**',
    '**/fixtures/**'
];

const SHIPPED = ['lwc-src/**/*.ts'];
const COMPONENTS = ['lwc-src/components/**/*.ts', 'lwc-src/softphone/modules/**/*.ts'];
const TESTS = ['**/__tests__/**/*.ts', 'tests/**/*.ts'];

/** TypeScript that doesn't vanish when types are taken away. */
const NOT_ERASABLE = [
    { selector: 'TSEnumDeclaration', message: 'An enum is more than its types: use a union of strings.' },
    { selector: 'TSModuleDeclaration[declare!=true]', message: 'A namespace is more than its types: use a module.' },
    { selector: 'TSParameterProperty', message: 'Declare the field and assign it in the constructor.' },
    { selector: 'TSImportEqualsDeclaration, TSExportAssignment', message: 'Use import and export.' }
];

/** JavaScript that the platform's compiler refuses, in components and in what is bundled into them. */
const REFUSED_BY_PLATFORM = [
    { selector: ':matches(MethodDefinition, TSAbstractMethodDefinition) > PrivateIdentifier.key', message: "The platform's compiler refuses private methods: use `private`." },
    { selector: 'StaticBlock', message: "The platform's compiler refuses static blocks: initialise the field." },
    { selector: 'AccessorProperty, TSAbstractAccessorProperty', message: "The platform's compiler refuses accessor fields: write getter and setter." },
    { selector: 'AwaitExpression:not(:function AwaitExpression)', message: "The platform's module format has no top-level await: await in a function." },
    { selector: 'ForOfStatement[await=true]:not(:function ForOfStatement)', message: "The platform's module format has no top-level await: await in a function." },
    { selector: 'ExportAllDeclaration[source.value=/^c[/]/]', message: "The platform's compiler refuses `export *` from a component: name what is exported." },
    { selector: 'Decorator > Identifier[name!=/^(api|track|wire)$/]', message: "The platform's compiler knows the decorators api, track and wire alone." },
    { selector: 'Decorator > CallExpression > Identifier.callee[name!=/^wire$/]', message: "The platform's compiler knows the decorators api, track and wire alone." }
];

/** The domain has no clock and no dice of its own: whoever calls hands time and ids in. */
const NOT_PURE = [
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'core has no clock: take the time as a parameter.' },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core has no clock: take the time as a parameter.' },
    { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'core has no dice: take the value as a parameter.' }
];
const NOT_IN_CORE = ['window', 'document', 'navigator', 'location', 'fetch', 'crypto', 'performance', 'localStorage', 'sessionStorage', 'indexedDB', 'setTimeout', 'setInterval', 'queueMicrotask', 'process'];

/** Modules with a name of their own that a room does without; paths between the rooms are in `ROOMS`. */
const INSIDE_LIGHTNING = { group: ['lightning/*', '@salesforce/*'], message: 'Exists inside Lightning alone: this part runs elsewhere too.' };
const COMPONENT_MODULES = { group: ['c/*'], message: 'Components of Lightning are used by components of Lightning alone.' };
const PANEL_MODULES = { group: ['panel/*'], message: 'Components of the panel are used by the panel alone.' };
const NAMED_MODULES = {
    core: [INSIDE_LIGHTNING, COMPONENT_MODULES, PANEL_MODULES, { group: ['lwc'], message: 'core imports nothing of ours but core.' }],
    phone: [INSIDE_LIGHTNING, COMPONENT_MODULES, PANEL_MODULES],
    salesforce: [COMPONENT_MODULES, PANEL_MODULES],
    softphone: [INSIDE_LIGHTNING, COMPONENT_MODULES],
    components: [PANEL_MODULES]
};

/** Which room may not import from which: imports run softphone, components → phone, salesforce → core. */
const ROOMS = [
    { room: 'core', mayUse: ['core'] },
    { room: 'phone', mayUse: ['phone', 'core'] },
    { room: 'salesforce', mayUse: ['salesforce', 'core'] },
    { room: 'softphone', mayUse: ['softphone', 'phone', 'salesforce', 'core'] },
    { room: 'components', mayUse: ['components', 'phone', 'salesforce', 'core'] }
];

/** The rules for the project below `root`; the gate's tests hand in small projects of their own. */
export function configFor(root) {
    return [
        { ignores: NOT_OURS },
        { linterOptions: { reportUnusedDisableDirectives: 'error' } },
        ...strictTypeScript(root),
        ...shipped(root),
        ...lightning(),
        ...serviceModules(root),
        { files: TESTS, rules: FOR_TESTS }
    ];
}

function strictTypeScript(root) {
    const projects = ['tsconfig.json', 'tsconfig.node.json'].filter((name) => existsSync(join(root, name)));
    const strict = [...tseslint.configs.strictTypeChecked].map((config) => ({ ...config, files: ['**/*.ts'] }));
    return [
        ...strict,
        {
            files: ['**/*.ts'],
            languageOptions: { parser: tseslint.parser, parserOptions: { project: projects, tsconfigRootDir: root } },
            rules: {
                ...HOUSE_STYLE,
                'no-restricted-syntax': ['error', ...NOT_ERASABLE],
                '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
                // `return stop();` says "that, and no more" in one line.
                '@typescript-eslint/no-confusing-void-expression': 'off',
                // A double has the shape of the class it stands for; the rule is also the dearest of all.
                '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
                // Libraries of the field type their words as enums and document them as text.
                '@typescript-eslint/no-unsafe-enum-assignment': 'off',
                '@typescript-eslint/no-unsafe-enum-comparison': 'off',
                // An interface promises what one of its implementations has at once.
                '@typescript-eslint/require-await': 'off',
                '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
                // Digits and letters are taken apart by code point on purpose.
                '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
                '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
                '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }]
            }
        },
        { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
        { files: ['**/*.js'], rules: HOUSE_STYLE }
    ];
}

/** Formatting that makes noise in diffs, and plain mistakes that types don't see. */
const HOUSE_STYLE = {
    'no-trailing-spaces': 'error',
    'no-tabs': 'error',
    'eol-last': 'error',
    quotes: ['error', 'single', { avoidEscape: true }],
    eqeqeq: ['error', 'smart'],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-async-promise-executor': 'error',
    'no-compare-neg-zero': 'error',
    'no-cond-assign': 'error',
    'no-constant-condition': 'error',
    'no-control-regex': 'error',
    'no-debugger': 'error',
    'no-duplicate-case': 'error',
    'no-empty': 'error',
    'no-irregular-whitespace': 'error',
    'no-misleading-character-class': 'error',
    'no-prototype-builtins': 'error',
    'no-self-assign': 'error',
    'no-sparse-arrays': 'error',
    'no-unsafe-finally': 'error',
    'no-unsafe-optional-chaining': 'error',
    'no-useless-escape': 'error',
    'use-isnan': 'error',
    'valid-typeof': 'error'
};

/** Tests say more with less: a double may be half a thing, and a promise of the test runner needs nobody to wait for it. */
const FOR_TESTS = {
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-empty-function': 'off',
    '@typescript-eslint/no-extraneous-class': 'off',
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/unbound-method': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it', 'suite', 'test'], package: 'node:test' }] }
    ]
};

/** What goes to Salesforce: no console, only syntax that its compiler takes, and imports that run one way. */
function shipped(root) {
    return [
        {
            files: SHIPPED,
            plugins: { import: imports.flatConfigs.errors.plugins.import },
            settings: { 'import/resolver': { node: { extensions: ['.ts', '.d.ts', '.js'] } }, 'import/parsers': { '@typescript-eslint/parser': ['.ts'] } },
            rules: {
                'no-console': 'error',
                'no-restricted-syntax': ['error', ...NOT_ERASABLE, ...REFUSED_BY_PLATFORM],
                'import/no-restricted-paths': ['error', { basePath: root, zones: zones(root) }]
            }
        },
        {
            files: ['lwc-src/core/**/*.ts'],
            ignores: TESTS,
            rules: {
                'no-restricted-globals': ['error', ...NOT_IN_CORE.map((name) => ({ name, message: 'core is pure: take what is needed of it as a parameter.' }))],
                'no-restricted-syntax': ['error', ...NOT_ERASABLE, ...REFUSED_BY_PLATFORM, ...NOT_PURE],
            }
        },
        ...Object.entries(NAMED_MODULES).map(([room, patterns]) => ({
            files: [`lwc-src/${room}/**/*.ts`],
            ignores: TESTS,
            rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
        }))
    ];
}

function zones(root) {
    const between = ROOMS.map(({ room, mayUse }) => ({
        target: `./lwc-src/${room}`,
        from: './lwc-src',
        except: mayUse.map((other) => `./${other}`),
        message: `${room} may import from ${mayUse.join(', ')} alone.`
    }));
    const outside = ['simulator', 'scripts', 'tests'].map((folder) => ({ target: './lwc-src', from: `./${folder}`, message: 'What ships imports nothing that stays here.' }));
    return [...between, ...outside].filter(({ target }) => existsSync(join(root, target)));
}

/** Salesforce's own rules for components, over TypeScript's parser; what the types say better is left to them. */
function lightning() {
    const recommended = lwc.configs.recommended.map((config) => ({ ...config, files: COMPONENTS }));
    return [
        ...recommended,
        {
            files: COMPONENTS,
            plugins: { '@lwc/lwc-platform': lwcPlatform },
            languageOptions: { parser: tseslint.parser },
            rules: {
                ...lwcPlatform.configs.recommended[0].rules,
                // Finds a reassignment in every setter whose accessor is public.
                '@lwc/lwc/no-api-reassignments': 'off',
                // About priming for work without network, which a phone has no use for.
                '@lwc/lwc-platform/valid-offline-wire': 'off',
                // A disabled rule has its reason beside it; unused ones are errors anyway.
                '@lwc/lwc-platform/no-inline-disable': 'off',
                'consistent-return': 'off',
                'default-case': 'off',
                'no-shadow': 'off',
                'no-undef': 'off',
                'no-unused-expressions': 'off',
                'no-unused-vars': 'off',
                'no-use-before-define': 'off',
                'no-useless-constructor': 'off',
                'import/default': 'off',
                'import/export': 'off',
                'import/named': 'off',
                'import/namespace': 'off',
                'no-void': 'off',
                'dot-notation': 'off',
                '@typescript-eslint/no-shadow': 'error'
            }
        }
    ];
}

/** Inside Lightning a bundle that shows something takes the domain's types alone; bundles without a template hold its code. */
function serviceModules(root) {
    const folder = join(root, 'lwc-src/components');
    const bundles = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
    const showing = bundles.filter(({ name }) => readdirSync(join(folder, name)).some((file) => file.endsWith('.html')));
    const core = { group: ['**/core/**'], allowTypeImports: true, message: 'Would be copied into each component: import the value from a service module (c/…), the type from core.' };
    const dynamic = { selector: 'ImportExpression[source.type!="Literal"]', message: "The platform's compiler wants the name of an imported module as it stands." };
    return [
        { files: ['lwc-src/components/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...NOT_ERASABLE, ...REFUSED_BY_PLATFORM, dynamic] } },
        ...showing.map(({ name }) => ({
            files: [`lwc-src/components/${name}/**/*.ts`],
            ignores: TESTS,
            rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...NAMED_MODULES.components, core] }] }
        }))
    ];
}

export default configFor(import.meta.dirname);
