import { httpsLink, linkOf, linkProblem, noLinkIn } from '../link';

const valueOf = (name: string): string | undefined => ({ callKey: 'a/b?c=1&d', half: '\uD83D', queue: 'Vertrieb Süd' })[name];

describe('A3, T16: link templates', () => {
    it.each([
        ['https://pbx.example/calls/{callKey}', 'https://pbx.example/calls/a%2Fb%3Fc%3D1%26d'],
        ['https://pbx.example/q?name={queue}', 'https://pbx.example/q?name=Vertrieb%20S%C3%BCd'],
        ['https://pbx.example/fixed', 'https://pbx.example/fixed'],
        ['https://pbx.example/{half}', 'https://pbx.example/'],
        ['https://pbx.example/{callKey}/{nobody}', 'https://pbx.example/a%2Fb%3Fc%3D1%26d/'],
        ['https://pbx.example/{nobody}', undefined],
        ['http://pbx.example/{callKey}', undefined],
        ['https://{queue}/x', undefined]
    ])('%s: %s', (template, link) => expect(linkOf(template, valueOf)).toBe(link));

    it.each([
        ['https://pbx.example', undefined],
        ['https://pbx.example:8443/x', undefined],
        ['http://pbx.example', 'linkNotHttps'],
        ['javascript:alert(1)', 'linkNotHttps'],
        ['https://{queue}.example/', 'linkHostVaries'],
        ['https://user@pbx.example/', 'linkHostVaries'],
        ['https:///x', 'linkHostVaries']
    ])('%s: %s', (template, problem) => expect(linkProblem(template)).toBe(problem));

    it.each([
        ['https://pbx.example/r/1', true],
        ['http://pbx.example/r/1', false],
        ['https://user:pass@pbx.example/', false],
        ['nonsense', false],
        [undefined, false]
    ])('what the PBX sends as a link: %s', (link, taken) => expect(httpsLink(link)).toBe(taken ? link : undefined));
});

describe('T10: a link that is one variable of the PBX’s', () => {
    const saying = (text: string | undefined) => (name: string): string | undefined => (name === 'custom.recording' ? text : undefined);
    it.each([
        ['{custom.recording}', undefined],
        [' {custom.recording}', 'linkNotHttps'],
        ['{custom.recording}/x', 'linkNotHttps'],
        ['{recordId}', 'linkNotHttps'],
        ['{custom.recording|custom.other}', 'linkNotHttps']
    ])('may be asked for: %s', (template, problem) => expect(linkProblem(template)).toBe(problem));

    it.each([
        ['https://pbx.example/rec/7?sig=a%2Fb&x=1', true],
        ['HTTPS://pbx.example/', true],
        ['http://pbx.example/rec/7', false],
        ['javascript:alert(1)', false],
        ['https://user:secret@pbx.example/', false],
        ['rec-7.wav', false],
        [`https://pbx.example/${'x'.repeat(2_000)}`.slice(0, 2_000), false]
    ])('%s: taken %s, else told', (said, taken) => {
        expect([linkOf('{custom.recording}', saying(said)), noLinkIn('{custom.recording}', saying(said))]).toEqual(taken ? [said, undefined] : [undefined, said]);
    });
    it.each(['', undefined])('nothing said is no fault: %j', (said) => {
        expect([linkOf('{custom.recording}', saying(said)), noLinkIn('{custom.recording}', saying(said))]).toEqual([undefined, '']);
    });
    it('any other template says what it says', () => expect(noLinkIn('https://pbx.example/{custom.recording}', saying('nonsense'))).toBeUndefined());
});
