import { agentsBrowser } from '../../__tests__/doubles/agentsBrowser';
import { answered, ended, inbound } from '../../__tests__/doubles/calls';
import { silent } from '../../__tests__/doubles/fakeHost';
import { settled } from '../../__tests__/doubles/tools';
import { HostError } from '../../../salesforce/host/hostPort';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const told = (type: string): object => ({ from: 'desk', version: 1, message: { type } });
const said = (type: string): object => ({ from: 'panel', version: 1, message: { type } });

/** A panel in Lightning, and the window that was opened from it. */
async function withWindow() {
    const { browser, open } = agentsBrowser();
    const panel = open('panel');
    await settled();
    const own = open('window', { inWindow: true });
    await settled();
    return { browser, open, panel, own };
}

describe('B14: the phone in a window of its own', () => {
    it('takes the phone by itself; the panel in Lightning begins anew, and follows', async () => {
        const { open, panel, own } = await withWindow();
        expect([panel.done.slice(0, 3), own.done.includes('begin')]).toEqual([['begin', 'put down', 'start again'], true]);
        const again = open('panel again');
        await settled();
        own.store.dispatch({ type: 'callStarted', call: inbound });
        await settled();
        expect([again.shown.isFollowing, again.shown.state.calls.length, again.done.includes('begin')]).toEqual([true, 1, false]);
    });

    it('is opened by a click; once more brings the same one to the front, which may have a call; blocked, that is said', async () => {
        const { open } = agentsBrowser();
        const panel = open('panel');
        await settled();
        panel.actions.openWindow();
        expect([panel.popUp.location.href, panel.done]).toEqual(['/apex/patchbay__Softphone?ownWindow=1', ['begin', 'focus']]);
        panel.popUp.location.href = 'http://the.phone/with?a=call';
        panel.actions.openWindow();
        expect([panel.popUp.location.href, panel.done]).toEqual(['http://the.phone/with?a=call', ['begin', 'focus', 'focus']]);
        panel.popUp.isBlocked = true;
        panel.actions.openWindow();
        expect(panel.shown.state.notice?.key).toBe('windowBlocked');
    });

    it('leaves a call where it is, and takes the phone when that is over', async () => {
        const { open } = agentsBrowser();
        const panel = open('panel');
        await settled();
        panel.store.dispatch({ type: 'callStarted', call: inbound });
        panel.store.dispatch({ type: 'callChanged', key: 'k', event: answered });
        await settled();
        const own = open('window', { inWindow: true });
        await jest.advanceTimersByTimeAsync(10_000);
        expect([panel.done, own.done.includes('begin')]).toEqual([['begin'], false]);
        panel.store.dispatch({ type: 'callChanged', key: 'k', event: ended });
        await settled();
        expect(own.done).toContain('begin');
    });

    it('hands the phone back when it is closed', async () => {
        const { open, own } = await withWindow();
        const again = open('panel again');
        await settled();
        own.close();
        await settled();
        expect(again.done).toContain('begin');
    });

    it('keeps it when somebody clicks in Lightning, and goes when they want the phone there', async () => {
        const { open, own } = await withWindow();
        const again = open('panel again');
        await settled();
        own.store.dispatch({ type: 'soundChanged', sound: 'needsClick' });
        const third = open('third');
        await settled();
        third.actions.unlockSound();
        await settled();
        expect(own.done).not.toContain('close');
        await again.actions.takePhone();
        expect([own.done.includes('close'), again.done.includes('begin')]).toEqual([true, true]);
    });

    it('opens records in Lightning, never in itself, also when nobody has clicked there yet', async () => {
        const { open, own } = await withWindow();
        const again = open('panel again', { visible: false });
        await settled();
        own.look(true);
        await own.front().openRecord('003A');
        expect(again.host.asked).toEqual(['openRecord 003A']);
    });

    it('saves and searches by a panel in Lightning, with its answer or its error', async () => {
        const { open, own } = await withWindow();
        const again = open('panel again');
        await settled();
        const host = own.reach();
        expect(await host.save('Task', { Subject: 'x' })).toBe('00TNEW');
        expect(await host.search('+49301234', 'inbound')).toEqual([]);
        again.host.failures.save = new HostError('refused', 'save', ['Region: required']);
        await expect(host.save('Task', {})).rejects.toMatchObject({ trouble: 'refused', method: 'save', details: ['Region: required'] });
        again.host.failures.save = silent('save');
        await expect(host.save('Task', {})).rejects.toMatchObject({ trouble: 'silent' });
    });

    it('asks the Desk through it, and hears its answers; what the panel beside the Desk does itself isn’t done twice', async () => {
        const { open, own } = await withWindow();
        const again = open('panel again');
        await settled();
        const heard: unknown[] = [];
        const host = own.reach();
        host.listen((event) => heard.push(event));
        for (const type of ['panelHello', 'view', 'calls', 'ask']) await host.publish(said(type));
        expect(again.host.all('publish').map((text) => (JSON.parse(text) as { message: { type: string } }).message.type)).toEqual(['panelHello', 'ask']);
        for (const type of ['deskHello', 'answer', 'notes', 'press']) again.desk.heard(told(type));
        await settled();
        expect(heard).toEqual([{ type: 'message', data: told('deskHello') }, { type: 'message', data: told('answer') }]);
    });

    it('says that Salesforce is silent when no panel is there, greets the Desk of the next one, and has it do what comes', async () => {
        const { open, own } = await withWindow();
        const failed = expect(own.reach().start()).rejects.toMatchObject({ trouble: 'silent' });
        await jest.advanceTimersByTimeAsync(1_000);
        await failed;
        const greeted = own.done.filter((one) => one === 'greet').length;
        const again = open('panel again');
        await settled();
        expect(own.done.filter((one) => one === 'greet').length).toBe(greeted + 1);
        await own.reach().openSearch('Rossi');
        expect(again.host.asked).toEqual(['openSearch Rossi']);
    });

    it('waits a second for a panel that has gone, never asks it twice, and then asks another', async () => {
        const { browser, open, own } = await withWindow();
        const again = open('panel again');
        await settled();
        browser.frozen.add('panel again');
        const lost = expect(own.reach().save('Task', {})).rejects.toMatchObject({ trouble: 'silent' });
        await jest.advanceTimersByTimeAsync(1_000);
        await lost;
        const other = open('other');
        await settled();
        expect(await own.reach().save('Task', {})).toBe('00TNEW');
        expect([again.host.asked, other.host.asked]).toEqual([[], ['save Task']]);
    });

    it('has the call in its title, as the utility item would', async () => {
        const { own } = await withWindow();
        await own.reach().showItem('Elena Rossi', 'call');
        expect(own.done).toContain('title Elena Rossi');
    });
});
