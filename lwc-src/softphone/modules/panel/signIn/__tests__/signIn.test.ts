import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, submit } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import SignIn from '../signIn';

function setUp(values: object = {}) {
    const form = draw(SignIn, { account: '204@pbx.example.com', ...values }, 'signin');
    const enter = (): boolean => submit(form.get('form'));
    return { ...form, password: form.field('#password'), remember: form.field('#remember'), enter };
}

beforeAll(useRealLabels);
afterEach(clearPage);

describe('the agent’s own SIP password', () => {
    it('is asked for, kept if the agent wants that, and the page stays', async () => {
        const { element, password, enter, heard } = setUp();
        await expect(element).toBeAccessible();
        password.value = 'secret';
        expect(enter()).toBe(false);
        expect(heard('signin')).toEqual([{ password: 'secret', remember: true }]);
    });

    it('or not kept', () => {
        const { password, remember, enter, heard } = setUp();
        password.value = 'secret';
        remember.checked = false;
        enter();
        expect(heard('signin')).toEqual([{ password: 'secret', remember: false }]);
    });

    it('an empty one is none', () => {
        const { enter, heard } = setUp();
        enter();
        expect(heard('signin')).toEqual([]);
    });

    it('is never seen, and is the browser’s to keep for this account', () => {
        const { password, field } = setUp();
        expect([password.type, password.autocomplete, field('[name="username"]').value]).toEqual(['password', 'current-password', '204@pbx.example.com']);
    });

    it('that was wrong is said so', async () => {
        const { element, text } = setUp({ message: 'The password is wrong.' });
        expect(text('[role="alert"]')).toBe('The password is wrong.');
        await expect(element).toBeAccessible();
    });

    it('B10: fields and hint have names', () => {
        const { element, password } = setUp();
        const labelOf = (field: HTMLInputElement): string | undefined => element.querySelector(`label[for="${field.id}"]`)?.textContent?.trim();
        expect([labelOf(password), element.querySelector(`#${password.getAttribute('aria-describedby') ?? ''}`)?.textContent]).toEqual([t('password'), t('passwordHint')]);
    });
});
