/** SHA-256, for PBXs that want it: a file of its own, loaded at their first challenge. */
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const sha256 = (text: string): string => bytesToHex(sha256Of(utf8ToBytes(text)));
