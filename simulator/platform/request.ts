/**
 * Requests to the org on behalf of Lightning's data modules, as the logged-in user. Errors have the shape that the
 * platform's modules reject with: `{ status, body }`.
 */

const BASE = '/services/data/v66.0';

export interface PlatformError {
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
    readonly body: unknown;
    readonly headers: Record<string, string>;
}

/**
 * @param path below `/services/data/v66.0`
 * @returns the answer's JSON, undefined for an empty one
 */
export async function request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    const response = await fetch(BASE + path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) })
    });
    const text = await response.text();
    const answer: unknown = text ? JSON.parse(text) : undefined;
    if (response.ok) return answer;
    const first = Array.isArray(answer) ? (answer[0] as object) : answer;
    const error: PlatformError = { status: response.status, statusText: response.statusText, ok: false, body: { statusCode: response.status, ...(first as object) }, headers: {} };
    // Lightning's modules reject with plain objects, not with Errors.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw error;
}
