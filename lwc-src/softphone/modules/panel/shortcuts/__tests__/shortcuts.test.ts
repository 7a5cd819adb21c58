import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import Shortcuts from '../shortcuts';

beforeAll(useRealLabels);
afterEach(clearPage);

it('B10: shows each key and what it does, and whether they hold', async () => {
    // Not there in jsdom.
    const asked: string[] = [];
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
        this.open = true;
    };
    HTMLDialogElement.prototype.close = () => void asked.push('close');
    const { element, all, field, heard, click } = draw(Shortcuts, {}, 'switch');
    (element as HTMLElement & { open(isOn: boolean): void }).open(true);
    await drawn();
    expect(all('li').map((one) => [...one.children].map(({ textContent }) => textContent).join(' '))).toEqual(['A Answer', 'E Hang up or decline', 'M Mute', 'H Hold', 'N Notes', '? This list']);
    await expect(element).toBeAccessible();
    field('input').checked = false;
    field('input').dispatchEvent(new CustomEvent('change'));
    await click('Close');
    expect([heard('switch'), asked]).toEqual([[{ isOn: false }], ['close']]);
});
