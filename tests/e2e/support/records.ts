/** What stands in the org, read past all permissions, with names as they are in the package's source. */
import type { Simulator } from '../../../simulator/simulator';

export type Fields = Readonly<Record<string, unknown>>;

/** The Tasks that were written since the org was seeded, oldest first, with the names of person, relation and owner beside their ids. */
export function tasks({ org, company }: Simulator): Fields[] {
    return since(org, 'Task', Object.values(company.tasks)).map((row) => ({ ...row, who: nameOf(org, row['WhoId']), what: nameOf(org, row['WhatId']) }));
}

/** The cases that were opened since, with the names of contact, account and owner. */
export function cases({ org, company }: Simulator): Fields[] {
    return since(org, 'Case', Object.values(company.cases)).map((row) => ({ ...row, contact: nameOf(org, row['ContactId']), account: nameOf(org, row['AccountId']) }));
}

function since(org: Simulator['org'], object: string, seeded: readonly string[]): Fields[] {
    return allOf(org, object)
        .filter((row) => !seeded.includes(String(row['Id'])))
        .map((row) => ({ ...Object.fromEntries(Object.entries(row).map(([field, value]) => [org.namer.local(field), value])), owner: nameOf(org, row['OwnerId']) }));
}

/** The error log: what needs a person. */
export function callErrors({ org }: Simulator): Fields[] {
    return allOf(org, org.namer.custom('Call_Error__c')).map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [org.namer.local(field), value])));
}

/** Every row, page by page, as the platform gives them. */
function allOf(org: Simulator['org'], object: string): Fields[] {
    const rows: Fields[] = [];
    for (let isMore = true; isMore; ) {
        const page = org.system().query({ object, first: 2_000, offset: rows.length });
        rows.push(...page.rows);
        isMore = page.hasNext;
    }
    return rows;
}

function nameOf(org: Simulator['org'], id: unknown): unknown {
    return typeof id === 'string' ? org.record(id)?.row['Name'] : undefined;
}

/** What Salesforce fills in by itself, or makes of other fields. */
const BY_SALESFORCE: ReadonlySet<string> = new Set([
    ...['Id', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'LastActivityDate', 'LastReferencedDate', 'LastViewedDate', 'Name'],
    ...['AccountId', 'CompletedDateTime', 'IsClosed', 'IsUnreadByOwner', 'Priority', 'WhatCount', 'WhoCount', 'who', 'what', 'owner', 'contact', 'account']
]);

/** All that somebody has written into a record: what is empty, and what Salesforce makes by itself, is left out. Nothing else was written. */
export function written(row: Fields | undefined): Fields {
    return Object.fromEntries(Object.entries(row ?? {}).filter(([field, value]) => value !== null && value !== undefined && value !== '' && value !== false && value !== 0 && !BY_SALESFORCE.has(field)));
}

/** The records of some objects, by their ids, for telling later which are new. */
export function idsOf({ org }: Simulator, ...objects: readonly string[]): ReadonlySet<string> {
    return new Set(objects.flatMap((object) => allOf(org, object).map((row) => String(row['Id']))));
}

/** Records of these objects that weren't there, each with its object. */
export function newSince(simulator: Simulator, before: ReadonlySet<string>, ...objects: readonly string[]): (readonly [object: string, row: Fields])[] {
    return objects.flatMap((object) => allOf(simulator.org, object).filter((row) => !before.has(String(row['Id']))).map((row) => [object, row] as const));
}
