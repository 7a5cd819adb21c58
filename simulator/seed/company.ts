/**
 * A small believable company to try the product in: two agents, an administrator, a supervisor, their customers, what is being
 * sold to them and what was said on the telephone before. Everything is saved through the org's own rules.
 */
import type { Org } from '../org/org';
import type { FieldValues } from '../org/records/save';
import type { Session } from '../org/session';
import { ACCOUNTS, CONTACTS, LEADS, PERSON_ACCOUNTS } from './business';
import { echo, featureCodes, mailbox, people, room, strangers } from './people';

export { echo, featureCodes, mailbox, people, room, strangers };

export type UserKey = 'ada' | 'ben' | 'nora' | 'sam';

/** Record ids by readable keys. */
export interface Company {
    readonly users: Readonly<Record<UserKey, string>>;
    /** A queue that owns what nobody took. */
    readonly queue: string;
    readonly accounts: Readonly<Record<string, string>>;
    readonly contacts: Readonly<Record<string, string>>;
    /** The accounts that are people. */
    readonly personAccounts: Readonly<Record<string, string>>;
    readonly leads: Readonly<Record<string, string>>;
    readonly opportunities: Readonly<Record<string, string>>;
    readonly cases: Readonly<Record<string, string>>;
    readonly tasks: Readonly<Record<string, string>>;
}

export interface SeedOptions {
    /** Permission sets by role, as named in the source; those that the metadata doesn't have are left out. */
    readonly permissionSets?: Readonly<Record<UserKey, readonly string[]>>;
}

const DAY = 86_400_000;
const PERMISSION_SETS: Readonly<Record<UserKey, readonly string[]>> = {
    ada: ['Patchbay_Agent'],
    ben: ['Patchbay_Agent'],
    nora: ['Patchbay_Admin'],
    sam: ['Patchbay_Agent', 'Patchbay_Supervisor']
};

const USERS: readonly (FieldValues & { key: UserKey })[] = [
    { key: 'ada', FirstName: 'Ada', LastName: 'Agent', Extension: '204', TimeZoneSidKey: 'Europe/Rome', LocaleSidKey: 'en_IE', Title: 'Inside Sales', Department: 'Sales' },
    { key: 'ben', FirstName: 'Ben', LastName: 'Agent', Extension: '205', TimeZoneSidKey: 'America/New_York', LocaleSidKey: 'en_US', Title: 'Inside Sales', Department: 'Sales' },
    { key: 'nora', FirstName: 'Nora', LastName: 'Admin', Extension: '201', TimeZoneSidKey: 'Europe/Rome', LocaleSidKey: 'en_IE', Title: 'Salesforce Administrator', Department: 'IT' },
    { key: 'sam', FirstName: 'Sam', LastName: 'Supervisor', Extension: '202', TimeZoneSidKey: 'Europe/Rome', LocaleSidKey: 'en_IE', Title: 'Head of Inside Sales', Department: 'Sales' }
];

/** Fills an org with the company. To be called once, on an org that is empty. */
export function seedCompany(org: Org, { permissionSets = PERMISSION_SETS }: SeedOptions = {}): Company {
    return org.transaction(() => new Seeding(org, permissionSets).company());
}

interface CallSeed {
    readonly subject: string;
    readonly type: 'Inbound' | 'Outbound';
    readonly seconds: number;
    readonly days: number;
    readonly who?: string;
    readonly what?: string;
    readonly owner: string;
    readonly result?: string;
    readonly number: string;
    readonly open?: boolean;
}

class Seeding {
    private readonly org: Org;
    private readonly system: Session;
    private readonly permissionSets: Readonly<Record<UserKey, readonly string[]>>;
    private readonly now: number;

    constructor(org: Org, permissionSets: Readonly<Record<UserKey, readonly string[]>>) {
        this.org = org;
        this.system = org.system();
        this.permissionSets = permissionSets;
        this.now = org.now();
    }

    company(): Company {
        const users = this.users();
        const queue = this.system.create('Group', { Name: 'Sales on duty', DeveloperName: 'Sales_on_duty', Type: 'Queue', OwnerId: users.nora });
        const accounts = this.accounts(users);
        const contacts = this.contacts(users, accounts);
        const personAccounts = this.personAccounts(users);
        const leads = this.leads(users, queue);
        this.org.convertLead(leads['gretaSommerLead'] ?? '', { accountId: accounts['tirolerHolzbau'], contactId: contacts['gretaSommer'], at: this.ago(75) });
        const opportunities = this.opportunities(users, accounts);
        const cases = this.cases(users, queue, contacts);
        const tasks = this.tasks(users, queue, { accounts, contacts, leads, opportunities });
        return { users, queue, accounts, contacts, personAccounts, leads, opportunities, cases, tasks };
    }

