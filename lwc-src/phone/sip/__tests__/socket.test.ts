import { clock, timers } from '../../__tests__/doubles/time';
import { fakeWebSockets } from '../../__tests__/doubles/fakeWebSocket';
import { Addresses } from '../addresses';
import { SipSocket } from '../socket';

const PING = '\r\n\r\n';
const PONG = '\r\n';
const SECOND = 1_000;

function setUp(...addresses: string[]) {
    const network = fakeWebSockets();
    const list = new Addresses(addresses.length > 0 ? addresses : ['wss://pbx.example.com/ws'], clock);
    const socket = new SipSocket(list, network.create, timers, (frame) => (frame === 'nonsense' ? { refusal: '400' } : { message: frame as string }));
    const events: unknown[] = [];
    socket.onconnect = () => void events.push('connected');
    socket.ondisconnect = (error, code, reason) => void events.push({ error, code, reason });
    socket.ondata = (data) => void events.push(data);
    return { socket, events, network, list };
}

/** A connection that is open, its first heartbeat not yet answered. */
function connected(...addresses: string[]) {
    const setting = setUp(...addresses);
    setting.socket.connect();
    setting.network.last().opens();
    return setting;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a connection is made', () => {
    it('once, however often it is asked for, for binary messages too', () => {
        const { socket, network, events } = connected();
        socket.connect();
        expect(network.made).toHaveLength(1);
        expect(network.last()).toMatchObject({ url: 'wss://pbx.example.com/ws', binaryType: 'arraybuffer' });
        expect(events).toEqual(['connected']);
        expect([socket.isConnected(), socket.isConnecting()]).toEqual([true, false]);
    });

    it('messages pass both ways, but heartbeats are kept from SIP', () => {
        const { socket, network, events } = connected();
        expect(socket.send('OPTIONS')).toBe(true);
        for (const data of ['SIP/2.0 200 OK', PONG]) network.last().says(data);
        expect(network.last().sent).toContain('OPTIONS');
        expect(events).toEqual(['connected', 'SIP/2.0 200 OK']);
    });

    it('what can not be taken is answered, and kept from SIP', () => {
        const { network, events } = connected();
        network.last().says('nonsense');
        expect([network.last().sent.at(-1), events]).toEqual(['400', ['connected']]);
    });

    it('what is sent before or after says that it did not go', () => {
        const { socket, network } = setUp();
        expect(socket.send('OPTIONS')).toBe(false);
        socket.connect();
        expect([socket.send('OPTIONS'), socket.isConnecting()]).toEqual([false, true]);
        network.last().opens();
        network.last().closes(1006, '');
        expect(socket.send('OPTIONS')).toBe(false);
    });

    it.each([
        ['wss://pbx.example.com:8089/ws', 'WSS', 'sip:pbx.example.com:8089;transport=ws'],
        ['ws://localhost:8088', 'WS', 'sip:localhost:8088;transport=ws']
    ])('%s is written to SIP as %s and %s', (address, transport, uri) => {
        const { socket } = connected(address);
        expect([socket.via_transport, socket.sip_uri]).toEqual([transport, uri]);
    });
});

