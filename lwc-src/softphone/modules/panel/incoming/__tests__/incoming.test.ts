import { clock, inbound, lead, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Incoming from '../incoming';

const EVENTS = ['answer', 'decline', 'choose', 'open'];
const ringing = (known = {}, call = inbound): object => ({ record: recordOf(call, [], known), number: '+39 340 118 2290', clock });

beforeAll(useRealLabels);
afterEach(clearPage);

describe('a call that rings', () => {
    it('shows who it is, how long it has been ringing, and is announced', async () => {
        const { element, text } = draw(Incoming, ringing({ matches: [rossi] }));
        expect([text('h2'), text('[role="timer"]'), text('[role="alert"]')]).toEqual(['Elena Rossi', '1:05', t('incoming')]);
        await expect(element).toBeAccessible();
    });

    it('names the queue', () => {
        expect(draw(Incoming, ringing({}, { ...inbound, queue: 'Sales' })).text('[role="alert"]')).toContain('Sales');
    });

    it('is answered or declined with one click, Answer last', async () => {
        const { all, click, heard } = draw(Incoming, ringing({ matches: [rossi] }), ...EVENTS);
        expect(all('.panel-actions button').map((one) => one.dataset['id'])).toEqual(['decline', 'answer']);
        await click(t('answer'), t('decline'));
        expect(EVENTS.map((name) => heard(name).length)).toEqual([1, 1, 0, 0]);
    });

    it('says that it is being answered, and can’t be answered twice', async () => {
        const { element, button, set } = draw(Incoming, ringing());
        await set({ record: recordOf(inbound, [{ type: 'answering' }]) });
        expect(button(t('answering')).disabled).toBe(true);
        expect(button(t('decline')).disabled).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('opens the caller’s record', async () => {
        const { click, heard } = draw(Incoming, ringing({ matches: [rossi] }), ...EVENTS);
        await click('Elena Rossi');
        expect(heard('open')).toEqual([{ recordId: '003A' }]);
    });
});

describe('X10: several people have the number', () => {
    it('the agent chooses while it rings, and Answer stays where it is', async () => {
        const { element, all, text, heard, set } = draw(Incoming, ringing({ matches: [rossi, lead] }), ...EVENTS);
        expect(text('h2')).toBe('+39 340 118 2290');
        expect(all('.panel-actions button').map((one) => one.dataset['id'])).toEqual(['decline', 'answer']);
        all('.panel-match')[1]?.click();
        expect(heard('choose')).toEqual([{ recordId: '00QA' }]);
        await expect(element).toBeAccessible();
        await set(ringing({ matches: [rossi, lead], chosenId: '00QA' }));
        expect([text('h2'), all('.panel-match').length]).toEqual(['Marco Bianchi', 0]);
    });
});
