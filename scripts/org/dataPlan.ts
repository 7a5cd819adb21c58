/** The simulator's company as files for `sf data import tree`: the same people to call in a scratch org as on your own machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ACCOUNTS, CONTACTS, LEADS } from '../../simulator/seed/business';

interface TreeRecord {
    readonly attributes: { readonly type: string; readonly referenceId: string };
    readonly [field: string]: unknown;
}

/** Records by object, in the order in which they can be made. At most 200 of each: more one file can't hold. */
export function treeRecords(): Readonly<Record<'Account' | 'Contact' | 'Lead', readonly TreeRecord[]>> {
    const of = (type: string, referenceId: string, fields: object): TreeRecord => ({ attributes: { type, referenceId }, ...fields });
    return {
        Account: ACCOUNTS.map(({ key, name, phone, industry, city, country }) => of('Account', key, { Name: name, Phone: phone, Industry: industry, BillingCity: city, BillingCountry: country })),
        Contact: CONTACTS.map(({ key, firstName, lastName, account, title, email, phones }) =>
            of('Contact', key, { FirstName: firstName, LastName: lastName, ...(account !== undefined && { AccountId: `@${account}` }), Title: title, Email: email, ...phones })
        ),
        Lead: LEADS.map(({ key, firstName, lastName, company, phones }) => of('Lead', key, { FirstName: firstName, LastName: lastName, Company: company, ...phones }))
    };
}

/** @param plan where the plan is written; the files it names lie beside it */
export async function writeDataPlan(root: string, plan: string): Promise<void> {
    const folder = dirname(join(root, plan));
    const records = treeRecords();
    await mkdir(folder, { recursive: true });
    for (const [name, list] of Object.entries(records)) await writeFile(join(folder, `${name}.json`), JSON.stringify({ records: list }, undefined, 2));
    await writeFile(join(root, plan), JSON.stringify(Object.keys(records).map((sobject) => ({ sobject, files: [`${sobject}.json`] })), undefined, 2));
}
