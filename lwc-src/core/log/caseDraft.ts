/**
 * A log entry as the fields of a Case (A5), for orgs that work calls as cases. Names of our own fields carry no namespace
 * here; the route that writes them adds it.
 */
import type { ValueOf } from '../template/template';
import { descriptionOf } from './description';
import type { LogFacts } from './facts';
import type { Log } from './log';
import { subjectOf } from './subject';
import type { Linked, Said } from './said';
import { fitted, type Fields } from './taskDraft';
import type { LogWords } from './words';

/** One of the values that every org begins with; the field takes any text. */
const ORIGIN = 'Phone';

/** The Case of one call. Without a status of the rule's it gets the org's default: a case is work to do, whatever the call came to. */
export function caseDraftOf(facts: LogFacts, words: LogWords, log: Log, valueOf: ValueOf): Fields {
    const { call, match, disposition = '', memo = [] } = facts;
    // A case has no fields for them.
    const remarks = [...(facts.remarks ?? []), disposition, memo.join(', ')].filter(Boolean);
    return fitted({
        Subject: subjectOf(facts, log, valueOf),
        Description: descriptionOf({ ...facts, remarks }, log, words, valueOf),
        Status: log.status,
        Origin: ORIGIN,
        ContactId: match?.objectApiName === 'Lead' ? undefined : match?.whoId,
        AccountId: match?.accountId,
        OwnerId: facts.ownerId,
        Call_Key__c: call.key
    });
}

/** A case's fields with the people that the agent has chosen: it takes a contact and an account, nobody else. */
export function linkedCase(fields: Fields, { who, what }: Said = {}): Fields {
    const idOf = (link: Linked | null | undefined, objectApiName: string): string | null => (link?.objectApiName === objectApiName ? link.id : null);
    return { ...fields, ...(who !== undefined && { ContactId: idOf(who, 'Contact') }), ...(what !== undefined && { AccountId: idOf(what, 'Account') }) };
}
