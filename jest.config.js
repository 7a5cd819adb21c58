import sfdxJest from '@salesforce/sfdx-lwc-jest/config.js';

const { jestConfig } = sfdxJest;

/** Unit and component tests of everything that ships. The simulator and the scripts are tested by node's own runner. */
export default {
    ...jestConfig,
    roots: ['<rootDir>/lwc-src'],
    moduleFileExtensions: ['ts', 'js', 'html', 'css', 'json'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '^c/(.+)$': '<rootDir>/lwc-src/components/$1/$1',
        '^panel/(.+)$': '<rootDir>/lwc-src/softphone/modules/panel/$1/$1',
        '^lightning/platformUtilityBarApi$': '<rootDir>/tests/doubles/platformUtilityBarApi'
    },
    setupFilesAfterEnv: ['<rootDir>/tests/jestSetup.ts'],
    coverageProvider: 'v8',
    collectCoverageFrom: ['lwc-src/core/**/*.ts'],
    coverageThreshold: { global: { branches: 100, functions: 100, lines: 100 } }
};
