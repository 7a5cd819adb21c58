import { useRealLabels } from '../../__tests__/doubles/labels';
import { iconAddress, useDesignSystem } from '../icons';
import { LABELS, t, useLabels } from '../labels';
import { ERROR_LABELS } from '../errorLabels';
import { RULE_LABELS } from '../ruleLabels';
import { TROUBLE_LABELS } from '../troubleLabels';
import { WORD_LABELS } from '../wordLabels';

/** The name of a setting as an admin sees it in Setup. */
function settingInSetup(field: string): string | null | undefined {
    const { readFileSync } = jest.requireActual<{ readFileSync(path: string, encoding: 'utf8'): string }>('node:fs');
    const file = `force-app/main/default/objects/Phone_Connection__c/fields/${field}.field-meta.xml`;
    return new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml').querySelector('CustomField > label')?.textContent;
}

describe('B10: every text of the panel is a label', () => {
    beforeAll(useRealLabels);

    it.each([...LABELS, ...RULE_LABELS, ...ERROR_LABELS, ...TROUBLE_LABELS, ...WORD_LABELS])('%s is one that is deployed', (label) => expect(t(label)).not.toBe(label));

    it.each([[LABELS], [RULE_LABELS], [ERROR_LABELS], [TROUBLE_LABELS], [WORD_LABELS]])('the list is in order and names each once', (list: readonly string[]) => expect([...list]).toEqual([...new Set(list)].sort((a, b) => a.localeCompare(b, 'en'))));

    it.each([
        ['a name', 'itemRinging', { who: 'Elena Rossi' }, 'Elena Rossi is calling'],
        ['a number', 'itemMissed', { count: 3 }, '3 missed']
    ] as const)('%s stands where the label says', (_what, label, values, text) => expect(t(label, values)).toBe(text));

    it.each([
        ['settingAuthName', 'Auth_Name__c'],
        ['settingDisplayName', 'Display_Name__c'],
        ['settingExtension', 'Extension__c'],
        ['settingIceServers', 'Ice_Servers__c'],
        ['settingLine', 'Line__c'],
        ['settingPbxAddress', 'Pbx_Address__c'],
        ['settingRegion', 'Region__c'],
        ['settingSipDomain', 'Sip_Domain__c']
    ] as const)('%s is what Setup calls the field', (label, field) => expect(t(label)).toBe(settingInSetup(field)));
});

describe('a text with places to fill', () => {
    it.each([
        ['in any order, as often as the language wants', { answer: '{b} {a} {b}' }, 'B A B'],
        ['a place that nothing is said for stays empty', { answer: '{a}{c}' }, 'A'],
        ['what is filled in is not read again', { answer: '{d}' }, '{a}'],
        ['brackets that are no place', { answer: '{ a } {}' }, '{ a } {}']
    ])('%s', (_what, labels, text) => {
        useLabels(labels);
        expect(t('answer', { a: 'A', b: 'B', d: '{a}' })).toBe(text);
    });

    it('a label that is missing shows its name, and the phone goes on', () => {
        useLabels({});
        expect(t('answer')).toBe('answer');
    });
});

describe('icons come from the platform’s own files', () => {
    it.each([
        ['utility:call', '/_slds/assets/icons/utility-sprite/svg/symbols.svg#call'],
        ['standard:person_account', '/_slds/assets/icons/standard-sprite/svg/symbols.svg#person_account']
    ])('%s', (name, address) => {
        useDesignSystem('/_slds');
        expect(iconAddress(name)).toBe(address);
    });
});
