import { phone, wait } from '../../__tests__/doubles/sipPhone';
import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';

withWebRtcAndFakeTime();

/** A code that is on its way, and what has become of it. */
async function sent() {
    const setting = await phone();
    const outcome: unknown[] = [];
    setting.line.sendCode('*78').then(
        () => outcome.push('taken'),
        (error: unknown) => outcome.push(error)
    );
    await wait(600);
    return { ...setting, outcome };
}

it('dials the code without a microphone and tells nobody of a call; when the PBX has answered it is hung up', async () => {
    const { pbx, microphone, heard, incoming, outcome } = await sent();
    expect(pbx.last('INVITE').startLine).toBe('INVITE sip:*78@example.com SIP/2.0');
    pbx.accept(ANSWERS.opus);
    await wait(50);
    expect([outcome, microphone.opened]).toEqual([['taken'], []]);
    await wait(1_500);
    expect([pbx.all('BYE').length, heard, incoming]).toEqual([1, [], []]);
});

it('refused: with the status of the PBX', async () => {
    const { pbx, outcome } = await sent();
    pbx.answer(pbx.last('INVITE'), '404 Not Found');
    await wait(50);
    expect(outcome).toMatchObject([{ name: 'FeatureCodeError', status: 404 }]);
});

it('a PBX that says nothing is given up after eight seconds', async () => {
    const { outcome } = await sent();
    await wait(8_000);
    expect(outcome).toMatchObject([{ name: 'FeatureCodeError', status: undefined }]);
});

it('not connected: at once', async () => {
    const { line, pbx } = await phone();
    pbx.isUp = false;
    pbx.socket.closes(1006, '');
    await wait(10);
    await expect(line.sendCode('*78')).rejects.toMatchObject({ name: 'FeatureCodeError' });
});
