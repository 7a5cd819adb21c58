import { gql } from 'lightning/graphql';
import { drawLightning, mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import DeskDuplicates from '../deskDuplicates';

const GRAPHQL = wireOf('lightning/graphql', 'graphql');
const READABLE = { Lead: new Set(['Name', 'Company', 'Phone']) };
const DATA = { uiapi: { query: { Lead: { edges: [{ node: { Id: '00QA', Name: { value: 'Chiara Conti' }, Company: { value: 'Conti Vini' } } }] } } } };

async function setUp(hints: object) {
    const { element, root } = drawLightning(DeskDuplicates, { hints, readable: READABLE });
    const heard: unknown[] = [];
    for (const name of ['use', 'open']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    await settled();
    GRAPHQL.emit(DATA);
    await settled();
    return { element, root, heard };
}

beforeEach(() => mockOf(gql).mockImplementation((parts: TemplateStringsArray, ...values: unknown[]) => String.raw(parts, ...values)));
afterEach(() => document.body.replaceChildren());

it('X1: who is there already, each to be used or looked at', async () => {
    const { element, root, heard } = await setUp({ name: 'Chiara Conti' });
    expect([root.querySelector('strong')?.textContent, root.querySelector('li span')?.textContent]).toEqual(['c.deskDuplicatesFound', 'Chiara Contic.objectLead · Conti Vini']);
    root.querySelector<HTMLElement>('li button')?.click();
    root.querySelector<HTMLElement>('li a')?.click();
    expect(heard).toMatchObject([['use', { candidate: { id: '00QA', objectApiName: 'Lead', name: 'Chiara Conti', company: 'Conti Vini' } }], ['open', { recordId: '00QA' }]]);
    await expect(element).toBeAccessible();
});

it('those that the org names are said to be the org’s word', async () => expect((await setUp({ ids: ['00QA'] })).root.querySelector('strong')?.textContent).toBe('c.deskDuplicatesRefused'));
it('nothing to go by shows nothing', async () => expect((await setUp({})).root.querySelector('[data-id="duplicates"]')).toBeNull());
