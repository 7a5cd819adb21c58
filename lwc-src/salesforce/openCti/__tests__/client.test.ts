import { timers } from '../../__tests__/doubles/time';
import type { HostError } from '../../host/hostPort';
import { ask, type CtiCallback, type CtiResponse } from '../client';

const refused = (errors: CtiResponse['errors']): CtiResponse => ({ success: false, returnValue: null, errors });

/** Asks `saveLog`; whoever answers gets the callback. */
function asking(answer: (callback: CtiCallback) => void): Promise<unknown> {
    return ask('saveLog', answer, timers);
}
async function errorOf(asked: Promise<unknown>): Promise<HostError> {
    return asked.then(
        () => Promise.reject(new Error('It was answered.')),
        (error: unknown) => error as HostError
    );
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('Salesforce answers', () => {
    it('with a value, and no timer is left', async () => {
        expect(await asking((callback) => callback({ success: true, returnValue: '00T' }))).toBe('00T');
        expect(jest.getTimerCount()).toBe(0);
    });

    it('late, but in time', async () => {
        const answer = asking((callback) => void setTimeout(() => callback({ success: true, returnValue: 1 }), 9_999));
        jest.advanceTimersByTime(9_999);
        expect(await answer).toBe(1);
    });
});

describe('Salesforce does not answer, and its library would wait for ever', () => {
    it('for 10 s, then it is an error that says so', async () => {
        const error = errorOf(asking(() => undefined));
        jest.advanceTimersByTime(10_000);
        expect(await error).toMatchObject({ name: 'HostError', trouble: 'silent', method: 'saveLog', details: [] });
    });

    it('an answer after that changes nothing', async () => {
        const error = errorOf(asking((callback) => void setTimeout(() => callback({ success: true }), 10_001)));
        jest.advanceTimersByTime(20_000);
        expect((await error).trouble).toBe('silent');
    });
});

describe('Salesforce refuses', () => {
    it.each<[string, CtiResponse['errors'], string[]]>([
        ['with what is wrong with the fields', [{ code: 'SERVER_ERROR', description: 'Failed', details: ['Subject: too long', 'Type: required'] }], ['Subject: too long', 'Type: required']],
        ['with one thing wrong', [{ description: 'Failed', details: ['Subject: too long'] }], ['Subject: too long']],
        ['with a description', [{ code: 'INVALID_PARAM', description: 'The value is invalid.' }], ['The value is invalid.']],
        ['with a code alone', [{ code: 'GENERIC_ERROR' }], ['GENERIC_ERROR']],
        ['with a description and no details', [{ description: 'Why', details: [] }], ['Why']],
        ['with plain texts', ['first', 'second'], ['first', 'second']],
        ['with details as the guide has them', [{ code: 'GENERIC_ERROR', description: 'Failed', details: [{ message: 'Missing: [Type]' }] }], ['Missing: [Type]']],
        ['with details that go deeper', [{ details: [{ message: 'Failed.', fieldErrors: { Type: [{ message: 'Missing: [Type]' }] }, pageErrors: [] }] }], ['Missing: [Type]']],
        ['with the same twice', [{ details: ['No.', { message: 'No.' }] }], ['No.']],
        ['with details as one text', [{ description: 'Failed', details: 'Missing: [Type]' }], ['Missing: [Type]']],
        ['with details that say nothing', [{ description: 'Why', details: [{ message: 7 }, null, {}] }], ['Why']],
        ['with an object that says nothing', [{}], []],
        ['with an empty list', [], []],
        ['with nothing', null, []]
    ])('%s', async (_how, errors, details) => {
        const error = await errorOf(asking((callback) => callback(refused(errors))));
        expect(error).toMatchObject({ trouble: 'refused', method: 'saveLog', details });
        expect(jest.getTimerCount()).toBe(0);
    });
});

describe('the library itself refuses, before Salesforce is asked', () => {
    it.each([
        ['an error', new Error('Must pass in only one object.'), 'Must pass in only one object.'],
        // It throws texts as well as errors.
        ['a text', 'Failed to initialize Open CTI.', 'Failed to initialize Open CTI.']
    ])('with %s', async (_what, thrown, message) => {
        const error = await errorOf(
            asking(() => {
                throw thrown as Error;
            })
        );
        expect(error).toMatchObject({ trouble: 'refused', details: [message] });
        expect(jest.getTimerCount()).toBe(0);
    });
});
