/** The texts of rules in words, and of the words that a log is written in. */
import objectAccount from '@salesforce/label/c.objectAccount';
import objectContact from '@salesforce/label/c.objectContact';
import objectLead from '@salesforce/label/c.objectLead';
import objectUser from '@salesforce/label/c.objectUser';
import outcomeAnswered from '@salesforce/label/c.outcomeAnswered';
import outcomeBlocked from '@salesforce/label/c.outcomeBlocked';
import outcomeBusy from '@salesforce/label/c.outcomeBusy';
import outcomeCancelled from '@salesforce/label/c.outcomeCancelled';
import outcomeCongested from '@salesforce/label/c.outcomeCongested';
import outcomeDeclined from '@salesforce/label/c.outcomeDeclined';
import outcomeElsewhere from '@salesforce/label/c.outcomeElsewhere';
import outcomeFailed from '@salesforce/label/c.outcomeFailed';
import outcomeIncompatible from '@salesforce/label/c.outcomeIncompatible';
import outcomeIncomplete from '@salesforce/label/c.outcomeIncomplete';
import outcomeMissed from '@salesforce/label/c.outcomeMissed';
import outcomeNotFound from '@salesforce/label/c.outcomeNotFound';
import outcomeRefused from '@salesforce/label/c.outcomeRefused';
import outcomeUnanswered from '@salesforce/label/c.outcomeUnanswered';
import outcomeUnreachable from '@salesforce/label/c.outcomeUnreachable';
import ruleAll from '@salesforce/label/c.ruleAll';
import ruleAlways from '@salesforce/label/c.ruleAlways';
import ruleAny from '@salesforce/label/c.ruleAny';
import ruleCreate from '@salesforce/label/c.ruleCreate';
import ruleCreateAsked from '@salesforce/label/c.ruleCreateAsked';
import ruleEmpty from '@salesforce/label/c.ruleEmpty';
import ruleFails from '@salesforce/label/c.ruleFails';
import ruleFailsUnknown from '@salesforce/label/c.ruleFailsUnknown';
import ruleGiven from '@salesforce/label/c.ruleGiven';
import ruleHolds from '@salesforce/label/c.ruleHolds';
import ruleHoursClosed from '@salesforce/label/c.ruleHoursClosed';
import ruleHoursOpen from '@salesforce/label/c.ruleHoursOpen';
import ruleIs from '@salesforce/label/c.ruleIs';
import ruleIsNot from '@salesforce/label/c.ruleIsNot';
import ruleLog from '@salesforce/label/c.ruleLog';
import ruleLogAtBegin from '@salesforce/label/c.ruleLogAtBegin';
import ruleLogNothing from '@salesforce/label/c.ruleLogNothing';
import ruleLogStatus from '@salesforce/label/c.ruleLogStatus';
import ruleMatchMany from '@salesforce/label/c.ruleMatchMany';
import ruleMatchManyOf from '@salesforce/label/c.ruleMatchManyOf';
import ruleMatchNone from '@salesforce/label/c.ruleMatchNone';
import ruleMatchNoneOf from '@salesforce/label/c.ruleMatchNoneOf';
import ruleMatchOne from '@salesforce/label/c.ruleMatchOne';
import ruleMatchOneOf from '@salesforce/label/c.ruleMatchOneOf';
import ruleMatchSome from '@salesforce/label/c.ruleMatchSome';
import ruleMatchSomeOf from '@salesforce/label/c.ruleMatchSomeOf';
import ruleMissedOwner from '@salesforce/label/c.ruleMissedOwner';
import ruleMissedOwnerFixed from '@salesforce/label/c.ruleMissedOwnerFixed';
import ruleNever from '@salesforce/label/c.ruleNever';
import ruleOpen from '@salesforce/label/c.ruleOpen';
import ruleOwner from '@salesforce/label/c.ruleOwner';
import ruleOwnerFixed from '@salesforce/label/c.ruleOwnerFixed';
import rulePop from '@salesforce/label/c.rulePop';
import rulePopNever from '@salesforce/label/c.rulePopNever';
import ruleSearch from '@salesforce/label/c.ruleSearch';
import ruleToOpportunity from '@salesforce/label/c.ruleToOpportunity';
import withheldNumber from '@salesforce/label/c.withheldNumber';
import wordClientNumber from '@salesforce/label/c.wordClientNumber';
import wordConference from '@salesforce/label/c.wordConference';
import wordCreateAccount from '@salesforce/label/c.wordCreateAccount';
import wordCreateContact from '@salesforce/label/c.wordCreateContact';
import wordCreateContactWithOpportunity from '@salesforce/label/c.wordCreateContactWithOpportunity';
import wordCreateLead from '@salesforce/label/c.wordCreateLead';
import wordCreateNothing from '@salesforce/label/c.wordCreateNothing';
import wordByHand from '@salesforce/label/c.wordByHand';
import wordCutShort from '@salesforce/label/c.wordCutShort';
import wordDate from '@salesforce/label/c.wordDate';
import wordEmployee from '@salesforce/label/c.wordEmployee';
import wordEndedBy from '@salesforce/label/c.wordEndedBy';
import wordEndedByNetwork from '@salesforce/label/c.wordEndedByNetwork';
import wordEndedByThem from '@salesforce/label/c.wordEndedByThem';
import wordEndedByUs from '@salesforce/label/c.wordEndedByUs';
import wordExternalNumber from '@salesforce/label/c.wordExternalNumber';
import wordHistory from '@salesforce/label/c.wordHistory';
import wordInbound from '@salesforce/label/c.wordInbound';
import wordLogCase from '@salesforce/label/c.wordLogCase';
import wordLogTask from '@salesforce/label/c.wordLogTask';
import wordMomentAnswered from '@salesforce/label/c.wordMomentAnswered';
import wordMomentEnded from '@salesforce/label/c.wordMomentEnded';
import wordMomentNever from '@salesforce/label/c.wordMomentNever';
import wordMomentRinging from '@salesforce/label/c.wordMomentRinging';
import wordOnBehalfOf from '@salesforce/label/c.wordOnBehalfOf';
import wordOutbound from '@salesforce/label/c.wordOutbound';
import wordOwnerAgent from '@salesforce/label/c.wordOwnerAgent';
import wordOwnerFixed from '@salesforce/label/c.wordOwnerFixed';
import wordOwnerRecordOwner from '@salesforce/label/c.wordOwnerRecordOwner';
import wordParticipants from '@salesforce/label/c.wordParticipants';
import wordPopList from '@salesforce/label/c.wordPopList';
import wordPopNewRecord from '@salesforce/label/c.wordPopNewRecord';
import wordPopNewTab from '@salesforce/label/c.wordPopNewTab';
import wordPopNothing from '@salesforce/label/c.wordPopNothing';
import wordPopRecord from '@salesforce/label/c.wordPopRecord';
import wordPopSearch from '@salesforce/label/c.wordPopSearch';
import wordQualityAverage from '@salesforce/label/c.wordQualityAverage';
import wordQualityJitter from '@salesforce/label/c.wordQualityJitter';
import wordQualityLoss from '@salesforce/label/c.wordQualityLoss';
import wordQualityRoundTrip from '@salesforce/label/c.wordQualityRoundTrip';
import wordQualityWorst from '@salesforce/label/c.wordQualityWorst';
import wordRecording from '@salesforce/label/c.wordRecording';
import wordStatus from '@salesforce/label/c.wordStatus';
import wordValueAnswered from '@salesforce/label/c.wordValueAnswered';
import wordValueBlocked from '@salesforce/label/c.wordValueBlocked';
import wordValueBusy from '@salesforce/label/c.wordValueBusy';
import wordValueCancelled from '@salesforce/label/c.wordValueCancelled';
import wordValueClosed from '@salesforce/label/c.wordValueClosed';
import wordValueCongested from '@salesforce/label/c.wordValueCongested';
import wordValueDeclined from '@salesforce/label/c.wordValueDeclined';
import wordValueElsewhere from '@salesforce/label/c.wordValueElsewhere';
import wordValueFailed from '@salesforce/label/c.wordValueFailed';
import wordValueForwarded from '@salesforce/label/c.wordValueForwarded';
import wordValueInbound from '@salesforce/label/c.wordValueInbound';
import wordValueIncompatible from '@salesforce/label/c.wordValueIncompatible';
import wordValueIncomplete from '@salesforce/label/c.wordValueIncomplete';
import wordValueMissed from '@salesforce/label/c.wordValueMissed';
import wordValueNotFound from '@salesforce/label/c.wordValueNotFound';
import wordValueOpen from '@salesforce/label/c.wordValueOpen';
import wordValueOutbound from '@salesforce/label/c.wordValueOutbound';
import wordValueRefused from '@salesforce/label/c.wordValueRefused';
import wordValueTransferredInternally from '@salesforce/label/c.wordValueTransferredInternally';
import wordValueTransferredOutside from '@salesforce/label/c.wordValueTransferredOutside';
import wordValueUnanswered from '@salesforce/label/c.wordValueUnanswered';
import wordValueUnreachable from '@salesforce/label/c.wordValueUnreachable';
import wordValueVoicemail from '@salesforce/label/c.wordValueVoicemail';
import wordVariableAnswer from '@salesforce/label/c.wordVariableAnswer';
import wordVariableCallerName from '@salesforce/label/c.wordVariableCallerName';
import wordVariableCallKey from '@salesforce/label/c.wordVariableCallKey';
import wordVariableCompany from '@salesforce/label/c.wordVariableCompany';
import wordVariableDate from '@salesforce/label/c.wordVariableDate';
import wordVariableDay from '@salesforce/label/c.wordVariableDay';
import wordVariableDid from '@salesforce/label/c.wordVariableDid';
import wordVariableDirection from '@salesforce/label/c.wordVariableDirection';
import wordVariableDisposition from '@salesforce/label/c.wordVariableDisposition';
import wordVariableDuration from '@salesforce/label/c.wordVariableDuration';
import wordVariableEmployee from '@salesforce/label/c.wordVariableEmployee';
import wordVariableEnd from '@salesforce/label/c.wordVariableEnd';
import wordVariableEndedBy from '@salesforce/label/c.wordVariableEndedBy';
import wordVariableExtension from '@salesforce/label/c.wordVariableExtension';
import wordVariableForwardedFrom from '@salesforce/label/c.wordVariableForwardedFrom';
import wordVariableHistory from '@salesforce/label/c.wordVariableHistory';
import wordVariableHours from '@salesforce/label/c.wordVariableHours';
import wordVariableKind from '@salesforce/label/c.wordVariableKind';
import wordVariableMatch from '@salesforce/label/c.wordVariableMatch';
import wordVariableMemo from '@salesforce/label/c.wordVariableMemo';
import wordVariableName from '@salesforce/label/c.wordVariableName';
import wordVariableNotes from '@salesforce/label/c.wordVariableNotes';
import wordVariableNumber from '@salesforce/label/c.wordVariableNumber';
import wordVariableOutcome from '@salesforce/label/c.wordVariableOutcome';
import wordVariableQueue from '@salesforce/label/c.wordVariableQueue';
import wordVariableRawNumber from '@salesforce/label/c.wordVariableRawNumber';
import wordVariableRecordId from '@salesforce/label/c.wordVariableRecordId';
import wordVariableRecording from '@salesforce/label/c.wordVariableRecording';
import wordVariableSeconds from '@salesforce/label/c.wordVariableSeconds';
import wordVariableStart from '@salesforce/label/c.wordVariableStart';
import wordVariableStatus from '@salesforce/label/c.wordVariableStatus';
import wordVariableTransferredBy from '@salesforce/label/c.wordVariableTransferredBy';
import wordVariableTransferredTo from '@salesforce/label/c.wordVariableTransferredTo';
import wordVoicemail from '@salesforce/label/c.wordVoicemail';

