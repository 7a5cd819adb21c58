import type { CallEvent } from '../../../../../core/call/call';
import { answered, clock, inbound, lead, outbound, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { fakePart } from '../../../../__tests__/doubles/part';
import { t } from '../../../../i18n/labels';
import Conversation from '../conversation';

const EVENTS = ['mute', 'hold', 'digits', 'hangup', 'choose', 'open'];
const talking = (events: readonly CallEvent[] = [], known: object = { matches: [rossi] }): object => ({ record: recordOf(inbound, [answered, ...events], known), number: '+39 340 118 2290', clock });
const dialling = (events: readonly CallEvent[] = []): object => ({ record: recordOf(outbound, events), number: '+39 340 118 2290', clock });

beforeAll(useRealLabels);
afterEach(clearPage);

describe('a call that is dialled', () => {
    it('says what goes on, can be ended, and nothing else yet', async () => {
        const { element, text, button, set, click, heard } = draw(Conversation, dialling(), ...EVENTS);
        expect([text('[data-id="headline"]'), button(t('mute')).disabled, button(t('hold')).disabled]).toEqual([t('dialling'), true, true]);
        await expect(element).toBeAccessible();
        await set(dialling([{ type: 'farEndRings', earlyMedia: false }]));
        expect(text('[data-id="headline"]')).toBe(t('farEndRings'));
        await click(t('endCall'));
        expect(heard('hangup')).toHaveLength(1);
    });
});

describe('a call that is talked on', () => {
    it('shows who it is and how long', async () => {
        const { element, text, all } = draw(Conversation, talking());
        expect([text('h2'), text('[role="timer"]'), all('[data-id="headline"]').length]).toEqual(['Elena Rossi', '1:05', 0]);
        await expect(element).toBeAccessible();
    });

    it('B15: says what is wrong with the sound for as long as it is, to screen readers too', async () => {
        const { element, text, get, all, set } = draw(Conversation, talking());
        expect([get('[data-id="audio"]').getAttribute('role'), text('[data-id="audio"]'), all('.panel-note_warning')]).toEqual(['status', '', []]);
        await set(talking([{ type: 'audioChanged', trouble: { kind: 'loss', percent: 4 } }]));
        expect(text('[data-id="audio"]')).toBe(t('audioLoss', { percent: 4 }));
        await expect(element).toBeAccessible();
        await set(talking([{ type: 'audioChanged', trouble: { kind: 'nothing' } }]));
        expect(text('[data-id="audio"]')).toBe(t('audioNothing'));
        await set(talking([{ type: 'audioChanged' }]));
        expect(text('[data-id="audio"]')).toBe('');
    });

    it('to whom it shall go, or who shall join, is found by people; it goes on when that part is missing', async () => {
        const people = fakePart();
        const { element, text, all, click, heard, set } = draw(Conversation, { ...talking(), people: Promise.resolve(people) }, 'transfer', 'ask');
        await click(t('transfer'));
        await drawn();
        expect(text('panel-later')).toBe('picker');
        people.tell('transfer', { number: '301' });
        await drawn();
        await click(t('more'), t('addCall'));
        await drawn();
        expect(text('panel-later')).toBe('adding');
        people.tell('ask', { number: '302' });
        expect([heard('transfer'), heard('ask')]).toEqual([[{ number: '301' }], [{ number: '302' }]]);
        await set({ people: Promise.reject(new Error('not there')) });
        await click(t('transfer'));
        await drawn();
        expect(text('.panel-text[role="status"]')).toBe(t('transferNotLoaded'));
        expect(all('[data-id="end"]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('B2: says that the connection is being restored', async () => {
        const { text, all, set } = draw(Conversation, talking([{ type: 'restoringChanged', restoring: true }]));
        expect(text('[data-id="headline"]')).toBe(t('restoring'));
        await set(talking([{ type: 'restoringChanged', restoring: false }]));
        expect(all('[data-id="headline"]')).toEqual([]);
    });

    it('is muted and let through again', async () => {
        const { button, click, set, heard } = draw(Conversation, talking(), ...EVENTS);
        expect(button(t('mute')).getAttribute('aria-pressed')).toBe('false');
        await click(t('mute'));
        await set(talking([{ type: 'muteChanged', muted: true }]));
        expect(button(t('unmute')).getAttribute('aria-pressed')).toBe('true');
        await click(t('unmute'));
        expect(heard('mute')).toEqual([{ muted: true }, { muted: false }]);
    });

    it('is held and resumed, and says so', async () => {
        const { element, button, click, set, text, heard } = draw(Conversation, talking(), ...EVENTS);
        await click(t('hold'));
        await set(talking([{ type: 'holdChanged', held: true }]));
        expect([text('[data-id="headline"]'), button(t('resume')).getAttribute('aria-pressed')]).toEqual([t('onHold'), 'true']);
        await expect(element).toBeAccessible();
        await click(t('resume'));
        expect(heard('hold')).toEqual([{ held: true }, { held: false }]);
    });

    it('is held by the far end: the agent sees that', () => {
        expect(draw(Conversation, talking([{ type: 'theirHoldChanged', held: true }])).text('[data-id="headline"]')).toBe(t('onHoldByThem'));
    });

    it('takes digits, and shows the last of them', async () => {
        const { element, all, button, click, text, heard } = draw(Conversation, talking(), ...EVENTS);
        expect(all('panel-keys')).toHaveLength(0);
        await click(t('keypad'));
        expect(button(t('keypad')).getAttribute('aria-pressed')).toBe('true');
        await click('4', '2', '#');
        expect([heard('digits'), text('.panel-sent')]).toEqual([[{ digits: '4' }, { digits: '2' }, { digits: '#' }], '42#']);
        await expect(element).toBeAccessible();
        await click(...Array.from({ length: 30 }, () => '1'));
        expect(text('.panel-sent')).toBe('1'.repeat(20));
        await click(t('keypad'));
        expect(all('panel-keys')).toHaveLength(0);
    });

    it('X10: who it was is still asked, if nobody has said', async () => {
        const { all, heard, set } = draw(Conversation, talking([], { matches: [rossi, lead] }), ...EVENTS);
        all('.panel-match')[1]?.click();
        expect(heard('choose')).toEqual([{ recordId: '00QA' }]);
        await set(talking([], { matches: [rossi, lead], chosenId: '00QA' }));
        expect(all('.panel-match')).toHaveLength(0);
    });

    it('opens the record', async () => {
        const { click, heard } = draw(Conversation, talking(), ...EVENTS);
        await click('Elena Rossi');
        expect(heard('open')).toEqual([{ recordId: '003A' }]);
    });
});
