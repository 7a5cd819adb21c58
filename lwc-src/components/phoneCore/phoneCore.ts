/**
 * What the Lightning components use of the product's core: a thin service module, so that one copy serves them all.
 * Types come straight from core, since they leave no trace at run time.
 */
export { fromDesk, readPanelMessage } from '../../core/bus/messages';
export { problemText, RecordError } from '../../core/errors';
export { activityFields, activityIn, changedFields, EDITED_FIELDS, conflictsIn, firstStatus, newActivity, refusedIn } from '../../core/form/activity';
export { madeCandidate, PARTIES } from '../../core/form/made';
export { prefill } from '../../core/form/prefill';
export { filled, missing, offered, recordForm, recordTypes, requiredIn, writableOf } from '../../core/form/recordForm';
export { matchTaken } from '../../core/match/match';
export { isUnlogged, oneList } from '../../core/history/listedCall';
export { isTypedIn, shortcutOf, SHORTCUTS, workOf } from '../../core/keys/shortcuts';
export { searchDigits } from '../../core/number/phoneNumber';
export { dayIn } from '../../core/time';
export { dispositionsFor, usualResults } from '../../core/log/dispositions';
export { linkTo, takesRelatedTo } from '../../core/log/said';
export { forUpdate, OWN_ACTIVITY_FIELDS } from '../../core/log/taskDraft';
export { EXTENSION_SECONDS } from '../../core/status/wrapUp';
export { timerText } from '../../core/time';
export { duplicateRequest } from '../../salesforce/records/duplicateQuery';
export { saveProblemOf } from '../../salesforce/records/saveProblem';
export { logNowIn, logNowQuery } from '../../salesforce/records/logNow';
export { mayLogAnyway } from '../../core/log/log';
export { logObjectOf } from '../../core/log/logObject';
export { VersionedUpdates } from '../../salesforce/records/versionedUpdate';
export { candidatesIn, findRequest, SEARCHED_OBJECTS } from '../../salesforce/records/findQuery';
export { glanceIn, glanceRequest, GLANCED_OBJECTS } from '../../salesforce/records/glanceQuery';
export { historyIn, historyRequest } from '../../salesforce/records/historyQuery';
export { opportunitiesIn, opportunityRequest, readRequest, valuesIn } from '../../salesforce/records/besidesQuery';
export { colleaguesRequest, nameRequest } from '../../salesforce/records/nameQuery';
export { readErrorOf } from '../../salesforce/records/graphqlErrors';
export { recordErrorOf } from '../../salesforce/records/uiApiErrors';
export { setupIn, setupRequest, stampIn, stampQuery } from '../../salesforce/setup/setupQuery';
