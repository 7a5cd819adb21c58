import { asStream, FakeStream } from '../../__tests__/doubles/fakeMedia';
import { FakePeerConnection, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { talking, wait } from '../../__tests__/doubles/sipPhone';

withWebRtcAndFakeTime();

/** A call whose far end is heard, and a mix to send it. */
async function mixable() {
    const setting = await talking();
    const far = new FakeStream();
    FakePeerConnection.last.hears(asStream(far));
    const mix = new FakeStream().getTracks()[0]!;
    const sent = (): MediaStreamTrack => FakePeerConnection.last.senders[0]!.track;
    return { ...setting, far, mix, sent, own: setting.microphone.opened[0]! };
}

describe('X5: the sound of a call for a mix', () => {
    it('is what the far end says and what the agent says, until it has ended', async () => {
        const { call, far, own } = await mixable();
        expect(call.sound).toEqual({ received: far.track, microphone: own.track });
        call.hangUp();
        await wait(10);
        expect(call.sound).toBeUndefined();
    });
    it('is not there before the far end is heard', async () => expect((await talking()).call.sound).toBeUndefined());
});

describe('X5: a mix in place of the microphone', () => {
    it('is sent, and then the microphone again', async () => {
        const { call, mix, sent, own } = await mixable();
        await call.sendMix(mix);
        expect([sent(), own.isHeard]).toEqual([mix, true]);
        await call.sendMix(undefined);
        expect([sent(), own.isHeard]).toEqual([own.track, true]);
    });

    it('muted, the microphone alone falls silent: the others are still heard', async () => {
        const { call, mix, own, heard } = await mixable();
        await call.sendMix(mix);
        call.mute(true);
        expect([mix.enabled, own.isHeard, heard.at(-1)]).toEqual([true, false, { type: 'muteChanged', muted: true }]);
        call.mute(false);
        expect([mix.enabled, own.isHeard]).toEqual([true, true]);
    });

    it('who was muted before stays so, within the mix and after it', async () => {
        const { call, mix, own, sent } = await mixable();
        call.mute(true);
        await call.sendMix(mix);
        expect([mix.enabled, own.isHeard]).toEqual([true, false]);
        await call.sendMix(undefined);
        expect([sent(), own.isHeard]).toEqual([own.track, false]);
        call.mute(false);
        expect(own.isHeard).toBe(true);
    });

    it('who is muted while the mix takes its place is not heard for a moment', async () => {
        const { call, mix, own } = await mixable();
        const given = call.sendMix(mix);
        call.mute(true);
        await given;
        expect([mix.enabled, own.isHeard]).toEqual([true, false]);
    });

    it('on hold nothing of it is heard; a call that is resumed meanwhile hears it', async () => {
        const { call, mix } = await mixable();
        call.hold(true);
        await wait(10);
        const given = call.sendMix(mix);
        expect(mix.enabled).toBe(false);
        await given;
        expect(mix.enabled).toBe(false);
    });

    it('another microphone goes into the mix, muted as the one before, and does not take its place', async () => {
        const { call, line, mix, sent, microphone, own } = await mixable();
        await call.sendMix(mix);
        call.mute(true);
        await line.renewMicrophone();
        const next = microphone.opened[1]!;
        expect([sent(), call.sound?.microphone, next.isHeard, own.isOpen]).toEqual([mix, next.track, false, false]);
    });

    it('is for nobody when the call is over', async () => {
        const { call, mix, sent, own } = await mixable();
        call.hangUp();
        await wait(10);
        await call.sendMix(mix);
        expect(sent()).toBe(own.track);
    });
});
