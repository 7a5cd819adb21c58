/** The texts of what can be wrong with what an admin writes. */
import logFailedAbsent from '@salesforce/label/c.logFailedAbsent';
import logFailedConflict from '@salesforce/label/c.logFailedConflict';
import logFailedDuplicate from '@salesforce/label/c.logFailedDuplicate';
import logFailedInvalid from '@salesforce/label/c.logFailedInvalid';
import logFailedNoAccess from '@salesforce/label/c.logFailedNoAccess';
import logFailedNotFound from '@salesforce/label/c.logFailedNotFound';
import logFailedSilent from '@salesforce/label/c.logFailedSilent';
import logFailedUnclear from '@salesforce/label/c.logFailedUnclear';
import logFailedUnknown from '@salesforce/label/c.logFailedUnknown';
import logFailedUnsure from '@salesforce/label/c.logFailedUnsure';
import problemCalendarUnknown from '@salesforce/label/c.problemCalendarUnknown';
import problemFieldNotWriteable from '@salesforce/label/c.problemFieldNotWriteable';
import problemFieldOfOtherType from '@salesforce/label/c.problemFieldOfOtherType';
import problemFieldReserved from '@salesforce/label/c.problemFieldReserved';
import problemFieldUnknown from '@salesforce/label/c.problemFieldUnknown';
import problemFormWhileRinging from '@salesforce/label/c.problemFormWhileRinging';
import problemLinkHostVaries from '@salesforce/label/c.problemLinkHostVaries';
import problemLinkNotHttps from '@salesforce/label/c.problemLinkNotHttps';
import problemMissing from '@salesforce/label/c.problemMissing';
import problemNeverHolds from '@salesforce/label/c.problemNeverHolds';
import problemNeverReached from '@salesforce/label/c.problemNeverReached';
import problemNewerVersion from '@salesforce/label/c.problemNewerVersion';
import problemNotABoolean from '@salesforce/label/c.problemNotABoolean';
import problemNotADate from '@salesforce/label/c.problemNotADate';
import problemNotADateTime from '@salesforce/label/c.problemNotADateTime';
import problemNotADay from '@salesforce/label/c.problemNotADay';
import problemNotALink from '@salesforce/label/c.problemNotALink';
import problemNotAName from '@salesforce/label/c.problemNotAName';
import problemNotAnApiName from '@salesforce/label/c.problemNotAnApiName';
import problemNotAnEmail from '@salesforce/label/c.problemNotAnEmail';
import problemNotAnId from '@salesforce/label/c.problemNotAnId';
import problemNotAnInteger from '@salesforce/label/c.problemNotAnInteger';
import problemNotAPhone from '@salesforce/label/c.problemNotAPhone';
import problemNotAPicklistValue from '@salesforce/label/c.problemNotAPicklistValue';
import problemNotATime from '@salesforce/label/c.problemNotATime';
import problemNotATimeZone from '@salesforce/label/c.problemNotATimeZone';
import problemNotForCases from '@salesforce/label/c.problemNotForCases';
import problemNothingToOpen from '@salesforce/label/c.problemNothingToOpen';
import problemNotJson from '@salesforce/label/c.problemNotJson';
import problemOutOfRange from '@salesforce/label/c.problemOutOfRange';
import problemPatternBackwards from '@salesforce/label/c.problemPatternBackwards';
import problemPatternEmpty from '@salesforce/label/c.problemPatternEmpty';
import problemPatternEmptySet from '@salesforce/label/c.problemPatternEmptySet';
import problemPatternRegex from '@salesforce/label/c.problemPatternRegex';
import problemPatternTooLong from '@salesforce/label/c.problemPatternTooLong';
import problemPatternUnclosed from '@salesforce/label/c.problemPatternUnclosed';
import problemStageIsClosed from '@salesforce/label/c.problemStageIsClosed';
import problemTooDeep from '@salesforce/label/c.problemTooDeep';
import problemTooLong from '@salesforce/label/c.problemTooLong';
import problemTooMany from '@salesforce/label/c.problemTooMany';
import problemUnknownProperty from '@salesforce/label/c.problemUnknownProperty';
import problemUnknownStage from '@salesforce/label/c.problemUnknownStage';
import problemUnknownStatus from '@salesforce/label/c.problemUnknownStatus';
import problemUnknownValue from '@salesforce/label/c.problemUnknownValue';
import problemUnknownVariable from '@salesforce/label/c.problemUnknownVariable';
import problemWrongType from '@salesforce/label/c.problemWrongType';

export const PROBLEM_LABELS = {
    logFailedAbsent, logFailedConflict, logFailedDuplicate, logFailedInvalid, logFailedNoAccess, logFailedNotFound, logFailedSilent, logFailedUnclear, logFailedUnknown,
    logFailedUnsure, problemCalendarUnknown, problemFieldNotWriteable, problemFieldOfOtherType, problemFieldReserved, problemFieldUnknown, problemFormWhileRinging,
    problemLinkHostVaries, problemLinkNotHttps, problemMissing, problemNeverHolds, problemNeverReached, problemNewerVersion, problemNotABoolean, problemNotADate,
    problemNotADateTime, problemNotADay, problemNotALink, problemNotAName, problemNotAnApiName, problemNotAnEmail, problemNotAnId, problemNotAnInteger, problemNotAPhone,
    problemNotAPicklistValue, problemNotATime, problemNotATimeZone, problemNotForCases, problemNothingToOpen, problemNotJson, problemOutOfRange, problemPatternBackwards,
    problemPatternEmpty, problemPatternEmptySet, problemPatternRegex, problemPatternTooLong, problemPatternUnclosed, problemStageIsClosed, problemTooDeep,
    problemTooLong, problemTooMany, problemUnknownProperty, problemUnknownStage, problemUnknownStatus, problemUnknownValue, problemUnknownVariable, problemWrongType
};
