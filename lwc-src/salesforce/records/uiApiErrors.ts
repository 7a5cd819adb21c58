/**
 * Errors of the UI API, as createRecord and updateRecord reject with, in our terms (Lightning Web Components Developer
 * Guide, "Handle Errors in Lightning Data Service"; User Interface API Developer Guide, "Record Exception Error").
 */
import { RecordError } from '../../core/errors';
import { recordErrorFrom, type Refusal } from './saveErrors';

interface UiApiError {
    readonly status?: number;
    readonly statusText?: string;
    readonly body?: UiApiBody | readonly (UiApiBody | undefined)[];
}
interface UiApiBody {
    readonly message?: string;
    readonly statusCode?: number;
    readonly errorCode?: string;
    readonly output?: {
        readonly errors?: readonly UiApiRefusal[];
        readonly fieldErrors?: Readonly<Record<string, readonly UiApiRefusal[]>>;
    };
}
interface UiApiRefusal {
    readonly errorCode?: string;
    readonly message?: string;
    readonly field?: string | null;
}

const SIGNED_OUT = 401;
const CONFLICT = 412;
const BUSY: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** @param error whatever the platform's module rejected with */
export function recordErrorOf(error: unknown): RecordError {
    if (error instanceof RecordError) return error;
    const { status, statusText, body: whole } = (error ?? {}) as UiApiError;
    // As REST answers: a list of what went wrong.
    const body = (Array.isArray(whole) ? whole[0] : whole) as UiApiBody | undefined;
    const code = status ?? body?.statusCode;
    const refusals = [
        ...(body?.output?.errors ?? []).map((refusal) => refusalOf(refusal)),
        ...Object.entries(body?.output?.fieldErrors ?? {}).flatMap(([field, all]) => all.map((refusal) => refusalOf(refusal, field)))
    ];
    if (code === CONFLICT) return new RecordError('conflict', body?.message);
    if (refusals.length > 0) return recordErrorFrom(refusals);
    const said = body?.message ?? statusText;
    if (code === 404) return new RecordError('notFound', said);
    if (code === SIGNED_OUT || body?.errorCode === 'INVALID_SESSION_ID') return new RecordError('signedOut');
    // Too many requests come as 403, and pass.
    if (body?.errorCode === 'REQUEST_LIMIT_EXCEEDED') return new RecordError('unknown', said);
    if (code === 403) return new RecordError('noAccess', said);
    if (code !== undefined && BUSY.has(code)) return new RecordError('unknown', said);
    if (body?.errorCode === undefined && code === undefined) return new RecordError('unknown', said, { cause: error });
    return recordErrorFrom([{ code: body?.errorCode ?? 'UNKNOWN_EXCEPTION', message: said ?? '' }]);
}

function refusalOf({ errorCode, message = '', field }: UiApiRefusal, ofField?: string): Refusal {
    return { code: errorCode, message, field: ofField ?? field ?? undefined };
}
