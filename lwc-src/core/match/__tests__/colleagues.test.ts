import { plainParser } from '../../number/phoneNumber';
import { extensionWith, type Extension } from '../colleagues';

const table: Extension[] = [{ extension: '205', userId: '005B', name: 'Ben' }, { extension: '300', name: 'Door', numbers: ['+39 02 8810300'] }];

describe('U10b: who has which extension', () => {
    it.each([
        ['205', '205'],
        ['028810300', '300'],
        ['+390288103000', undefined],
        ['2055', undefined],
        ['', undefined]
    ])('%j: %s', (number, extension) => expect(extensionWith(number, table, plainParser)?.extension).toBe(extension));
});
