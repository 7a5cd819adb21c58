/** Somebody of the company who has an extension. */
export interface Colleague {
    /** The record that says so. */
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    readonly title?: string;
}
