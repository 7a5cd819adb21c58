/**
 * What the Lightning components use of the product's core: a thin service module, so that one copy serves them all.
 * Types come straight from core, since they leave no trace at run time.
 */
export { fromDesk, readPanelMessage } from '../../core/bus/messages';
export { problemText, RecordError } from '../../core/errors';
export { takesRelatedTo } from '../../core/log/said';
export { OWN_ACTIVITY_FIELDS } from '../../core/log/taskDraft';
export { timerText } from '../../core/time';
export { candidatesIn, findRequest, SEARCHED_OBJECTS } from '../../salesforce/records/findQuery';
export { glanceIn, glanceRequest, GLANCED_OBJECTS } from '../../salesforce/records/glanceQuery';
export { colleaguesRequest, nameRequest } from '../../salesforce/records/nameQuery';
export { readErrorOf } from '../../salesforce/records/graphqlErrors';
export { recordErrorOf } from '../../salesforce/records/uiApiErrors';
export { setupIn, setupRequest, stampIn, stampQuery } from '../../salesforce/setup/setupQuery';
