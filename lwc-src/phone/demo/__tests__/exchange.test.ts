import { Exchange, type ExchangeSocket } from '../exchange';

const CONTACT = '<sip:abc@xyz.invalid;transport=ws>;expires=120';

function message(startLine: string, more: readonly string[] = []): string {
    return [startLine, 'Via: SIP/2.0/WS xyz.invalid;branch=z9hG4bK1', 'From: <sip:204@demo.invalid>;tag=1', 'To: <sip:100@demo.invalid>', 'Call-ID: c1', 'CSeq: 1 X', ...more, '', ''].join('\r\n');
}
function join(exchange: Exchange): { socket: ExchangeSocket; heard: string[]; firstLines: () => string[] } {
    const socket = exchange.connect();
    const heard: string[] = [];
    socket.onmessage = ({ data }) => void heard.push(data);
    return { socket, heard, firstLines: () => heard.map((text) => text.split('\r\n')[0] ?? '') };
}
/** Two parties on one exchange, both open. */
async function pair(registered: 'none' | 'both') {
    const exchange = new Exchange();
    const [one, two] = [join(exchange), join(exchange)];
    await jest.advanceTimersByTimeAsync(1);
    if (registered === 'both') {
        one.socket.send(message('REGISTER sip:demo.invalid SIP/2.0', ['Contact: <sip:one@one.invalid;transport=ws>;expires=120']));
        two.socket.send(message('REGISTER sip:demo.invalid SIP/2.0', ['Contact: <sip:two@two.invalid;transport=ws>;expires=120']));
        await jest.advanceTimersByTimeAsync(5);
        one.heard.length = two.heard.length = 0;
    }
    return { one, two };
}
const passes = (): Promise<void> => jest.advanceTimersByTimeAsync(5);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the exchange itself', () => {
    it('opens in the next moment, as a connection would', async () => {
        const socket = new Exchange().connect();
        let isOpen = false;
        socket.onopen = () => (isOpen = true);
        expect([isOpen, socket.readyState]).toEqual([false, 0]);
        await passes();
        expect([isOpen, socket.readyState]).toEqual([true, 1]);
    });

    it('takes whoever registers, as a registrar answers (RFC 3261 §10.3)', async () => {
        const { one } = await pair('none');
        one.socket.send(message('REGISTER sip:demo.invalid SIP/2.0', [`Contact: ${CONTACT}`]));
        await passes();
        const lines = one.heard[0]?.split('\r\n') ?? [];
        expect(lines[0]).toBe('SIP/2.0 200 OK');
        expect(lines).toEqual(expect.arrayContaining(['Via: SIP/2.0/WS xyz.invalid;branch=z9hG4bK1', 'To: <sip:100@demo.invalid>;tag=exchange', 'Call-ID: c1', 'CSeq: 1 X', `Contact: ${CONTACT}`, 'Content-Length: 0']));
        expect(one.socket.contact).toBe('sip:abc@xyz.invalid;transport=ws');
    });

    it('answers heartbeats, and lets the answers to its own be', async () => {
        const { one, two } = await pair('both');
        one.socket.send('\r\n\r\n');
        one.socket.send('\r\n');
        await passes();
        expect([one.heard, two.heard]).toEqual([['\r\n'], []]);
    });
});

describe('from one party to the other', () => {
    it('a request for a number goes to where the other has registered', async () => {
        const { one, two } = await pair('both');
        const invite = message('INVITE sip:+390612345@demo.invalid SIP/2.0');
        one.socket.send(invite);
        await passes();
        expect(two.heard).toEqual([invite.replace('sip:+390612345@demo.invalid', 'sip:two@two.invalid;transport=ws')]);
        expect(one.heard).toEqual([]);
    });

    it.each(['BYE sip:two@two.invalid;transport=ws SIP/2.0', 'SIP/2.0 180 Ringing'])('%s passes as it is', async (line) => {
        const { one, two } = await pair('both');
        one.socket.send(message(line));
        await passes();
        expect(two.heard).toEqual([message(line)]);
    });

    it('nobody there: 480, but never for what wants no answer', async () => {
        const { one, two } = await pair('both');
        two.socket.close();
        for (const line of ['INVITE sip:100@demo.invalid SIP/2.0', 'ACK sip:100@demo.invalid SIP/2.0', 'SIP/2.0 200 OK']) one.socket.send(message(line));
        await passes();
        expect(one.firstLines()).toEqual(['SIP/2.0 480 Temporarily Unavailable']);
    });

    it('whoever has not registered is not there either', async () => {
        const { one, two } = await pair('none');
        one.socket.send(message('INVITE sip:100@demo.invalid SIP/2.0'));
        await passes();
        expect([one.firstLines(), two.heard]).toEqual([['SIP/2.0 480 Temporarily Unavailable'], []]);
    });
});
