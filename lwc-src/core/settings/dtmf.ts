/** By which way the digits of a call go, as an admin says it in Phone_Connection__c. */

/** `automatic`: by RTP where the far end takes them there, else by INFO. */
export type DtmfSetting = 'automatic' | 'rtp' | 'info';

/** @param text as in the setting; what it doesn't know means `automatic`, which is right for nearly every PBX */
export function readDtmf(text: string): DtmfSetting {
    const word = text.trim().toLowerCase();
    return word === 'rtp' || word === 'info' ? word : 'automatic';
}
