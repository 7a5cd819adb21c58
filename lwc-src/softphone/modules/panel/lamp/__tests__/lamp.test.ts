import type { Lamp as Shown } from '../../../../../core/people/lamp';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import Lamp from '../lamp';

beforeAll(useRealLabels);
afterEach(clearPage);

it.each<[Shown, string]>([
    ['free', 'Free'],
    ['ringing', 'Ringing'],
    ['onACall', 'On a call'],
    ['away', 'Away'],
    ['offline', 'Not connected']
])('%s: in a word, and by a shape of its own', async (lamp, word) => {
    const { element, text, all } = draw(Lamp, { lamp });
    expect([text(), all(`.panel-lamp_${lamp}`).length]).toEqual([word, 1]);
    await expect(element).toBeAccessible();
});

it('nothing where the PBX doesn’t tell', () => expect(draw(Lamp, {}).all('*')).toEqual([]));
