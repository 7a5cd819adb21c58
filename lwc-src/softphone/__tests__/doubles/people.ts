/** People for tests: a Desk that knows two colleagues and a customer, a PBX that tells of them, a browser that keeps speed dials. */
import { RecordError } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import type { Lamp } from '../../../core/people/lamp';
import type { Mailbox } from '../../../core/people/mailbox';
import type { Sources } from '../../../core/people/search';
import { phone, wait } from '../../../phone/__tests__/doubles/sipPhone';
import { People } from '../../people/people';
import { fakeTools, type FakeTools } from './tools';

export const ROSSI: Candidate = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', company: 'Rossi S.p.A.', phones: [{ field: 'MobilePhone', value: '+39 340 118 2290' }], modifiedAt: 0 };
const COLLEAGUES = [
    { id: '005A', name: 'Ben Agent', extension: '205', title: 'Inside Sales' },
    { id: '005B', name: 'Zoe Admin', extension: '209' }
];

export interface FakePeople {
    readonly people: People;
    readonly tools: FakeTools;
    readonly dialled: string[];
    /** What was kept, and how often the Desk was asked. */
    readonly kept: { text?: string; failure?: unknown };
    readonly desk: { asked: string[]; failure?: unknown; found: readonly Candidate[] };
    readonly calls: { value: Pick<Sources, 'matches' | 'recent'> };
}

export function fakePeople(about: { readonly voicemailNumber?: string } = {}): FakePeople {
    const tools = fakeTools();
    const dialled: string[] = [];
    const kept: FakePeople['kept'] = {};
    const desk: FakePeople['desk'] = { asked: [], found: [ROSSI] };
    const calls: FakePeople['calls'] = { value: { matches: [], recent: [] } };
    const answering = async <T>(what: string, answer: () => T): Promise<T> => {
        desk.asked.push(what);
        if (desk.failure !== undefined) throw desk.failure as Error;
        return answer();
    };
    const people = new People({
        ...tools,
        directory: { colleagues: () => answering('colleagues', () => COLLEAGUES), byText: (text) => answering(`name ${text}`, () => desk.found) },
        kept: {
            async read() {
                if (kept.failure !== undefined) throw kept.failure as Error;
                return kept.text;
            },
            async write(text) {
                if (kept.failure !== undefined) throw kept.failure as Error;
                kept.text = text;
            }
        },
        sipDomain: 'example.com',
        ownExtension: '204',
        voicemailNumber: about.voicemailNumber ?? '',
        dial: (number) => void dialled.push(number),
        format: (number) => number.replace('+39', '+39 '),
        calls: () => calls.value
    });
    return { people, tools, dialled, kept, desk, calls };
}

export const NO_DESK = new RecordError('absent');

const TAKEN = { status: '200 OK', headers: ['Contact: <sip:events.example.com>', 'Expires: 600'] };
const SHOWN: Readonly<Partial<Record<Lamp, string>>> = { free: '', ringing: '<dialog id="1" direction="recipient"><state>early</state></dialog>', onACall: '<dialog id="1"><state>confirmed</state></dialog>' };

/** A PBX at the end of a real line, that tells. Wants jest's own time. */
export async function tellingPbx(people: People) {
    const { pbx, line } = await phone();
    pbx.answers['SUBSCRIBE'] = [TAKEN];
    people.useLine(line);
    await wait(20);
    let number = 0;
    const notify = async (event: string, user: string, body: string): Promise<void> => {
        const request = pbx.all('SUBSCRIBE').findLast((one) => one.header('Event') === event && one.header('To').includes(`sip:${user}@`))!;
        number += 1;
        pbx.request('NOTIFY', { From: `<sip:${user}@example.com>;tag=pbx`, To: request.header('From'), 'Call-ID': request.header('Call-ID'), CSeq: `${number} NOTIFY`, Contact: '<sip:events.example.com>', Event: event, 'Subscription-State': 'active', 'Content-Type': 'text/plain' }, body);
        await wait(10);
    };
    return {
        line,
        asked: (): string[] => pbx.all('SUBSCRIBE').map((one) => `${one.header('Event')} ${/sip:([^@>]*)/.exec(one.header('To'))?.[1]}${one.header('Expires') === '0' ? ' no more' : ''}`),
        lamp: (user: string, lamp: 'free' | 'ringing' | 'onACall'): Promise<void> => notify('dialog', user, `<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="${number}" state="full" entity="x">${SHOWN[lamp]}</dialog-info>`),
        mailbox: ({ isWaiting, fresh, number: to }: Mailbox): Promise<void> =>
            notify('message-summary', '204', `Messages-Waiting: ${isWaiting ? 'yes' : 'no'}\r\n${to ? `Message-Account: sip:${to}@example.com\r\n` : ''}${fresh === undefined ? '' : `Voice-Message: ${fresh}/0\r\n`}`)
    };
}
