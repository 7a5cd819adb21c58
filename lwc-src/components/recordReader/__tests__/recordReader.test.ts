import { gql } from 'lightning/graphql';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import RecordReader from '../recordReader';

const GRAPHQL = wireOf('lightning/graphql', 'graphql');
const DATA = { uiapi: { query: { Task: { edges: [] } } } };
const NEWER = { uiapi: { query: { Task: { edges: [{ node: { Id: '00TA' } }] } } } };
const read = (fresh: boolean): object => ({ id: 'read-1', query: 'query find { uiapi { query { Task { edges { node { Id } } } } } }', variables: { where: { Id: { eq: '00TA' } } }, fresh });

function setUp(fresh: boolean) {
    const heard: unknown[] = [];
    const { element } = drawLightning(RecordReader, { read: read(fresh) });
    element.addEventListener('read', (event) => heard.push((event as CustomEvent).detail));
    return { element, heard };
}

beforeEach(() => mockOf(gql).mockImplementation((parts: TemplateStringsArray, ...values: unknown[]) => String.raw(parts, ...values).trim()));
afterEach(() => document.body.replaceChildren());

describe('one read', () => {
    it('asks what it is told, by variables', async () => {
        setUp(false);
        await settled();
        expect(GRAPHQL.getLastConfig()).toEqual({ query: expect.stringContaining('query find'), variables: { where: { Id: { eq: '00TA' } } } });
    });

    it('is answered once, with what came first', async () => {
        const { element, heard } = setUp(false);
        expect(heard).toEqual([]);
        GRAPHQL.emit(DATA);
        GRAPHQL.emit(NEWER);
        expect(heard).toEqual([{ id: 'read-1', data: DATA, errors: undefined }]);
        await expect(element).toBeAccessible();
    });

    it('fails as Salesforce says', () => {
        const { heard } = setUp(false);
        GRAPHQL.emitErrors([{ message: 'No such column' }]);
        expect(heard).toEqual([{ id: 'read-1', data: undefined, errors: [{ message: 'No such column' }] }]);
    });
});

describe('B3: a fresh one, past the cache', () => {
    it('is answered with what came after asking again', async () => {
        const { heard } = setUp(true);
        const refresh = jest.fn(async () => GRAPHQL.emit(NEWER));
        GRAPHQL.emit(DATA, undefined, refresh);
        expect(heard).toEqual([]);
        await settled();
        expect([refresh.mock.calls.length, heard]).toEqual([1, [{ id: 'read-1', data: NEWER, errors: undefined }]]);
    });

    it('where nothing has changed, with what there is', async () => {
        const { heard } = setUp(true);
        GRAPHQL.emit(DATA, undefined, () => Promise.resolve());
        await settled();
        expect(heard).toEqual([{ id: 'read-1', data: DATA, errors: undefined }]);
    });

    it('that can’t be asked again is an error, never what the cache says', async () => {
        const { heard } = setUp(true);
        GRAPHQL.emit(DATA, undefined, jest.fn().mockRejectedValue({ status: 503, body: { message: 'Try later.' } }));
        await settled();
        expect(heard).toEqual([{ id: 'read-1', data: undefined, errors: [{ message: 'Try later.' }] }]);
    });

    it('nor when nobody says why', async () => {
        const { heard } = setUp(true);
        GRAPHQL.emit(DATA, undefined, () => Promise.reject(new Error('Failed to fetch')));
        await settled();
        expect(heard).toEqual([{ id: 'read-1', data: undefined, errors: [{ message: '' }] }]);
    });

    it('that fails at once is not asked again', () => {
        const { heard } = setUp(true);
        GRAPHQL.emitErrors([{ message: 'No.' }]);
        expect(heard).toHaveLength(1);
    });
});