    private users(): Record<UserKey, string> {
        const { packaged, unpackaged } = this.org.metadata;
        const [callCenter] = [...unpackaged.callCenters, ...packaged.callCenters];
        const entries = USERS.map(({ key, ...fields }): [UserKey, string] => {
            const profile = key === 'nora' ? this.org.profiles.administrator : this.org.profiles.standardUser;
            const address = `${key}.${String(fields['LastName']).toLowerCase()}@brenner.example`;
            const id = this.system.create('User', {
                ...fields,
                Username: address,
                Email: address,
                Alias: key,
                ProfileId: profile,
                CompanyName: 'Brenner Supplies',
                Phone: `+39 0471 555 ${String(fields['Extension'])}`,
                ...(callCenter === undefined ? {} : { CallCenterId: this.org.callCenter(callCenter.name) })
            });
            for (const name of this.permissionSets[key]) if (this.org.permissions.sets.has(this.org.namer.part(name))) this.org.assignPermissionSet(id, name);
            return [key, id];
        });
        return Object.fromEntries(entries) as Record<UserKey, string>;
    }

    private accounts(users: Record<UserKey, string>): Record<string, string> {
        return keyed(ACCOUNTS, ({ name, phone, industry, city, country, owner }) =>
            this.create('Account', { Name: name, Phone: phone, Industry: industry, BillingCity: city, BillingCountry: country, OwnerId: users[owner] }, 200, 60, users[owner])
        );
    }

    private contacts(users: Record<UserKey, string>, accounts: Record<string, string>): Record<string, string> {
        return keyed(CONTACTS, ({ firstName, lastName, account, title, email, phones, owner = 'ben', changedDaysAgo = 30 }) => {
            const accountId = account === undefined ? undefined : accounts[account];
            const fields = { FirstName: firstName, LastName: lastName, AccountId: accountId, Title: title, Email: email, ...phones, OwnerId: users[owner] };
            return this.create('Contact', fields, 180, changedDaysAgo, users[owner]);
        });
    }

    private personAccounts(users: Record<UserKey, string>): Record<string, string> {
        if (!this.org.schema.options.personAccounts) return {};
        return keyed(PERSON_ACCOUNTS, ({ firstName, lastName, city, country, phones }) =>
            this.create('Account', { FirstName: firstName, LastName: lastName, ...phones, PersonMailingCity: city, PersonMailingCountry: country, OwnerId: users.ada }, 150, 20, users.ada)
        );
    }

    private leads(users: Record<UserKey, string>, queue: string): Record<string, string> {
        return keyed(LEADS, ({ firstName, lastName, company, status, phones, owner = 'ada', changedDaysAgo = 25 }) => {
            const ownerId = owner === 'queue' ? queue : users[owner];
            return this.create('Lead', { FirstName: firstName, LastName: lastName, Company: company, Status: status, ...phones, OwnerId: ownerId }, 200, changedDaysAgo, users.sam);
        });
    }

    private opportunities(users: Record<UserKey, string>, accounts: Record<string, string>): Record<string, string> {
        const seeds = [
            { key: 'renewal2027', name: 'Renewal 2027', account: 'alpineFoods', stage: 'Negotiation/Review', amount: 48_000, closeInDays: 30, owner: 'ada' },
            { key: 'alpinePilot', name: 'Pilot, one site', account: 'alpineFoods', stage: 'Closed Won', amount: 6_500, closeInDays: -120, owner: 'ada' },
            { key: 'nordlichtHall', name: 'New hall', account: 'nordlicht', stage: 'Qualification', amount: 90_000, closeInDays: 90, owner: 'ada' },
            { key: 'harbourTrial', name: 'Trial', account: 'harbourLane', stage: 'Closed Lost', amount: 12_000, closeInDays: -60, owner: 'ben' },
            { key: 'mapleStores', name: 'Twelve stores', account: 'maplePine', stage: 'Proposal/Price Quote', amount: 150_000, closeInDays: 45, owner: 'ben' }
        ] as const;
        return keyed(seeds, ({ name, account, stage, amount, closeInDays, owner }) =>
            this.create('Opportunity', { Name: name, AccountId: accounts[account], StageName: stage, Amount: amount, CloseDate: this.day(closeInDays), OwnerId: users[owner] }, 100, 10, users[owner])
        );
    }

    private cases(users: Record<UserKey, string>, queue: string, contacts: Record<string, string>): Record<string, string> {
        const seeds = [
            { key: 'coldRoomAlarm', subject: 'Alarm in the cold room', contact: 'marcoBianchi', status: 'Working', priority: 'High', owner: users.ada },
            { key: 'wrongInvoice', subject: 'Wrong invoice', contact: 'giuliaFerri', status: 'Closed', priority: 'Medium', owner: users.ada },
            { key: 'meterReadings', subject: 'Meter readings missing', contact: 'jonasWeber', status: 'New', priority: 'Medium', owner: queue }
        ];
        return keyed(seeds, ({ subject, contact, status, priority, owner }) =>
            this.create('Case', { Subject: subject, ContactId: contacts[contact], Status: status, Priority: priority, Origin: 'Phone', OwnerId: owner }, 14, 6, users.ada)
        );
    }

