import { dtmfWayFor } from '../dtmf';

const EVENTS_8 = 'a=rtpmap:101 telephone-event/8000';
const EVENTS_48 = 'a=rtpmap:110 telephone-event/48000';
const OPUS = 'a=rtpmap:111 opus/48000/2';

/** An answer with one audio section; `after` are the lines of what follows it. */
function answer(payloads: string, lines: readonly string[], after: readonly string[] = []): string {
    return ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', `m=audio 40000 UDP/TLS/RTP/SAVPF ${payloads}`, 'c=IN IP4 192.0.2.1', ...lines, 'a=sendrecv', ...after, ''].join('\r\n');
}

describe('by which way digits reach the far end', () => {
    it.each([
        ['Opus with events at 48 kHz', answer('111 110', [OPUS, EVENTS_48]), 'rtp'],
        ['Opus with events at 8 kHz only: Chromium would say yes and send nothing', answer('111 101', [OPUS, EVENTS_8]), 'info'],
        ['Opus with both', answer('111 101 110', [OPUS, EVENTS_8, EVENTS_48]), 'rtp'],
        ['PCMU with events', answer('0 101', ['a=rtpmap:0 PCMU/8000', EVENTS_8]), 'rtp'],
        ['PCMU without its rtpmap, which it may leave out', answer('0 101', [EVENTS_8]), 'rtp'],
        ['PCMA first, Opus second', answer('8 111 101', [OPUS, EVENTS_8]), 'rtp'],
        ['G.722, which counts as 8 kHz', answer('9 101', [EVENTS_8]), 'rtp'],
        ['comfort noise before the codec', answer('13 111 101', ['a=rtpmap:13 CN/8000', OPUS, EVENTS_8]), 'info'],
        ['events first in the list', answer('101 0', [EVENTS_8]), 'rtp'],
        ['names in other letters', answer('0 101', ['a=rtpmap:0 pcmu/8000', 'a=rtpmap:101 Telephone-Event/8000']), 'rtp'],
        ['no events', answer('111', [OPUS]), 'info'],
        ['events that the audio does not list', answer('111', [OPUS, EVENTS_48]), 'info'],
        ['events in the video section alone', answer('111', [OPUS], ['m=video 40002 UDP/TLS/RTP/SAVPF 110', EVENTS_48]), 'info'],
        ['video behind audio that has events', answer('111 110', [OPUS, EVENTS_48], ['m=video 40002 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 VP8/90000']), 'rtp'],
        ['lines ended by a line feed alone', answer('111 110', [OPUS, EVENTS_48]).replaceAll('\r', ''), 'rtp'],
        ['no description at all', '', 'info']
    ])('%s', (_what, sdp, way) => expect(dtmfWayFor(sdp)).toBe(way));

    it('video before audio does not confuse it', () => {
        const video = ['v=0', 'm=video 40002 UDP/TLS/RTP/SAVPF 101', EVENTS_8].join('\r\n');
        const audio = answer('111 110', [OPUS, EVENTS_48]).slice('v=0'.length);
        expect(dtmfWayFor(video + audio)).toBe('rtp');
    });
});
