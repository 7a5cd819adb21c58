/** What a review has found, held against what somebody has looked at and can give a reason for. Pure. */

export interface Violation {
    /** `engine:rule`. */
    readonly rule: string;
    /** 1 critical to 5 information. */
    readonly severity: number;
    readonly file: string;
    readonly line: number;
    readonly message: string;
}

export interface Accepted {
    readonly rule: string;
    /** The file, or a folder with a slash at its end. */
    readonly at: string;
    readonly why: string;
}

/** Findings of less weight are advice. */
export const GRAVEST_ADVICE = 4;

export interface Verdict {
    readonly open: readonly Violation[];
    /** Reasons for something that isn't there: to be deleted. */
    readonly unused: readonly Accepted[];
}

export function judged(violations: readonly Violation[], accepted: readonly Accepted[]): Verdict {
    const grave = violations.filter(({ severity }) => severity < GRAVEST_ADVICE);
    const covers = ({ rule, at }: Accepted, violation: Violation): boolean => rule === violation.rule && (at.endsWith('/') ? violation.file.startsWith(at) : violation.file === at);
    return {
        open: grave.filter((violation) => !accepted.some((one) => covers(one, violation))),
        unused: accepted.filter((one) => !grave.some((violation) => covers(one, violation)))
    };
}

/** Engines that found nothing grave in a sample that has something for each of them: their silence elsewhere means nothing. */
export function blindEngines(engines: readonly string[], inSample: readonly Violation[]): string[] {
    return engines.filter((engine) => !inSample.some(({ rule, severity }) => rule.startsWith(`${engine}:`) && severity < GRAVEST_ADVICE));
}
