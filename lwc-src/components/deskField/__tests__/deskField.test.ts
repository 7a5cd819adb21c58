import type { FieldKind } from '../../../core/form/recordForm';
import { drawLightning, settled } from '../../desk/__tests__/wires';
import DeskField from '../deskField';

const field = (kind: FieldKind, more: object = {}): object => ({ name: 'F', label: 'Field', kind, required: false, length: 40, scale: 0, help: 'Help', to: ['Account'], ...more });

function setUp(given: object) {
    const { element, root } = drawLightning(DeskField, given);
    const heard: unknown[] = [];
    element.addEventListener('value', (event) => heard.push((event as CustomEvent<{ value: unknown }>).detail.value));
    element.addEventListener('done', () => heard.push('done'));
    const input = root.querySelector<HTMLElement>('[class], lightning-input, lightning-combobox, lightning-textarea, lightning-record-picker, lightning-checkbox-group')!;
    return { element: element as HTMLElement & { check(): boolean }, root, heard, input };
}

afterEach(() => document.body.replaceChildren());

it.each<[FieldKind, unknown, string, object, object, unknown]>([
    ['text', 'Neu', 'LIGHTNING-INPUT', { type: 'text', value: 'Neu', maxLength: 40, fieldLevelHelp: 'Help' }, { value: 'Neu KG' }, 'Neu KG'],
    ['phone', undefined, 'LIGHTNING-INPUT', { type: 'tel', value: '' }, { value: '+39' }, '+39'],
    ['dateTime', null, 'LIGHTNING-INPUT', { type: 'datetime' }, { value: '2026-11-23T10:00:00Z' }, '2026-11-23T10:00:00Z'],
    ['number', 3, 'LIGHTNING-INPUT', { type: 'number', value: '3' }, { value: '4' }, '4'],
    ['longText', 'A', 'LIGHTNING-TEXTAREA', { value: 'A', maxLength: 40 }, { value: 'B' }, 'B'],
    ['checkbox', true, 'LIGHTNING-INPUT', { type: 'checkbox', checked: true }, { checked: false }, false],
    ['picklist', 'a', 'LIGHTNING-COMBOBOX', { value: 'a', options: [{ label: 'c.deskNone', value: '' }, { label: 'A', value: 'a' }] }, { value: 'a' }, 'a'],
    ['multiPicklist', 'a;b', 'LIGHTNING-CHECKBOX-GROUP', { value: ['a', 'b'] }, { value: ['a', 'c'] }, 'a;c'],
    ['lookup', '001A', 'LIGHTNING-RECORD-PICKER', { objectApiName: 'Account', value: '001A' }, { recordId: null }, null]
])('U10c: a field of kind %s', async (kind, value, tag, shown, change, told) => {
    const { element, input, heard } = setUp({ field: field(kind), value, options: [{ label: 'A', value: 'a' }] });
    expect(input.tagName).toBe(tag);
    expect(input).toMatchObject({ label: 'Field', ...shown });
    input.dispatchEvent(new CustomEvent('change', { detail: change }));
    expect(heard).toEqual([told]);
    await expect(element).toBeAccessible();
});

it('a picklist that is required has no empty value; what is wrong is said where it stands', async () => {
    const { element, root, input } = setUp({ field: field('picklist', { required: true }), options: [{ label: 'A', value: 'a' }], problem: 'Complete this field.' });
    expect(input).toMatchObject({ required: true, options: [{ label: 'A', value: 'a' }] });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Complete this field.');
    Object.assign(input, { reportValidity: () => false });
    expect(element.check()).toBe(false);
    await settled();
});

it('leaving a field is told: what was typed may be somebody who is there already', () => {
    const { input, heard } = setUp({ field: field('text', { length: 0 }) });
    input.dispatchEvent(new CustomEvent('blur'));
    expect([heard, (input as unknown as { maxLength?: number }).maxLength]).toEqual([['done'], undefined]);
});
