/** A binding as anybody may see it: who is registered, where, until when. */
import type { Binding, Location } from './location';

/** One contact of a user, as anybody may see it. */
export interface Registration {
    readonly user: string;
    readonly contact: string;
    readonly flow: string;
    readonly expiresAt: number;
    readonly instance?: string;
    readonly userAgent?: string;
    readonly publicGruu?: string;
}

/** @param gruu whether the PBX gives addresses that last as long as the registration (RFC 5627) */
export function registrationOf(binding: Binding, location: Location, gruu: boolean): Registration {
    const { user, contact, flow, expiresAt, instance, userAgent } = binding;
    return {
        user,
        contact: contact.uri.text,
        flow: flow.id,
        expiresAt,
        ...(instance === undefined ? {} : { instance }),
        ...(userAgent === undefined ? {} : { userAgent }),
        ...(gruu && instance !== undefined ? { publicGruu: location.publicGruu(user, instance) } : {})
    };
}
