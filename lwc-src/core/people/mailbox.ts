/** The agent's voice messages, as the PBX tells them (RFC 3842). */

export interface Mailbox {
    readonly isWaiting: boolean;
    /** New messages; undefined when the PBX only says that there are some. */
    readonly fresh?: number;
    /** What to dial to hear them. */
    readonly number?: string;
}

/**
 * @param body a document of type `application/simple-message-summary`
 * @returns undefined when it doesn't say what it has to (RFC 3842 §5.2)
 */
export function mailboxIn(body: string): Mailbox | undefined {
    const field = (name: string): string | undefined => new RegExp(`^${name}[ \\t]*:[ \\t]*(.*?)[ \\t]*$`, 'im').exec(body)?.[1];
    const waiting = field('Messages-Waiting')?.toLowerCase();
    if (waiting !== 'yes' && waiting !== 'no') return undefined;
    const isWaiting = waiting === 'yes';
    const fresh = /^(\d{1,6})\s*\/\s*\d/.exec(field('Voice-Message') ?? '')?.[1];
    const number = dialledOf(field('Message-Account') ?? '');
    // Who waits with nothing new waits with messages of another kind.
    return { isWaiting: isWaiting && fresh !== '0', ...(fresh !== undefined && { fresh: isWaiting ? Number(fresh) : 0 }), ...(number !== undefined && { number }) };
}

/** PBXs put names there as well, which no telephone can dial. */
function dialledOf(account: string): string | undefined {
    const user = /^<?(?:sips?:|tel:)?([^@;>]+)/i.exec(account)?.[1] ?? '';
    const plain = user.replace(/%2a/gi, '*').replace(/%23/g, '#');
    return /^\+?[\d*#]{1,40}$/.test(plain) ? plain : undefined;
}
