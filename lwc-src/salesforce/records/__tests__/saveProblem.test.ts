import { saveProblemOf } from '../saveProblem';

const nothing = { said: '', fields: {}, duplicates: [], isConflict: false };

it.each<[string, unknown, object]>([
    ['what stands at fields, parts of a name too', { status: 400, body: { output: { errors: [], fieldErrors: { Name: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Missing.', constituentField: 'LastName' }], Email: [{ errorCode: 'INVALID_EMAIL', message: 'No address.' }] } } } }, { ...nothing, fields: { LastName: 'Missing.', Email: 'No address.' } }],
    ['what stands on top', { status: 400, body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say a region.' }] } } }, { ...nothing, said: 'Say a region.' }],
    ['X1: duplicates that may be saved', { status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?', duplicateRecordError: { matchResults: [{ apiName: 'Lead', isAllowSave: true, matchRecordIds: ['00QA'] }, {}] } }] } } }, { ...nothing, said: 'Use one of these records?', duplicates: [{ objectApiName: 'Lead', allowSave: true, recordIds: ['00QA'] }, { objectApiName: '', allowSave: false, recordIds: [] }] }],
    ['duplicates without their records', { status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATES_DETECTED', message: 'Use one.', duplicateRecordError: {} }] } } }, { ...nothing, said: 'Use one.' }],
    ['T11: somebody else saved', { status: 412, body: { message: 'Modified by Ben.' } }, { ...nothing, said: 'Modified by Ben.', isConflict: true }],
    ['no network', new TypeError('Failed to fetch'), { ...nothing, said: 'unknown' }],
    ['nothing at all', undefined, { ...nothing, said: 'unknown' }]
])('%s', (_what, error, problem) => expect(saveProblemOf(error)).toMatchObject(problem));
