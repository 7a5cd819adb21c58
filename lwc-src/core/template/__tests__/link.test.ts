import { httpsLink, linkOf, linkProblem } from '../link';

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
