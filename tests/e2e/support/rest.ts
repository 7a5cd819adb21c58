/** What a PBX does in Salesforce with an access token of its own, by the REST API. */
import { request } from 'node:http';
import { OWN_ACTIVITY_FIELDS } from '../../../lwc-src/core/log/taskDraft';
import type { Simulator } from '../../../simulator/simulator';

const OURS: ReadonlySet<string> = new Set(OWN_ACTIVITY_FIELDS);

export interface RestAnswer {
    readonly status: number;
    readonly body: unknown;
}

/**
 * Writes the Task of a call by its call key, as docs/admin/pbx-writes.md says.
 * @param fields the package's by their names in the source, the org's own by their own
 */
export function upsertTask(simulator: Simulator, callKey: string, fields: Readonly<Record<string, string>>): Promise<RestAnswer> {
    const { org, company, port, url } = simulator;
    const { host } = new URL(url);
    const body = JSON.stringify(Object.fromEntries(Object.entries(fields).map(([field, value]) => [OURS.has(field) ? org.namer.custom(field) : field, value])));
    const path = `/services/data/v66.0/sobjects/Task/${org.namer.custom('Call_Key__c')}/${encodeURIComponent(callKey)}`;
    const headers = { host, authorization: `Bearer ${simulator.tokenFor(company.users.nora)}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path, method: 'PATCH', headers }, (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString() || 'null') as unknown }));
        });
        asked.on('error', reject);
        asked.end(body);
    });
}
