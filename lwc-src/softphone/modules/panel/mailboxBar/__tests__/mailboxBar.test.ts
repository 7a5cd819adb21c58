import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { fakePeople, tellingPbx } from '../../../../__tests__/doubles/people';
import { t } from '../../../../i18n/labels';
import MailboxBar from '../mailboxBar';

beforeAll(useRealLabels);
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

async function told(mailbox: Parameters<Awaited<ReturnType<typeof tellingPbx>>['mailbox']>[0] | undefined, about: { voicemailNumber?: string; always?: boolean } = {}) {
    const fake = fakePeople(about);
    const pbx = await tellingPbx(fake.people);
    const bar = draw(MailboxBar, { people: fake.people, always: about.always ?? false });
    if (mailbox) await pbx.mailbox(mailbox);
    await drawn();
    return { ...fake, ...bar };
}

it.each([
    ['one', { isWaiting: true, fresh: 1 }, 'voicemailOne', undefined],
    ['several', { isWaiting: true, fresh: 3 }, 'voicemailMany', { count: 3 }],
    ['nobody says how many', { isWaiting: true }, 'voicemailSome', undefined]
] as const)('%s: in words, for everybody', async (_what, mailbox, label, values) => {
    const { element, text } = await told(mailbox);
    expect(text('[role="status"]')).toBe(t(label, values));
    jest.useRealTimers();
    await expect(element).toBeAccessible();
});

it('one key calls what the PBX says, or the admin', async () => {
    const { click, dialled } = await told({ isWaiting: true, fresh: 1, number: '*97' });
    await click(t('voicemailCall'));
    const other = await told({ isWaiting: true, fresh: 1, number: '*97' }, { voicemailNumber: '*98' });
    await other.click(t('voicemailCall'));
    expect([dialled, other.dialled]).toEqual([['*97'], ['*98']]);
});

it('nothing new: nothing is shown, unless it is asked for', async () => {
    expect((await told({ isWaiting: false, fresh: 0, number: '*97' })).text()).toBe('');
    expect((await told({ isWaiting: false, fresh: 0, number: '*97' }, { always: true })).text()).toBe(`${t('voicemailNone')}${t('voicemailCall')}`);
    expect((await told(undefined, { always: true, voicemailNumber: '*97' })).text()).toBe(`${t('voicemail')}${t('voicemailCall')}`);
});

it('nobody tells of any, and none can be called: nothing at all', async () => {
    expect((await told(undefined, { always: true })).text()).toBe('');
});
