/**
 * The call key: the id that every writer of the same log entry agrees on, browser or PBX. It is the SIP Call-ID of
 * the leg, since both ends of a leg see it (RFC 3261 §8.1.1.4), in the form that the unique field on Activity takes.
 */

/** Length of Activity.Call_Key__c. */
export const CALL_KEY_LENGTH = 80;

const READABLE = 60;

/**
 * @param callId SIP Call-ID as on the wire, or the PBX's own id of the call
 * @returns the same key for the same id, at most 80 characters; letters keep their case, the field ignores it
 */
export function callKeyOf(callId: string): string {
    return shortened(callId.trim(), READABLE);
}

/**
 * @param readable how many characters stay as they are
 * @returns the same for the same text, and another for another: at most 15 characters more than are readable
 */
export function shortened(text: string, readable: number): string {
    return text.length <= readable ? text : `${text.slice(0, readable)}~${hash53(text)}`;
}

/** 53 bits of a string, in hexadecimal: enough to tell long ids with one beginning apart. After the public-domain cyrb53. */
function hash53(text: string): string {
    let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        h1 = Math.imul(h1 ^ code, 2654435761);
        h2 = Math.imul(h2 ^ code, 1597334677);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, '0');
}
