import { drawLightning } from '../../desk/__tests__/wires';
import DeskSkeleton from '../deskSkeleton';

afterEach(() => document.body.replaceChildren());

it('stands where something will stand, and says so to who can’t see it', async () => {
    const { element, root } = drawLightning(DeskSkeleton, { lines: 4 });
    expect([root.querySelectorAll('.bone').length, root.querySelector('[role="status"]')?.textContent]).toEqual([4, 'c.deskLoading']);
    await expect(element).toBeAccessible();
});
