import { readConnection, type ConnectionTexts } from '../connection';

const texts = (change: Partial<ConnectionTexts> = {}): ConnectionTexts => ({
    line: 'sip',
    pbxAddress: 'wss://pbx.example.com:8089/ws',
    sipDomain: '',
    extension: '204',
    authName: '',
    displayName: '',
    iceServers: '',
    region: 'it',
    ...change
});
const problems = (change: Partial<ConnectionTexts>): unknown => {
    const reading = readConnection(texts(change));
    return reading.ok ? [] : reading.problems;
};

describe('the settings of a phone', () => {
    it('need an address and an extension; the rest follows', () => {
        expect(readConnection(texts())).toEqual({
            ok: true,
            connection: {
                line: 'sip',
                pbxAddresses: ['wss://pbx.example.com:8089/ws'],
                sipDomain: 'pbx.example.com',
                extension: '204',
                authName: '204',
                displayName: '',
                iceServers: [],
                region: 'IT'
            }
        });
    });

    it('may name everything', () => {
        const reading = readConnection(
            texts({ pbxAddress: 'wss://a.example.com\nwss://b.example.com', sipDomain: 'sip.example.com', authName: 'ada', displayName: ' Ada ', iceServers: 'stun:s:3478\nturn:t:3478?transport=tcp user secret' })
        );
        expect(reading).toMatchObject({
            connection: {
                pbxAddresses: ['wss://a.example.com', 'wss://b.example.com'],
                sipDomain: 'sip.example.com',
                authName: 'ada',
                displayName: 'Ada',
                iceServers: [{ urls: 'stun:s:3478' }, { urls: 'turn:t:3478?transport=tcp', username: 'user', credential: 'secret' }]
            }
        });
    });

    it('of an org without any mean the demo line', () => {
        expect(readConnection(texts({ line: '', pbxAddress: '', extension: '' }))).toMatchObject({ ok: true, connection: { line: 'demo' } });
        expect(readConnection(texts({ line: '' }))).toMatchObject({ ok: true, connection: { line: 'sip' } });
    });
});

describe('wrong settings are named at their place', () => {
    it.each<[string, Partial<ConnectionTexts>, unknown]>([
        ['no address', { pbxAddress: '' }, [{ setting: 'pbxAddress', problem: 'missing', value: '' }]],
        ['no extension', { extension: ' ' }, [{ setting: 'extension', problem: 'missing', value: '' }]],
        ['an address that is none', { pbxAddress: 'pbx.example.com' }, [{ setting: 'pbxAddress', problem: 'notAUrl', value: 'pbx.example.com' }]],
        ['an address with a port but no scheme', { pbxAddress: 'pbx:8089' }, [{ setting: 'pbxAddress', problem: 'notAUrl', value: 'pbx:8089' }]],
        ['an open connection', { pbxAddress: 'ws://pbx.example.com' }, [{ setting: 'pbxAddress', problem: 'notWss', value: 'ws://pbx.example.com' }]],
        ['a web page', { pbxAddress: 'https://pbx.example.com' }, [{ setting: 'pbxAddress', problem: 'notWss', value: 'https://pbx.example.com' }]],
        ['an address without a host', { pbxAddress: 'wss://' }, [{ setting: 'pbxAddress', problem: 'notAUrl', value: 'wss://' }]],
        ['an ICE server that is none', { iceServers: 'pbx.example.com' }, [{ setting: 'iceServers', problem: 'notAUrl', value: 'pbx.example.com' }]],
        ['a line that nobody knows', { line: 'isdn' }, [{ setting: 'line', problem: 'unknownValue', value: 'isdn' }]]
    ])('%s', (_what, change, expected) => expect(problems(change)).toEqual(expected));

    it('open connections are fine on this very machine', () => {
        for (const pbxAddress of ['ws://localhost:8088', 'ws://pbx.simulator.localhost:3000/sip', 'ws://127.0.0.1', 'ws://[::1]:80']) expect(problems({ pbxAddress })).toEqual([]);
    });
});
