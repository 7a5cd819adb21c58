/** An admin's rules, as they stand in the org. */
import type { Create } from '../../../lwc-src/core/create/create';
import type { Log } from '../../../lwc-src/core/log/log';
import type { Pop } from '../../../lwc-src/core/pop/pop';
import type { Condition } from '../../../lwc-src/core/rule/condition';
import type { Search } from '../../../lwc-src/core/rule/rule';
import type { Simulator } from '../../../simulator/simulator';

export interface RuleWish {
    readonly when?: Condition;
    readonly search?: Search;
    readonly pop?: Pop;
    readonly create?: Create;
    readonly log?: Log;
}

function recordOf({ org }: Simulator, wish: RuleWish): Record<string, unknown> {
    return { [org.namer.custom('Definition__c')]: JSON.stringify({ version: 1, ...wish }) };
}

/** @param position rules are tried by it, the lowest first */
export function createRule(simulator: Simulator, name: string, position: number, wish: RuleWish, active = true): string {
    const { org } = simulator;
    const field = (one: string): string => org.namer.custom(one);
    return org.system().create(field('Call_Rule__c'), { Name: name, [field('Active__c')]: active, [field('Position__c')]: position, ...recordOf(simulator, wish) });
}

/** An admin takes longer over it than a test; Salesforce keeps whole seconds. */
export function changeRule(simulator: Simulator, id: string, wish: RuleWish): void {
    const { row } = simulator.org.record(id) ?? {};
    const modifiedAt = Math.max(Date.now(), Date.parse(String(row?.['LastModifiedDate'])) + 1_000);
    simulator.org.system().update(id, recordOf(simulator, wish), { audit: { modifiedAt } });
}

/**
 * A setting of the whole organisation, or of one user.
 * @param value as JSON can hold it
 */
export function set(simulator: Simulator, setting: string, value: unknown, userId?: string): void {
    const { org } = simulator;
    const field = (one: string): string => org.namer.custom(one);
    const scope = userId === undefined ? { [field('Scope__c')]: 'Organisation' } : { [field('Scope__c')]: 'User', [field('Scope_Id__c')]: userId };
    org.system().create(field('Phone_Setting__c'), { [field('Setting__c')]: setting, [field('Setting_Key__c')]: `${setting} ${userId ?? 'organisation'}`, ...scope, [field('Value__c')]: JSON.stringify(value), [field('Locked__c')]: false });
}
