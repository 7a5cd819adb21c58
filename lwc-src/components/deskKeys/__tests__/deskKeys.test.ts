import { drawLightning } from '../../desk/__tests__/wires';
import DeskKeys from '../deskKeys';

afterEach(() => document.body.replaceChildren());

it('B10: shows each key and what it does; they can be switched off', async () => {
    const { element, root } = drawLightning(DeskKeys, { isOn: true });
    const heard: unknown[] = [];
    for (const name of ['switch', 'close']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    expect([...root.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['A c.answer', 'E c.keysHangUp', 'M c.mute', 'H c.hold', 'N c.notes', '? c.keysHelp']);
    await expect(element).toBeAccessible();
    const box = root.querySelector('lightning-input') as unknown as { checked: boolean } & HTMLElement;
    box.checked = false;
    box.dispatchEvent(new CustomEvent('change'));
    root.querySelector<HTMLElement>('.close')?.click();
    expect(heard).toEqual([
        ['switch', { isOn: false }],
        ['close', null]
    ]);
});
