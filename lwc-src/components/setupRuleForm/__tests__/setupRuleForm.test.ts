import { builtInRule } from '../../../core/rule/rule';
import { NO_SETTINGS } from '../../../core/rule/settings';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupRuleForm from '../setupRuleForm';

const rule = { ...builtInRule('Sales'), when: { all: [] }, log: { on: false } };

afterEach(() => document.body.replaceChildren());

it('A10 B4: a rule says in plain words what it does, and each part of it can be changed', async () => {
    const { element, root, heard, says } = drawPart(SetupRuleForm, { rule, settings: NO_SETTINGS, store: new FakeStore().store, problems: [{ path: 'name', problem: 'missing' }] }, 'fill');
    expect([...root.querySelectorAll('[data-id="summary"] p')].map((one) => one.textContent)).toEqual(['C.ruleAlways', 'C.ruleSearch', 'C.rulePop', 'C.ruleLogNothing']);
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.problemMissing');
    await says('[data-id="name"]', 'change', { value: 'Other' });
    await says('c-setup-condition', 'fill', { condition: { any: [] } });
    await says('c-setup-rule-actions', 'fill', { create: { what: 'Lead' } });
    await says('c-setup-rule-log', 'fill', { log: { on: true } });
    expect(heard).toEqual([{ rule: { ...rule, name: 'Other' } }, { rule: { ...rule, when: { any: [] } } }, { rule: { ...rule, create: { what: 'Lead' } } }, { rule: { ...rule, log: { on: true } } }]);
    await expect(element).toBeAccessible();
}, 30_000);
