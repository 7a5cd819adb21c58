/** What can be subscribed to here, and how each is written: RFC 3842, RFC 4235, RFC 3856 with RFC 3863. Text only. */

export type EventPackage = 'message-summary' | 'dialog' | 'presence';

export const CONTENT_TYPES: Readonly<Record<EventPackage, string>> = {
    'message-summary': 'application/simple-message-summary',
    dialog: 'application/dialog-info+xml',
    presence: 'application/pidf+xml'
};

/** Messages in a user's mailbox. */
export interface Mailbox {
    readonly fresh: number;
    readonly heard: number;
}

/** One dialog of a user's telephone, RFC 4235 §3.7.1. */
export interface BusyDialog {
    readonly callId: string;
    readonly direction: 'initiator' | 'recipient';
    readonly state: 'trying' | 'early' | 'confirmed';
}

/** RFC 3842 §5.2. The account is what a phone calls to hear them. */
export function messageSummary({ fresh, heard }: Mailbox, account: string): string {
    const lines = [`Messages-Waiting: ${fresh > 0 ? 'yes' : 'no'}`, `Message-Account: ${account}`, `Voice-Message: ${fresh}/${heard} (0/0)`];
    return lines.map((line) => `${line}\r\n`).join('');
}

/** RFC 4235 §4.1, always the full state: a subscriber that missed one is right again with the next. */
export function dialogInfo(entity: string, version: number, dialogs: readonly BusyDialog[]): string {
    const one = ({ callId, direction, state }: BusyDialog): string =>
        `<dialog id="${escaped(callId)}" call-id="${escaped(callId)}" direction="${direction}"><state>${state}</state></dialog>`;
    return `<?xml version="1.0"?>\r\n<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="${version}" state="full" entity="${escaped(entity)}">${dialogs.map(one).join('')}</dialog-info>\r\n`;
}

/** RFC 3863, with the activity of RFC 4480 where the user talks: `open` alone doesn't say so. */
export function pidf(entity: string, isThere: boolean, isTalking: boolean): string {
    const person = isTalking ? '<dm:person id="p"><rpid:activities><rpid:on-the-phone/></rpid:activities></dm:person>' : '';
    return (
        '<?xml version="1.0"?>\r\n<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid" ' +
        `entity="${escaped(entity)}"><tuple id="t"><status><basic>${isThere ? 'open' : 'closed'}</basic></status></tuple>${person}</presence>\r\n`
    );
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
