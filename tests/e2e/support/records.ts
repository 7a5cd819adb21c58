/** What stands in the org, read past all permissions, with names as they are in the package's source. */
import type { Simulator } from '../../../simulator/simulator';

export type Fields = Readonly<Record<string, unknown>>;

/** The Tasks that were written since the org was seeded, oldest first, with the names of person, relation and owner beside their ids. */
export function tasks({ org, company }: Simulator): Fields[] {
    const seeded = new Set(Object.values(company.tasks));
    const { rows } = org.system().query({ object: 'Task', first: 2_000 });
    return rows
        .filter((row) => !seeded.has(String(row['Id'])))
        .map((row) => {
            const local = Object.fromEntries(Object.entries(row).map(([field, value]) => [org.namer.local(field), value]));
            return { ...local, who: nameOf(org, row['WhoId']), what: nameOf(org, row['WhatId']), owner: nameOf(org, row['OwnerId']) };
        });
}

/** The error log: what needs a person. */
export function callErrors({ org }: Simulator): Fields[] {
    const { rows } = org.system().query({ object: org.namer.custom('Call_Error__c'), first: 2_000 });
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [org.namer.local(field), value])));
}

function nameOf(org: Simulator['org'], id: unknown): unknown {
    return typeof id === 'string' ? org.record(id)?.row['Name'] : undefined;
}