describe('a half-open connection, where TCP is open and nobody there', () => {
    it('is looked for at once and every 15 s after an answer', () => {
        const { network } = connected();
        expect(network.last().sent).toEqual([PING]);
        for (const beats of [2, 3, 4]) {
            network.last().says(PONG);
            jest.advanceTimersByTime(15 * SECOND);
            expect(network.last().sent).toHaveLength(beats);
        }
    });

    it('is noticed 10 s after a heartbeat that a PBX which knows them leaves unanswered', () => {
        const { socket, network, events } = connected();
        network.last().says(PONG);
        jest.advanceTimersByTime(15 * SECOND + 9_999);
        expect(events).toEqual(['connected']);
        jest.advanceTimersByTime(1);
        expect(events).toEqual(['connected', { error: true }]);
        expect(socket.lastEnd).toBe('silent');
        expect(network.last().isClosed).toBe(true);
    });

    it('whatever else arrives is a sign of life as well', () => {
        const { network, events } = connected();
        network.last().says(PONG);
        for (let minute = 0; minute < 20; minute++) {
            jest.advanceTimersByTime(24 * SECOND);
            network.last().says('OPTIONS');
        }
        expect(events.at(-1)).toBe('OPTIONS');
    });

    it('a PBX that never answers heartbeats may not know them: its silence proves nothing', () => {
        const { network, events } = connected();
        jest.advanceTimersByTime(600 * SECOND);
        expect(events).toEqual(['connected']);
        expect(network.last().sent).toHaveLength(61);
    });

    it('that one PBX knows heartbeats says nothing of the next', () => {
        const { socket, network, events } = connected('wss://one.example.com', 'wss://two.example.com');
        network.last().says(PONG);
        network.last().closes(1006, '');
        socket.connect();
        network.last().opens();
        jest.advanceTimersByTime(600 * SECOND);
        expect(network.made).toHaveLength(2);
        expect(events).toEqual(['connected', { error: false, code: 1006, reason: '' }, 'connected']);
    });

    describe('in doubt, as after sleep, the PBX is asked at once and has two seconds', () => {
        function doubted(knowsHeartbeat: boolean) {
            const setting = connected();
            if (knowsHeartbeat) setting.network.last().says(PONG);
            setting.socket.probe();
            return setting;
        }

        it.each([
            ['that knows heartbeats', true],
            ['that may not know them: something else was asked as well', false]
        ])('one %s', (_which, knowsHeartbeat) => {
            const { network, events } = doubted(knowsHeartbeat);
            expect(network.last().sent).toEqual([PING, PING]);
            jest.advanceTimersByTime(1_999);
            expect(events).toEqual(['connected']);
            jest.advanceTimersByTime(1);
            expect(events.at(-1)).toEqual({ error: true });
        });

        it('an answer ends the doubt', () => {
            const { network, events } = doubted(true);
            network.last().says(PONG);
            jest.advanceTimersByTime(14 * SECOND);
            expect(events).toEqual(['connected']);
        });

        it('what had waited in the browser since before is no answer, from one that knows heartbeats', () => {
            const { network, events } = doubted(true);
            network.last().says('OPTIONS');
            jest.advanceTimersByTime(2 * SECOND);
            expect(events.slice(1)).toEqual(['OPTIONS', { error: true }]);
        });

        it('from one that does not know them anything is', () => {
            const { network, events } = doubted(false);
            network.last().says('SIP/2.0 200 OK');
            jest.advanceTimersByTime(14 * SECOND);
            expect(events).toEqual(['connected', 'SIP/2.0 200 OK']);
        });
    });

    it('a connection that was in the making before something happened is made anew', () => {
        const { socket, network, events } = setUp();
        socket.connect();
        socket.reopen();
        expect(network.made.map(({ isClosed }) => isClosed)).toEqual([true, false]);
        network.last().opens();
        socket.reopen();
        expect([network.made.length, events]).toEqual([2, ['connected']]);
    });

    it('nobody is asked where there is no connection', () => {
        const { socket, network } = setUp();
        socket.probe();
        socket.connect();
        socket.probe();
        expect(network.last().sent).toEqual([]);
    });

    it('may be given up by whoever knows better', () => {
        const { socket, network, events } = connected();
        socket.giveUp();
        expect([socket.lastEnd, network.last().isClosed, events.at(-1)]).toEqual(['silent', true, { error: true }]);
        socket.giveUp();
        expect(events).toHaveLength(2);
    });
});

describe('a connection that ends says why', () => {
    it('the PBX does not answer within 5 s', () => {
        const { socket, network, events } = setUp();
        socket.connect();
        jest.advanceTimersByTime(4_999);
        expect(events).toEqual([]);
        jest.advanceTimersByTime(1);
        expect([socket.lastEnd, network.last().isClosed, socket.isConnecting()]).toEqual(['unreachable', true, false]);
        expect(events).toEqual([{ error: true }]);
    });

    it('the address is refused', () => {
        const { socket, network, events } = setUp();
        socket.connect();
        network.last().closes(1006, '');
        expect([socket.lastEnd, events]).toEqual(['unreachable', [{ error: true, code: 1006, reason: '' }]]);
    });

    it('the browser does not even try: mixed content, a fragment in the address', () => {
        const events: unknown[] = [];
        const refuse = (): never => {
            throw new DOMException('An insecure WebSocket connection may not be initiated.', 'SecurityError');
        };
        const socket = new SipSocket(new Addresses(['ws://localhost'], clock), refuse, timers, (frame) => ({ message: frame as string }));
        socket.ondisconnect = (error) => void events.push(error);
        socket.connect();
        expect([socket.lastEnd, events, socket.isConnecting(), jest.getTimerCount()]).toEqual(['unreachable', [true], false, 0]);
    });

    it('an open one is closed by the PBX', () => {
        const { socket, network, events } = connected();
        network.last().closes(1001, 'going away');
        expect([socket.lastEnd, events.at(-1)]).toEqual(['closed', { error: false, code: 1001, reason: 'going away' }]);
    });
});

describe('several PBX addresses', () => {
    it('the one that failed is named until the next is tried', () => {
        const { socket, network, list } = setUp('wss://one.example.com', 'wss://two.example.com');
        const named: string[] = [];
        socket.ondisconnect = () => {
            named.push(socket.url);
            list.lost();
        };
        for (let tries = 0; tries < 2; tries++) {
            socket.connect();
            network.last().closes(1006, '');
        }
        expect(named).toEqual(['wss://one.example.com', 'wss://two.example.com']);
    });

    it('one that works is kept', () => {
        const { socket, network } = connected('wss://one.example.com', 'wss://two.example.com');
        socket.disconnect();
        socket.connect();
        expect(network.last().url).toBe('wss://one.example.com');
    });
});

describe('after disconnecting nothing is left behind', () => {
    it.each([
        ['while it connects', false],
        ['while it is open', true]
    ])('%s', (_when, isOpen) => {
        const { socket, network, events } = setUp();
        socket.connect();
        if (isOpen) network.last().opens();
        const heard = events.length;
        socket.disconnect();
        expect(jest.getTimerCount()).toBe(0);
        expect(network.last()).toMatchObject({ isClosed: true, onopen: null, onmessage: null, onclose: null });
        network.last().closes(1000, '');
        expect(events).toHaveLength(heard);
        expect([socket.isConnected(), socket.isConnecting()]).toEqual([false, false]);
    });
});
