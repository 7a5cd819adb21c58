/**
 * Links made of a template and a call's values (A3, T16): https alone, to a host that the template names itself, with the
 * values escaped. Or one variable of the org's own, `{custom.recording}`, that is a whole link: the PBX says where (T10).
 */
import { LONGEST_VALUE } from '../rule/customVariables';
import { namesIn, render, type Template, type ValueOf } from './template';

export type LinkProblem = 'linkNotHttps' | 'linkHostVaries';

/** `{custom.recording}` and nothing else. */
const WHOLE = /^\{\s*(custom\.\w+)\s*\}$/;

/** What is wrong with a template for links. */
export function linkProblem(template: Template): LinkProblem | undefined {
    if (WHOLE.test(template)) return undefined;
    if (!/^https:\/\//i.test(template)) return 'linkNotHttps';
    return /^https:\/\/[^/?#{}\\@\s]+(?:[/?#]|$)/i.test(template) ? undefined : 'linkHostVaries';
}

/** @returns undefined for a template that may not be used, and where a variable has no value: half a link leads nowhere */
export function linkOf(template: Template, valueOf: ValueOf): string | undefined {
    if (linkProblem(template) !== undefined) return undefined;
    const whole = wholeIn(template, valueOf);
    if (whole !== undefined) return isLink(whole) ? whole : undefined;
    const names = namesIn(template);
    if (names.length > 0 && !names.some(valueOf)) return undefined;
    return httpsLink(render(template, (name) => escaped(valueOf(name) ?? '')));
}

/** What stands in place of a link and is none: empty where nothing does. */
export function noLinkIn(template: Template, valueOf: ValueOf): string | undefined {
    const whole = wholeIn(template, valueOf);
    return whole === undefined || isLink(whole) ? undefined : whole;
}

/** The value of the one variable that a link is made of; undefined for any other template. */
function wholeIn(template: Template, valueOf: ValueOf): string | undefined {
    const name = WHOLE.exec(template)?.[1];
    return name === undefined ? undefined : (valueOf(name) ?? '');
}

/** Half a link leads nowhere: what may have been cut is none. */
function isLink(text: string): boolean {
    return text.length < LONGEST_VALUE && httpsLink(text) !== undefined;
}

/** A link that somebody else made, if it is one that an agent may be sent to. */
export function httpsLink(link: string | undefined): string | undefined {
    try {
        const { protocol, username, password } = new URL(link ?? '');
        return protocol === 'https:' && !username && !password ? link : undefined;
    } catch {
        return undefined;
    }
}

/** Half of a character pair can't be escaped. */
function escaped(text: string): string {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
