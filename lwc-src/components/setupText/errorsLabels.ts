/** The texts of the error log. */
import errorsActions from '@salesforce/label/c.errorsActions';
import errorsCauseInvalid from '@salesforce/label/c.errorsCauseInvalid';
import errorsCauseNoAccess from '@salesforce/label/c.errorsCauseNoAccess';
import errorsCauseUnsure from '@salesforce/label/c.errorsCauseUnsure';
import errorsCureCleanUp from '@salesforce/label/c.errorsCureCleanUp';
import errorsCureHere from '@salesforce/label/c.errorsCureHere';
import errorsDo from '@salesforce/label/c.errorsDo';
import errorsFields from '@salesforce/label/c.errorsFields';
import errorsGiveUp from '@salesforce/label/c.errorsGiveUp';
import errorsGiveUpOf from '@salesforce/label/c.errorsGiveUpOf';
import errorsIntro from '@salesforce/label/c.errorsIntro';
import errorsKept from '@salesforce/label/c.errorsKept';
import errorsNone from '@salesforce/label/c.errorsNone';
import errorsNoneClosed from '@salesforce/label/c.errorsNoneClosed';
import errorsOpenFlows from '@salesforce/label/c.errorsOpenFlows';
import errorsRetried from '@salesforce/label/c.errorsRetried';
import errorsRetry from '@salesforce/label/c.errorsRetry';
import errorsRetryAll from '@salesforce/label/c.errorsRetryAll';
import errorsRetrying from '@salesforce/label/c.errorsRetrying';
import errorsRetryOf from '@salesforce/label/c.errorsRetryOf';
import errorsShow from '@salesforce/label/c.errorsShow';
import errorsShowClosed from '@salesforce/label/c.errorsShowClosed';
import errorsShowOpen from '@salesforce/label/c.errorsShowOpen';
import errorsSolve from '@salesforce/label/c.errorsSolve';
import errorsSolveOf from '@salesforce/label/c.errorsSolveOf';
import errorsStepCleanUp from '@salesforce/label/c.errorsStepCleanUp';
import errorsStepCreate from '@salesforce/label/c.errorsStepCreate';
import errorsStepKeepLog from '@salesforce/label/c.errorsStepKeepLog';
import errorsStepLeaveOutField from '@salesforce/label/c.errorsStepLeaveOutField';
import errorsStepSaveLog from '@salesforce/label/c.errorsStepSaveLog';
import errorsTimes from '@salesforce/label/c.errorsTimes';
import errorsWhat from '@salesforce/label/c.errorsWhat';
import errorsWhen from '@salesforce/label/c.errorsWhen';
import errorsWho from '@salesforce/label/c.errorsWho';
import errorsWithout from '@salesforce/label/c.errorsWithout';
import logFailedAbsent from '@salesforce/label/c.logFailedAbsent';
import logFailedConflict from '@salesforce/label/c.logFailedConflict';
import logFailedDuplicate from '@salesforce/label/c.logFailedDuplicate';
import logFailedNotFound from '@salesforce/label/c.logFailedNotFound';
import logFailedSilent from '@salesforce/label/c.logFailedSilent';
import logFailedSimilar from '@salesforce/label/c.logFailedSimilar';
import logFailedUnclear from '@salesforce/label/c.logFailedUnclear';
import logFailedUnknown from '@salesforce/label/c.logFailedUnknown';
import setupTabErrors from '@salesforce/label/c.setupTabErrors';

export const ERRORS_LABELS = {
    errorsActions, errorsCauseInvalid, errorsCauseNoAccess, errorsCauseUnsure, errorsCureCleanUp, errorsCureHere, errorsDo, errorsFields, errorsGiveUp, errorsGiveUpOf,
    errorsIntro, errorsKept, errorsNone, errorsNoneClosed, errorsOpenFlows, errorsRetried, errorsRetry, errorsRetryAll, errorsRetrying, errorsRetryOf, errorsShow,
    errorsShowClosed, errorsShowOpen, errorsSolve, errorsSolveOf, errorsStepCleanUp, errorsStepCreate, errorsStepKeepLog, errorsStepLeaveOutField, errorsStepSaveLog,
    errorsTimes, errorsWhat, errorsWhen, errorsWho, errorsWithout, logFailedAbsent, logFailedConflict, logFailedDuplicate, logFailedNotFound, logFailedSilent,
    logFailedSimilar, logFailedUnclear, logFailedUnknown, setupTabErrors
};
