/**
 * A person's media that isn't there: offers and answers as text, and not a packet. For runs of thousands of calls, with a browser
 * whose connections are as empty (tests/chaos/page/quietMedia.ts).
 */
import type { Sound } from './ear';
import type { Media } from './mediaSession';
import { answerDirection, directionOf, withDirection, type Direction } from './sdp';

const OFFER = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 0 101',
    'c=IN IP4 127.0.0.1',
    'a=mid:0',
    'a=rtcp-mux',
    'a=ice-ufrag:none',
    'a=ice-pwd:nonenonenonenonenonenone',
    `a=fingerprint:sha-256 ${Array(32).fill('00').join(':')}`,
    'a=setup:actpass',
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:101 telephone-event/8000',
    'a=fmtp:101 0-16',
    'a=sendrecv',
    ''
].join('\r\n');
const SILENCE: Sound = { packetsPerSecond: 0, isSilent: true };

export class NoMedia implements Media {
    local = '';
    direction: Direction = 'sendrecv';
    state: Media['state'] = 'connecting';
    readonly codec = 'pcmu';
    readonly keys = '';

    heard(): Sound {
        return SILENCE;
    }

    offer(): Promise<string> {
        this.local = OFFER;
        return Promise.resolve(OFFER);
    }

    offerAgain(wanted: Direction): string {
        return withDirection(OFFER, wanted);
    }

    accept(answer: string): Promise<void> {
        this.agree(answerDirection(directionOf(answer), 'sendrecv'));
        return Promise.resolve();
    }

    withdraw(): void {
        // Nothing was begun.
    }

    answer(offer: string): Promise<string> {
        this.agree(answerDirection(directionOf(offer), 'sendrecv'));
        this.local = withDirection(OFFER, this.direction).replace('a=setup:actpass', 'a=setup:active');
        return Promise.resolve(this.local);
    }

    press(): void {
        throw new Error('A call without media takes no keys.');
    }

    mute(): void {
        // Nothing is heard anyway.
    }

    lose(): void {
        // Nothing is sent anyway.
    }

    close(): void {
        this.state = 'closed';
    }

    private agree(direction: Direction): void {
        this.direction = direction;
        this.state = 'connected';
    }
}
