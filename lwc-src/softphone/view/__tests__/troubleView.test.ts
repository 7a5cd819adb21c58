import type { ConnectionProblem } from '../../../core/settings/connection';
import type { LineState, LineTrouble } from '../../../core/state/lineState';
import { INITIAL_STATE, type Notice, type SoftphoneState } from '../../../core/state/softphoneState';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { noticeText, troubleView, type TroubleView } from '../troubleView';

const viewOf = (line: LineState, microphone: SoftphoneState['microphone'] = 'granted'): TroubleView => troubleView({ ...INITIAL_STATE, line, microphone });
const address = 'wss://pbx.example.com/ws';

beforeAll(useRealLabels);

describe('A1: what is wrong with the phone: a title, a sentence, a cure', () => {
    it.each<[LineTrouble, Partial<TroubleView>]>([
        [{ kind: 'unreachable', address }, { cure: 'retry', icon: 'offline', address: 'https://pbx.example.com/ws' }],
        [{ kind: 'unreachable', address: 'ws://localhost:8088' }, { address: 'http://localhost:8088' }],
        [{ kind: 'lost', address }, { cure: 'retry', icon: 'offline' }],
        [{ kind: 'silent', address }, { cure: 'retry', icon: 'offline' }],
        [{ kind: 'notLoaded' }, { cure: 'none', icon: 'offline' }],
        [{ kind: 'password', status: 403 }, { cure: 'signIn', icon: 'lock' }],
        [{ kind: 'refused', status: 503, phrase: 'Service Unavailable' }, { cure: 'retry', icon: 'error' }]
    ])('%j', (trouble, expected) => {
        for (const name of ['connecting', 'broken'] as const) expect(viewOf({ name, trouble })).toMatchObject(expected);
        const { title, text } = viewOf({ name: 'broken', trouble });
        expect([title, text].map((words) => /^trouble[A-Z]|[{}]|^$/.test(words))).toEqual([false, false]);
    });

    it.each<[LineTrouble, string]>([
        [{ kind: 'unreachable', address }, address],
        [{ kind: 'silent', address }, address],
        [{ kind: 'refused', status: 503, phrase: 'Service Unavailable' }, '503 Service Unavailable'],
        [{ kind: 'refused', status: 503, phrase: '' }, '503']
    ])('%j names what it is about', (trouble, named) => expect(viewOf({ name: 'broken', trouble }).text).toContain(named));

    it('a browser that lets Salesforce reach no private address: what to allow, only where the PBX can’t be reached', () => {
        const view = (trouble: LineTrouble): TroubleView => troubleView({ ...INITIAL_STATE, localNetwork: 'refused', line: { name: 'connecting', trouble } });
        expect(view({ kind: 'unreachable', address }).steps).toEqual([expect.stringContaining(`LocalNetworkAccessAllowedForUrls for ${location.origin}`)]);
        expect(view({ kind: 'lost', address }).steps).toEqual([]);
        expect(viewOf({ name: 'connecting', trouble: { kind: 'unreachable', address } }).steps).toEqual([]);
    });

    it.each<[ConnectionProblem, string, string]>([
        [{ setting: 'pbxAddress', problem: 'missing', value: '' }, 'PBX Address', ''],
        [{ setting: 'iceServers', problem: 'notAUrl', value: 'stun pbx' }, 'ICE Servers', 'stun pbx'],
        [{ setting: 'pbxAddress', problem: 'notWss', value: 'http://x' }, 'PBX Address', 'http://x'],
        [{ setting: 'line', problem: 'unknownValue', value: 'fax' }, 'Line', 'fax']
    ])('settings: %j', (problem, setting, value) => {
        const { steps, cure } = viewOf({ name: 'broken', trouble: { kind: 'settings', problems: [problem] } });
        expect([steps.length, cure]).toEqual([1, 'none']);
        expect(steps[0]).toContain(setting);
        expect(steps[0]).toContain(value);
    });
});

describe('B9: a microphone that can’t be used', () => {
    it('is blocked: where to let it through, step by step', () => {
        expect(viewOf({ name: 'ready' }, 'policy')).toMatchObject({ icon: 'muted', cure: 'window' });
        expect(viewOf({ name: 'ready' }, 'blocked')).toMatchObject({ icon: 'muted', cure: 'retry', steps: [expect.any(String), expect.any(String), expect.any(String)] });
    });

    it('is missing: plug one in', () => {
        expect(viewOf({ name: 'ready' }, 'missing')).toMatchObject({ icon: 'muted', cure: 'retry', steps: [] });
        expect(viewOf({ name: 'ready' }, 'missing').title).not.toBe(viewOf({ name: 'ready' }, 'blocked').title);
    });

    it('is kept from the page: what the admin can change', () => {
        const { title, steps } = viewOf({ name: 'ready' }, 'policy');
        expect(title).not.toBe(viewOf({ name: 'ready' }, 'blocked').title);
        expect(steps).toEqual([expect.stringContaining('Browser Feature Permissions'), expect.stringContaining('Trusted URLs')]);
    });

    it('is in use elsewhere: where to close it', () => {
        expect(viewOf({ name: 'ready' }, 'busy').text).toContain('Close it there');
    });

    it('comes after the line: without that it makes no difference', () => {
        expect(viewOf({ name: 'connecting', trouble: { kind: 'lost', address } }, 'blocked').icon).toBe('offline');
        expect(viewOf({ name: 'connecting' }, 'blocked').icon).toBe('muted');
    });
});

describe('something that didn’t work', () => {
    it.each<Notice['key']>(['notANumber', 'notConnectedYet', 'microphoneBlocked', 'microphoneBusy', 'microphoneMissing', 'microphonePolicy', 'salesforceSilent', 'recordNotVisible', 'keysFailed', 'storageBlocked'])(
        '%s is a sentence',
        (key) => expect(noticeText({ key, detail: 'Elena' })).toMatch(/^(?!notice[A-Z])[^{}]{10,}[.…]$/)
    );

    it('names what it is about', () => expect(noticeText({ key: 'notANumber', detail: 'Elena' })).toContain('Elena'));
    it('or does without', () => expect(noticeText({ key: 'notANumber' })).not.toMatch(/undefined|[{}]/));
});
