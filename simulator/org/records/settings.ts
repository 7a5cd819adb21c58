/**
 * Hierarchy custom settings as `$Setup` gives them: each field from the user's record, else the profile's, else the
 * organisation's.
 */
import type { ObjectDescription, Value } from '../schema/description';
import type { Row, Store } from './store';

/** The fields of a setting for a user. A check box is never empty, so the nearest record decides it. */
export function settingFor(store: Store, object: ObjectDescription, owners: { user: string; profile: string; organization: string }): Row {
    const levels = [owners.user, owners.profile, owners.organization].flatMap((owner) => store.select(object, 't."SetupOwnerId" = ? AND t."IsDeleted" = 0', [owner]));
    return Object.fromEntries(
        [...object.fields.values()]
            .filter(({ custom }) => custom)
            .map(({ apiName, dataType }): [string, Value] => {
                const filled = levels.find((row) => row[apiName] !== null);
                return [apiName, filled?.[apiName] ?? (dataType === 'Boolean' ? false : null)];
            })
    );
}
