/**
 * A phone on a SIP line whose PBX, microphone and loudspeaker are in the test's hands, in the states that calls are
 * tested in. JsSIP is the real one. Time is jest's, and WebRTC a double: `withWebRtcAndFakeTime()` in the test.
 */
import { sendFeatureCode } from '../../sip/featureCode';
import type { CallEvent } from '../../../core/call/call';
import type { PhoneConnection } from '../../../core/settings/connection';
import type { LineCall } from '../../linePort';
import { AudioWatch } from '../../quality/audioWatch';
import { sha256 } from '../../sip/sha256';
import { SipLine } from '../../sip/sipLine';
import { FakePbx } from './fakePbx';
import { ANSWERS } from './fakePeerConnection';
import { FakeMicrophone, fakeSpeakers } from './fakeMedia';
import { clock, timers } from './time';

const CONNECTION: PhoneConnection = {
    line: 'sip',
    pbxAddresses: ['wss://pbx.example.com/ws'],
    sipDomain: 'example.com',
    extension: '204',
    authName: '204',
    displayName: '',
    iceServers: [],
    region: 'DE'
};
/** What the far end says of itself in a call that it makes. */
export const DIALOG = { From: '"Elena Rossi" <sip:+393401182290@example.com>;tag=far', To: '<sip:204@example.com>', 'Call-ID': 'call-1@pbx', Contact: '<sip:far@192.0.2.9;transport=ws>' };
export const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A phone that is registered. */
export async function phone(iceServers: PhoneConnection['iceServers'] = []) {
    const pbx = new FakePbx();
    const microphone = new FakeMicrophone();
    const speakers = fakeSpeakers();
    const line = new SipLine({ ...CONNECTION, iceServers }, 'secret', {
        createWebSocket: pbx.create,
        microphone,
        speakers: speakers.factory,
        onSoundBlocked: () => undefined,
        watchAudio: (watched) => new AudioWatch(watched, () => ({ level: () => undefined, stop: () => undefined })),
        clock,
        timers,
        reconnect: { pauseMs: () => 200 },
        random: () => 0.5,
        instanceId: '11111111-2222-4333-8444-555555555555',
        userAgent: 'Patchbay',
        loadFeatureCode: () => Promise.resolve(sendFeatureCode),
        loadSha256: async () => sha256
    });
    const heard: CallEvent[] = [];
    const incoming: LineCall[] = [];
    line.listen((event) => {
        if (event.type === 'incoming') incoming.push(event.call);
        if (event.type === 'call') heard.push(event.event);
    });
    line.start();
    await wait(20);
    return { line, pbx, microphone, speakers, heard, incoming };
}

/** An outgoing call whose INVITE has left. */
export async function dialled(iceServers?: PhoneConnection['iceServers']) {
    const setting = await phone(iceServers);
    const call = setting.line.dial('+393401182290');
    await wait(30);
    return { ...setting, call };
}

/** An outgoing call that both talk on. */
export async function talking(sdp: string = ANSWERS.opus) {
    const setting = await dialled();
    setting.pbx.accept(sdp);
    await wait(20);
    setting.heard.length = 0;
    return setting;
}

/** An incoming call that rings. */
export async function ringing() {
    const setting = await phone();
    setting.pbx.request('INVITE', { ...DIALOG, CSeq: '1 INVITE' }, ANSWERS.opus);
    await wait(10);
    return { ...setting, call: setting.incoming[0]! };
}

/** An incoming call that both talk on; `request` sends something within it. */
export async function answered() {
    const setting = await ringing();
    await setting.call.answer();
    await wait(30);
    const To = setting.pbx.last('200').header('To');
    const request = (method: string, cseq: number, body?: string): void => setting.pbx.request(method, { ...DIALOG, To, CSeq: `${cseq} ${method}` }, body);
    request('ACK', 1);
    await wait(10);
    setting.heard.length = 0;
    return { ...setting, request };
}
