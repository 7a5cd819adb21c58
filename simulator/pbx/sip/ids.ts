/** Identifiers that must be unique: branches, tags, Call-IDs (RFC 3261 §8.1.1, §19.3). */
import { randomBytes } from 'node:crypto';

/** RFC 3261 §8.1.1.7: what every branch of this version of SIP begins with. */
export const BRANCH_COOKIE = 'z9hG4bK';

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

export function newTag(): string {
    return random(6);
}

export function newBranch(suffix = ''): string {
    return `${BRANCH_COOKIE}${random(8)}${suffix}`;
}

export function newCallId(host: string): string {
    return `${random(10)}@${host}`;
}

/** A first CSeq: below 2^15, so that a long dialog never meets the limit of 2^31. */
export function newSequence(): number {
    return randomBytes(2).readUInt16BE(0) >> 1;
}
