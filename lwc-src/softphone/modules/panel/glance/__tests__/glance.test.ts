import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import Glance from '../glance';

afterEach(clearPage);

const lines = [
    { label: 'Open opportunity', text: 'Renewal 2027 · Negotiation', recordId: '006A' },
    { label: 'Last contact', text: '3 days ago, you', recordId: '00TA' }
];

it('one line each; a click opens what it says', async () => {
    const { element, all, click, heard } = draw(Glance, { lines }, 'open');
    expect(all('.panel-glance__line').map(({ textContent }) => textContent)).toEqual(['Open opportunityRenewal 2027 · Negotiation', 'Last contact3 days ago, you']);
    await click('Renewal 2027 · Negotiation');
    expect(heard('open')).toEqual([{ recordId: '006A' }]);
    await expect(element).toBeAccessible();
});

it('nothing is drawn where nothing is known', () => {
    expect(draw(Glance).all('*')).toEqual([]);
});
