/** Links made of a template and a call's values (A3, T16): https alone, to a host that the template names itself, with the values escaped. */
import { namesIn, render, type Template, type ValueOf } from './template';

export type LinkProblem = 'linkNotHttps' | 'linkHostVaries';

/** What is wrong with a template for links. */
export function linkProblem(template: Template): LinkProblem | undefined {
    if (!/^https:\/\//i.test(template)) return 'linkNotHttps';
    return /^https:\/\/[^/?#{}\\@\s]+(?:[/?#]|$)/i.test(template) ? undefined : 'linkHostVaries';
}

/** @returns undefined for a template that may not be used, and where a variable has no value: half a link leads nowhere */
export function linkOf(template: Template, valueOf: ValueOf): string | undefined {
    if (linkProblem(template) !== undefined) return undefined;
    const names = namesIn(template);
    if (names.length > 0 && !names.some(valueOf)) return undefined;
    return httpsLink(render(template, (name) => escaped(valueOf(name) ?? '')));
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
