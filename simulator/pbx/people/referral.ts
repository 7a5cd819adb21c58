/**
 * REFER (RFC 3515, 3891, 3892): the agent asks a person to call somebody else, blindly or in the place of another call.
 * The person does it, and tells the agent by NOTIFY how it goes.
 */
import { legible } from '../sip/grammar';
import { cseqOf } from '../sip/message';
import { reasonPhrase } from '../sip/status';
import { parseNameAddr, type NameAddr } from '../sip/uri';
import type { ServerTransaction } from '../transaction/serverTransaction';
import type { Invitation } from './callingLeg';
import type { PersonCall } from './personCall';
import type { Session } from './session';

/** How long the person keeps telling (RFC 3515 §2.4.7 leaves it to us). */
const SUBSCRIPTION_SECONDS = 180;

/** @returns the person's new call; undefined when the request was refused */
export function refer(transaction: ServerTransaction, session: Session, call: (invitation: Invitation) => PersonCall, domain: string): PersonCall | undefined {
    const { request } = transaction;
    const target = legible(() => parseNameAddr(request.headers.get('Refer-To') ?? ''));
    if (target === undefined) {
        transaction.answer(400, { reason: 'Bad Request: Refer-To' });
        return undefined;
    }
    transaction.answer(202, { headers: [['Contact', request.headers.get('Contact') ?? `<sip:${domain}>`]] });
    const event = `refer;id=${cseqOf(request).number}`;
    const tell = (status: number, isLast: boolean): void => {
        const state = isLast ? 'terminated;reason=noresource' : `active;expires=${SUBSCRIPTION_SECONDS}`;
        const body = { type: 'message/sipfrag;version=2.0', text: `SIP/2.0 ${status} ${reasonPhrase(status)}\r\n` };
        void session.ask('NOTIFY', { headers: [['Event', event], ['Subscription-State', state]], body });
    };
    tell(100, false);
    const successor = call(invitation(target, request.headers.get('Referred-By')));
    successor.events.on('provisional', ({ status }) => tell(status, false));
    successor.events.on('changed', (state) => {
        if (state === 'talking') tell(200, true);
        else if (state === 'ended' && successor.ending?.status !== undefined && successor.ending.status >= 300) tell(successor.ending.status, true);
    });
    return successor;
}

/** What Refer-To asks for: its URI without the header part, which becomes headers (RFC 3261 §19.1.5; only Replaces is taken). */
function invitation({ uri }: NameAddr, referredBy: string | undefined): Invitation {
    const bare = uri.text.split('?')[0] ?? uri.text;
    const replaces = new URLSearchParams((uri.headers ?? '').replace(/\+/g, '%2B')).get('Replaces');
    return {
        uri: bare,
        from: '',
        to: `<${bare}>`,
        headers: [
            ...(replaces === null ? [] : [['Replaces', replaces] as const]),
            ...(referredBy === undefined ? [] : [['Referred-By', referredBy] as const])
        ]
    };
}
