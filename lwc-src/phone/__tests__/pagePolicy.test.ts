import { pageAllows, refusesLocalNetwork } from '../pagePolicy';

function page(features: Readonly<Record<string, boolean>>, name = 'featurePolicy'): Document {
    return { [name]: { features: () => Object.keys(features), allowsFeature: (feature: string) => features[feature] ?? false } } as unknown as Document;
}

describe('what the page that frames us passes on', () => {
    it.each(['permissionsPolicy', 'featurePolicy'])('%s tells', (name) => {
        expect([true, false].map((allowed) => pageAllows(page({ microphone: allowed }, name), 'microphone'))).toEqual([true, false]);
    });
    it('a feature that the browser does not know is not one that it refuses', () => expect(pageAllows(page({}), 'microphone')).toBeUndefined());
    it('nor does a browser refuse that says nothing', () => expect(pageAllows({} as Document, 'microphone')).toBeUndefined());
});

describe('addresses of the own network', () => {
    it.each(['local-network-access', 'local-network', 'loopback-network'])('are refused without %s', (feature) => {
        expect([false, true].map((allowed) => refusesLocalNetwork(page({ [feature]: allowed })))).toEqual([true, false]);
    });
    it('are not refused by a browser without such a permission', () => expect([page({}), {} as Document].map(refusesLocalNetwork)).toEqual([false, false]));
});