export const RULE_LABELS = {
    objectAccount, objectContact, objectLead, objectUser, outcomeAnswered, outcomeBlocked, outcomeBusy, outcomeCancelled, outcomeCongested, outcomeDeclined,
    outcomeElsewhere, outcomeFailed, outcomeIncompatible, outcomeIncomplete, outcomeMissed, outcomeNotFound, outcomeRefused, outcomeUnanswered, outcomeUnreachable,
    ruleAll, ruleAlways, ruleAny, ruleCreate, ruleCreateAsked, ruleEmpty, ruleFails, ruleFailsUnknown, ruleGiven, ruleHolds, ruleHoursClosed, ruleHoursOpen, ruleIs,
    ruleIsNot, ruleLog, ruleLogAtBegin, ruleLogNothing, ruleLogStatus, ruleMatchMany, ruleMatchManyOf, ruleMatchNone, ruleMatchNoneOf, ruleMatchOne, ruleMatchOneOf,
    ruleMatchSome, ruleMatchSomeOf, ruleMissedOwner, ruleMissedOwnerFixed, ruleNever, ruleOpen, ruleOwner, ruleOwnerFixed, rulePop, rulePopNever, ruleSearch,
    ruleToOpportunity, withheldNumber, wordClientNumber, wordConference, wordCreateAccount, wordCreateContact, wordCreateContactWithOpportunity, wordCreateLead,
    wordByHand, wordCreateNothing, wordCutShort, wordDate, wordEmployee, wordEndedBy, wordEndedByNetwork, wordEndedByThem, wordEndedByUs, wordExternalNumber, wordHistory,
    wordInbound, wordLogCase, wordLogTask, wordMomentAnswered, wordMomentEnded, wordMomentNever, wordMomentRinging, wordOnBehalfOf, wordOutbound, wordOwnerAgent,
    wordOwnerFixed, wordOwnerRecordOwner, wordParticipants, wordPopList, wordPopNewRecord, wordPopNewTab, wordPopNothing, wordPopRecord, wordPopSearch,
    wordQualityAverage, wordQualityJitter, wordQualityLoss, wordQualityRoundTrip, wordQualityWorst, wordRecording, wordStatus, wordValueAnswered, wordValueBlocked,
    wordValueBusy, wordValueCancelled, wordValueClosed, wordValueCongested, wordValueDeclined, wordValueElsewhere, wordValueFailed, wordValueForwarded, wordValueInbound,
    wordValueIncompatible, wordValueIncomplete, wordValueMissed, wordValueNotFound, wordValueOpen, wordValueOutbound, wordValueRefused, wordValueTransferredInternally,
    wordValueTransferredOutside, wordValueUnanswered, wordValueUnreachable, wordValueVoicemail, wordVariableAnswer, wordVariableCallerName, wordVariableCallKey,
    wordVariableCompany, wordVariableDate, wordVariableDay, wordVariableDid, wordVariableDirection, wordVariableDisposition, wordVariableDuration, wordVariableEmployee,
    wordVariableEnd, wordVariableEndedBy, wordVariableExtension, wordVariableForwardedFrom, wordVariableHistory, wordVariableHours, wordVariableKind, wordVariableMatch, wordVariableMemo,
    wordVariableName, wordVariableNotes, wordVariableNumber, wordVariableOutcome, wordVariableQueue, wordVariableRawNumber, wordVariableRecordId, wordVariableRecording,
    wordVariableSeconds, wordVariableStart, wordVariableStatus, wordVariableTransferredBy, wordVariableTransferredTo, wordVoicemail
};
