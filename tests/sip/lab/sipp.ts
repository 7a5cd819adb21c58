/** SIPp as the far side of a trunk: does to the letter what its scenario says. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOMAIN } from './kamailio';
import { Program } from './program';

const ENDS_IN_MS = 20_000;
/** The header lines of every answer. */
const COPIED = '[last_Via:]\n      [last_From:]\n      [last_To:];tag=[call_number]\n      [last_Call-ID:]\n      [last_CSeq:]';

function document(name: string, body: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="${name}">\n${body}\n</scenario>\n`;
}

function answer(status: string, extra = ''): string {
    return `  <send><![CDATA[\n      SIP/2.0 ${status}\n      ${COPIED}\n${extra}      Content-Length: 0\n\n  ]]></send>`;
}

/** Is called, and refuses: with a status, and a Reason when there is one. */
export function refusing(status: number, reason?: string): string {
    const extra = reason === undefined ? '' : `      Reason: ${reason}\n`;
    return document(`refuses with ${status}`, `  <recv request="INVITE"/>\n${answer('180 Ringing')}\n  <pause milliseconds="300"/>\n${answer(`${status} No`, extra)}\n  <recv request="ACK"/>`);
}

/** Calls an extension, lets it ring, and gives up: with the Reason header that a forking PBX sets, when given. */
export function cancelling(extension: string, from: string, ringMs: number, reason?: string): string {
    // CANCEL and the ACK of a refusal belong to the INVITE's transaction (RFC 3261 §9.1, §17.1.1.3): its branch, by how many steps ago it was.
    const head = (method: string, stepsAgo: number, more: string): string =>
        [
            `  <send${method === 'INVITE' ? ' retrans="500"' : ''}><![CDATA[`,
            `      ${method} sip:${extension}@${DOMAIN} SIP/2.0`,
            `      Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch${stepsAgo ? `-${stepsAgo}` : ''}]`,
            `      From: <sip:${from}@${DOMAIN}>;tag=[pid]-[call_number]`,
            `      To: <sip:${extension}@${DOMAIN}>${method === 'ACK' ? '[peer_tag_param]' : ''}`,
            '      Call-ID: [call_id]',
            `      CSeq: 1 ${method}`,
            `      Contact: <sip:${from}@[local_ip]:[local_port]>`,
            '      Max-Forwards: 70',
            more,
            '  ]]></send>'
        ]
            .filter(Boolean)
            .join('\n');
    const sdp = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0', 'm=audio 41900 RTP/AVP 0', 'a=rtpmap:0 PCMU/8000'].map((line) => `      ${line}`).join('\n');
    return document(
        'rings and gives up',
        [
            head('INVITE', 0, `      Content-Type: application/sdp\n      Content-Length: [len]\n\n${sdp}\n`),
            '  <recv response="100" optional="true"/>',
            '  <recv response="180"/>',
            `  <pause milliseconds="${ringMs}"/>`,
            head('CANCEL', 4, `${reason === undefined ? '' : `      Reason: ${reason}\n`}      Content-Length: 0\n`),
            '  <recv response="200"/>',
            '  <recv response="487"/>',
            head('ACK', 7, '      Content-Length: 0\n')
        ].join('\n')
    );
}

let runs = 0;

/** Runs a scenario once. `called`: waits on the trunk's port; `calling`: calls Kamailio. */
export function startSipp(folder: string, role: 'called' | 'calling', scenario: string): { finished(): Promise<void> } {
    runs += 1;
    const name = `sipp-${runs}`;
    const file = path.join(folder, `${name}.xml`);
    writeFileSync(file, scenario);
    const place = role === 'called' ? ['-p', '5090'] : ['-p', '5095', '127.0.0.1:5060'];
    const program = new Program(name, folder, 'sipp', [...place, '-i', '127.0.0.1', '-sf', file, '-m', '1', '-nostdin', '-trace_err', '-error_file', path.join(folder, `${name}.errors`)]);
    return {
        async finished() {
            const code = await program.exit(ENDS_IN_MS);
            if (code !== 0) throw new Error(`SIPp ended with ${String(code)}:\n${program.log}`);
        }
    };
}
