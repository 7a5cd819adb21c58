/** What stands in the org, read past all permissions, with names as they are in the package's source. */
import type { Simulator } from '../../../simulator/simulator';

export type Fields = Readonly<Record<string, unknown>>;

/** The Tasks that were written since the org was seeded, oldest first, with the names of person, relation and owner beside their ids. */
export function tasks({ org, company }: Simulator): Fields[] {
    return written(org, 'Task', Object.values(company.tasks)).map((row) => ({ ...row, who: nameOf(org, row['WhoId']), what: nameOf(org, row['WhatId']) }));
}

/** The cases that were opened since, with the names of contact, account and owner. */
export function cases({ org, company }: Simulator): Fields[] {
    return written(org, 'Case', Object.values(company.cases)).map((row) => ({ ...row, contact: nameOf(org, row['ContactId']), account: nameOf(org, row['AccountId']) }));
}

function written(org: Simulator['org'], object: string, seeded: readonly string[]): Fields[] {
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