    private tasks(users: Record<UserKey, string>, queue: string, ids: Pick<Company, 'accounts' | 'contacts' | 'leads' | 'opportunities'>): Record<string, string> {
        const { contacts, accounts, leads, opportunities } = ids;
        const elena = contacts['elenaRossi'];
        const renewal = opportunities['renewal2027'];
        const [jonas, grace] = [contacts['jonasWeber'], contacts['graceLin']];
        const [elenasNumber, sharedNumber] = ['+393401182290', '+4930901820'];
        const outbound = { type: 'Outbound', owner: users.ada } as const;
        const inbound = { type: 'Inbound', owner: users.ada } as const;
        return {
            calledElena: this.call({ ...outbound, subject: '[Outbound] Elena Rossi', seconds: 400, days: 3, who: elena, what: renewal, result: 'Interested', number: elenasNumber }),
            missedElena: this.call({ ...inbound, subject: 'Missed: +39 340 118 2290', seconds: 0, days: 4, who: elena, owner: queue, number: elenasNumber, open: true }),
            sendOffer: this.create('Task', { Subject: 'Send offer for 3 sites', WhoId: elena, WhatId: renewal, ActivityDate: this.day(3), OwnerId: users.ada }, 3, 3, users.ada),
            jonasAsked: this.call({ ...inbound, subject: '[Sales] +49 30 901 820', seconds: 125, days: 12, who: jonas, what: accounts['nordlicht'], number: sharedNumber }),
            frontDesk: this.call({ ...inbound, subject: '[Sales] +49 30 901 820', seconds: 32, days: 190, who: leads['nordlichtFrontDesk'], owner: users.ben, number: sharedNumber }),
            graceQuote: this.call({
                ...outbound,
                subject: '[Outbound] Grace Lin',
                seconds: 611,
                days: 8,
                who: grace,
                what: opportunities['mapleStores'],
                owner: users.ben,
                result: 'Call back',
                number: '+14155550163'
            })
        };
    }

    /** A call that was logged. */
    private call(seed: CallSeed): string {
        const at = this.ago(seed.days);
        const missed = seed.seconds === 0;
        const fields: FieldValues = {
            Subject: seed.subject,
            Status: seed.open === true ? 'Not Started' : 'Completed',
            TaskSubtype: 'Call',
            CallType: seed.type,
            CallDurationInSeconds: seed.seconds,
            CallDisposition: seed.result ?? (missed ? 'Missed' : 'Answered'),
            ActivityDate: this.day(-seed.days),
            WhoId: seed.who,
            WhatId: seed.what,
            OwnerId: seed.owner,
            ...this.own({
                Call_Key__c: `seed-${seed.days}-${seed.number.slice(1)}-${seed.type.toLowerCase()}`,
                Call_Start__c: new Date(at).toISOString(),
                Call_End__c: new Date(at + seed.seconds * 1000).toISOString(),
                Call_Direction__c: seed.type.toLowerCase(),
                Call_Outcome__c: missed ? 'missed' : 'answered',
                Call_Seconds__c: seed.seconds,
                [seed.type === 'Inbound' ? 'Caller_Number__c' : 'Dialled_Number__c']: seed.number,
                ...(/^\[(Sales)\]/.test(seed.subject) && { Queue__c: 'Sales' })
            })
        };
        return this.create('Task', fields, seed.days, seed.days, seed.owner.startsWith('005') ? seed.owner : undefined);
    }

    /** The package's own fields, as far as the metadata has them. */
    private own(fields: Record<string, string | number>): FieldValues {
        const task = this.org.schema.object('Task');
        const named = Object.entries(fields).map(([name, value]): [string, string | number] => [this.org.namer.custom(name), value]);
        return Object.fromEntries(named.filter(([name]) => task.fields.has(name)));
    }

    private create(object: string, fields: FieldValues, createdDaysAgo: number, changedDaysAgo: number, by?: string): string {
        const created = Math.max(createdDaysAgo, changedDaysAgo);
        return this.system.create(object, fields, { audit: { createdAt: this.ago(created), modifiedAt: this.ago(changedDaysAgo), ...(by === undefined ? {} : { by }) } });
    }

    private ago(days: number): number {
        return this.now - days * DAY;
    }

    private day(inDays: number): string {
        return new Date(this.now + inDays * DAY).toISOString().slice(0, 10);
    }
}

function keyed<T extends { readonly key: string }>(seeds: readonly T[], create: (seed: T) => string): Record<string, string> {
    return Object.fromEntries(seeds.map((seed) => [seed.key, create(seed)]));
}
