import fc from 'fast-check';
import { inNamespace, readPage, type PageFacts } from '../pageFacts';

/** The page as Visualforce renders it: attributes on one element, labels in another. */
function page(data: Readonly<Record<string, string>>, labels: readonly (readonly [string, string])[] = []): PageFacts {
    const root = document.createElement('div');
    Object.assign(root.dataset, data);
    const list = document.createElement('div');
    for (const [name, text] of labels) {
        const label = document.createElement('data');
        label.dataset['label'] = name;
        label.value = text;
        list.append(label);
    }
    return readPage(root, list);
}

describe('what the page says of the user and the phone', () => {
    const facts = page({
        userId: '005A',
        userName: 'Nina Weber',
        resource: '/resource/1764000000000/Patchbay',
        designSystem: '/_slds/',
        line: 'sip',
        pbxAddress: 'wss://pbx.example.com/ws',
        sipDomain: 'example.com',
        extension: '204',
        authName: 'agent204',
        displayName: 'Nina',
        iceServers: 'stun:stun.example.com',
        region: 'DE'
    });

    it('other settings are had by their name; one that the page hasn’t is empty', () => {
        expect([facts.setting('region'), facts.setting('awayReasons')]).toEqual([facts.connection.region, '']);
    });

    it('is read without a request', () => {
        expect(facts).toEqual({
            userId: '005A',
            userName: 'Nina Weber',
            setting: expect.any(Function) as unknown,
            namespace: '',
            resourceFolder: '/resource/1764000000000/Patchbay/',
            designSystem: '/_slds',
            connection: {
                line: 'sip',
                pbxAddress: 'wss://pbx.example.com/ws',
                sipDomain: 'example.com',
                extension: '204',
                authName: 'agent204',
                displayName: 'Nina',
                iceServers: 'stun:stun.example.com',
                region: 'DE'
            },
            labels: {}
        });
    });

    it('settings that nobody has filled are empty', () => {
        const { userId, connection } = page({});
        expect([userId, ...Object.values(connection)]).toEqual(Array.from({ length: 9 }, () => ''));
    });

    it('a page without labels has none', () => expect(readPage(document.createElement('div'), null).labels).toEqual({}));
});

describe('the namespace of the package, as the resource’s address tells', () => {
    it.each([
        ['/resource/1764000000000/patchbay__Patchbay', 'patchbay', '/resource/1764000000000/patchbay__Patchbay/'],
        ['/resource/1764000000000/patchbay__Patchbay/', 'patchbay', '/resource/1764000000000/patchbay__Patchbay/'],
        ['https://acme.example.com/resource/1764000000000/my_ns__Patchbay', 'my_ns', 'https://acme.example.com/resource/1764000000000/my_ns__Patchbay/'],
        ['/resource/1764000000000/Patchbay', '', '/resource/1764000000000/Patchbay/'],
        ['/my__folder/Patchbay', '', '/my__folder/Patchbay/']
    ])('%s: %p', (resource, namespace, resourceFolder) => expect(page({ resource })).toMatchObject({ namespace, resourceFolder }));

    it('stands before the names of our own things', () => {
        expect([inNamespace('patchbay', 'Call_Key__c'), inNamespace('', 'Call_Key__c')]).toEqual(['patchbay__Call_Key__c', 'Call_Key__c']);
    });
});

describe('B10: texts in the user’s language', () => {
    it('come by name', () => {
        expect(page({}, [['answer', 'Annehmen'], ['decline', 'Ablehnen']]).labels).toEqual({ answer: 'Annehmen', decline: 'Ablehnen' });
    });
});

describe('what Visualforce has encoded twice', () => {
    const TWICE = { encodingProbe: '&amp;' };
    it.each([
        ['an ampersand', 'Smith &amp; Sons', 'Smith & Sons'],
        ['an apostrophe, by number', 'O&#39;Neill', "O'Neill"],
        ['an apostrophe, in hexadecimal', 'O&#x27;Neill', "O'Neill"],
        ['quotes and brackets', '&lt;&quot;x&quot;&gt;&apos;', '<"x">\''],
        ['a character beyond 16 bits', '&#128222;', '📞'],
        ['what is no entity', 'R&D; &nothing; &', 'R&D; &nothing; &'],
        ['once only', '&amp;lt;', '&lt;']
    ])('%s', (_what, sent, text) => {
        expect(page({ ...TWICE, userName: sent }).userName).toBe(text);
        expect(page(TWICE, [['answer', sent]]).labels).toEqual({ answer: text });
    });

    it('is left alone when it arrives right, or when the page says nothing of it', () => {
        const probes: Record<string, string>[] = [{ encodingProbe: '&' }, {}];
        for (const probe of probes) expect(page({ ...probe, userName: 'Smith &amp; Sons' }).userName).toBe('Smith &amp; Sons');
    });

    it('whatever name an agent has, it is read as it was written', () => {
        const encoded = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), (name) => {
                expect(page({ ...TWICE, userName: encoded(name) }).userName).toBe(name);
                expect(page({ encodingProbe: '&', userName: name }).userName).toBe(name);
            })
        );
    });
});
