import { createRequire } from 'node:module';
import sfdxJest from '@salesforce/sfdx-lwc-jest/config.js';

const { jestConfig } = sfdxJest;
/** The engine that ships, which belongs to the compiler; the test runner brings an older one of its own. */
const engine = createRequire(createRequire(import.meta.url).resolve('lwc')).resolve('@lwc/engine-dom').replace(/\.js$/, '.cjs');

/** Unit and component tests of everything that ships. The simulator and the scripts are tested by node's own runner. */
export default {
    ...jestConfig,
    roots: ['<rootDir>/lwc-src'],
    // Looking for what is not accessible takes a second, and several on a machine that is busy.
    testTimeout: 20_000,
    moduleFileExtensions: ['ts', 'js', 'html', 'css', 'json'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '^(lwc|@lwc/engine-dom)$': engine,
        '^@lwc/wire-service$': engine.replace('engine-dom', 'wire-service'),
        '^c/(.+)$': '<rootDir>/lwc-src/components/$1/$1',
        '^panel/(.+)$': '<rootDir>/lwc-src/softphone/modules/panel/$1/$1'
    },
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/tests/jestSetup.ts'],
    coverageProvider: 'babel',
    // Files of types alone have nothing to run.
    collectCoverageFrom: ['lwc-src/core/**/*.ts', '!lwc-src/core/**/__tests__/**', '!lwc-src/core/log/words.ts', '!lwc-src/core/match/candidate.ts', '!lwc-src/core/state/lineState.ts'],
    coverageThreshold: { global: { branches: 100, functions: 100, lines: 100 } }
};
