/** What is open for somebody and what was done last: enough to greet them by. Plain data; how it is read is elsewhere. */
/** Whom it is about. */
export interface GlanceSubject {
    readonly id: string;
    readonly objectApiName: string;
    /** A contact's account, or the account itself. */
    readonly accountId?: string;
    /** Where a Task's Name points: a contact or lead. */
    readonly whoId?: string;
}

export interface GlanceLine {
    readonly id: string;
    readonly name: string;
    /** Stage or status, as people read it. */
    readonly state: string;
    /** `YYYY-MM-DD`, or an instant in ISO 8601; empty when there is none. */
    readonly date: string;
}

export interface ActivityLine extends GlanceLine {
    readonly isClosed: boolean;
    readonly isCall: boolean;
    readonly createdById: string;
}

export interface Glance {
    readonly opportunities: readonly GlanceLine[];
    readonly cases: readonly GlanceLine[];
    readonly activities: readonly ActivityLine[];
}
