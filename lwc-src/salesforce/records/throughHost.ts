/** What the host can do with records, with its errors in our terms. */
import { RecordError } from '../../core/errors';
import { HostError } from '../host/hostPort';
import { recordErrorFrom } from './saveErrors';

/** @throws RecordError */
export async function throughHost<T>(act: () => Promise<T>): Promise<T> {
    try {
        return await act();
    } catch (error) {
        if (!(error instanceof HostError)) throw new RecordError('unknown', '', { cause: error });
        if (error.trouble === 'silent' || error.trouble === 'unclear') throw new RecordError(error.trouble);
        if (error.trouble === 'outsideSalesforce') throw new RecordError('absent');
        throw recordErrorFrom(error.details.map((message) => ({ message })));
    }
}
