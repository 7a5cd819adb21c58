/**
 * What a gate says when something isn't right, and how it is shown. A gate is one function over a folder; it knows
 * nothing of the other gates, of the terminal or of exit codes.
 */

export interface Finding {
    /** The gate that found it. */
    readonly gate: string;
    /** Path from the root, with forward slashes. */
    readonly file: string;
    readonly line?: number;
    readonly message: string;
    /** What to do about it. */
    readonly cure: string;
}

/** Looks at the project below `root` and says what is wrong with it; an empty list when nothing is. */
export type Check = (root: string) => Promise<Finding[]>;

/** A finding without the gate's name: what the parts of a gate hand back. */
export type Remark = Omit<Finding, 'gate'>;

/** The remarks of a gate's parts, signed with the gate's name, in reading order. */
export function signed(gate: string, remarks: readonly Remark[]): Finding[] {
    return remarks
        .map((remark) => ({ gate, ...remark }))
        .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** One line for one finding: `file:line message - cure`. */
export function lineOf({ file, line, message, cure }: Finding): string {
    return `${line === undefined ? file : `${file}:${line}`} ${message} - ${cure}`;
}
