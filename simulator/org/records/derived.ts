/**
 * Fields that the platform computes when a record is saved: names put together, closed or not, when it was completed, which
 * account an activity belongs to. Pure but for looking up other records.
 */
import type { ObjectDescription, Value } from '../schema/description';
import { entryOf } from '../schema/description';
import type { Row } from './store';
import { wholeSeconds } from './values';

export interface DeriveContext {
    readonly object: ObjectDescription;
    /** The record as it will be. */
    readonly row: Row;
    /** As it was; undefined when it is new. */
    readonly before?: Row;
    /** API names of what the request sets. */
    readonly given: ReadonlySet<string>;
    readonly now: number;
    /** A record by its id, whatever its object. */
    readonly find: (id: Value | undefined) => { readonly object: ObjectDescription; readonly row: Row } | undefined;
}

type Derive = (context: DeriveContext) => Row;

/** The fields to set beside those of the request. */
export function derive(context: DeriveContext): Row {
    return BY_OBJECT[context.object.apiName]?.(context) ?? {};
}

const personName: Derive = ({ row }) => ({ Name: fullName(row) });

const BY_OBJECT: Readonly<Record<string, Derive>> = {
    Contact: personName,
    Lead: personName,
    User: personName,
    Account: ({ row, object }) => {
        if (!object.fields.has('IsPersonAccount')) return {};
        const derived: Row = isFilled(row['LastName']) ? { IsPersonAccount: true, Name: fullName(row) } : { IsPersonAccount: false };
        return derived;
    },
    Opportunity: ({ row, object, before, given }) => {
        const stage = entryOf(object.fields.get('StageName')?.picklist, row['StageName']);
        const changed = row['StageName'] !== before?.['StageName'];
        return {
            IsClosed: stage?.closed === true,
            IsWon: stage?.won === true,
            ...(changed && !given.has('Probability') ? { Probability: stage?.probability ?? null } : {}),
            ...(changed && !given.has('ForecastCategoryName') ? { ForecastCategoryName: stage?.forecastCategory ?? null } : {})
        };
    },
    Case: (context) => {
        const { row, before, given, find } = context;
        const closed = isClosed(context);
        const newContact = row['ContactId'] !== before?.['ContactId'] && isFilled(row['ContactId']) && !given.has('AccountId');
        return {
            IsClosed: closed,
            ClosedDate: closedAt(context, 'ClosedDate', closed),
            ...(newContact && !isFilled(row['AccountId']) ? { AccountId: find(row['ContactId'])?.row['AccountId'] ?? null } : {})
        };
    },
    Task: (context) => {
        const closed = isClosed(context);
        const priority = entryOf(context.object.fields.get('Priority')?.picklist, context.row['Priority']);
        return {
            ...activity(context),
            IsClosed: closed,
            CompletedDateTime: closedAt(context, 'CompletedDateTime', closed),
            IsHighPriority: priority?.highPriority === true
        };
    },
    Event: (context) => {
        const { StartDateTime: start, EndDateTime: end } = context.row;
        if (typeof start !== 'string' || typeof end !== 'string') return activity(context);
        return { ...activity(context), ActivityDate: start.slice(0, 10), DurationInMinutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000) };
    }
};

/** First and last name; the salutation is no part of `Name`. */
export function fullName(row: Row): string {
    return [row['FirstName'], row['LastName']].filter(isFilled).join(' ');
}

/** The account of an activity (object reference of Task): of what it is related to, else of the contact. */
function activity({ row, object, find }: DeriveContext): Row {
    const what = find(row['WhatId']);
    const who = find(row['WhoId']);
    const ofWhat = what && (what.object.apiName === 'Account' ? what.row['Id'] : what.object.apiName === 'Opportunity' ? (what.row['AccountId'] ?? null) : undefined);
    const ofWho = who?.object.apiName === 'Contact' ? (who.row['AccountId'] ?? null) : null;
    const counts: Row = object.fields.has('WhoCount') ? { WhoCount: who ? 1 : 0, WhatCount: what ? 1 : 0 } : {};
    return { AccountId: ofWhat === undefined ? ofWho : ofWhat, ...counts };
}

function isClosed({ object, row }: DeriveContext): boolean {
    return entryOf(object.fields.get('Status')?.picklist, row['Status'])?.closed === true;
}

/** Stamped when it is saved closed, emptied when it is opened again. */
function closedAt({ before, now }: DeriveContext, field: string, closed: boolean): Value {
    if (!closed) return null;
    return before?.['IsClosed'] === true ? (before[field] ?? null) : wholeSeconds(now);
}

export function isFilled(value: Value | undefined): boolean {
    return value !== undefined && value !== null && value !== '';
}
