/** What an admin changes in an org, as tests need it. */
import type { Simulator } from '../../../simulator/simulator';

/** Changes the phone's custom setting for the whole organisation. Holds from the next load of the panel. */
export function changeConnection({ org }: Simulator, fields: Readonly<Record<string, string | null>>): void {
    const object = org.namer.custom('Phone_Connection__c');
    const { rows } = org.system().query({ object, first: 100 });
    const own = rows.find((row) => row['SetupOwnerId'] === org.organizationId);
    if (!own) throw new Error('The organisation has no setting.');
    org.system().update(String(own['Id']), Object.fromEntries(Object.entries(fields).map(([field, value]) => [org.namer.custom(field), value])));
}

/** Takes a component out of the app's utility bar. */
export function removeUtility({ installation }: Simulator, component: string): void {
    installation.app.utilityItems = installation.app.utilityItems.filter((item) => item.component !== component);
}
