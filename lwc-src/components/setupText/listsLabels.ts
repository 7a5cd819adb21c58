/** The texts of people and lists. */
import lampAway from '@salesforce/label/c.lampAway';
import lampFree from '@salesforce/label/c.lampFree';
import lampOffline from '@salesforce/label/c.lampOffline';
import lampOnACall from '@salesforce/label/c.lampOnACall';
import lampRinging from '@salesforce/label/c.lampRinging';
import listsAdd from '@salesforce/label/c.listsAdd';
import listsBlocked from '@salesforce/label/c.listsBlocked';
import listsConverted from '@salesforce/label/c.listsConverted';
import listsConvertedFollow from '@salesforce/label/c.listsConvertedFollow';
import listsConvertedIgnore from '@salesforce/label/c.listsConvertedIgnore';
import listsConvertedNew from '@salesforce/label/c.listsConvertedNew';
import listsDefaultAppointment from '@salesforce/label/c.listsDefaultAppointment';
import listsDefaultCallBack from '@salesforce/label/c.listsDefaultCallBack';
import listsDefaultComplaint from '@salesforce/label/c.listsDefaultComplaint';
import listsDefaultInterested from '@salesforce/label/c.listsDefaultInterested';
import listsDefaultNoInterest from '@salesforce/label/c.listsDefaultNoInterest';
import listsDefaultOffer from '@salesforce/label/c.listsDefaultOffer';
import listsDefaultQuestion from '@salesforce/label/c.listsDefaultQuestion';
import listsDefaults from '@salesforce/label/c.listsDefaults';
import listsDefaultSale from '@salesforce/label/c.listsDefaultSale';
import listsDefaultsMade from '@salesforce/label/c.listsDefaultsMade';
import listsDefaultsThere from '@salesforce/label/c.listsDefaultsThere';
import listsDefaultWrongNumber from '@salesforce/label/c.listsDefaultWrongNumber';
import listsDialledFrom from '@salesforce/label/c.listsDialledFrom';
import listsDialledFromMatched from '@salesforce/label/c.listsDialledFromMatched';
import listsDialledFromRecord from '@salesforce/label/c.listsDialledFromRecord';
import listsExactSearch from '@salesforce/label/c.listsExactSearch';
import listsExactSearchFirst from '@salesforce/label/c.listsExactSearchFirst';
import listsExactSearchOff from '@salesforce/label/c.listsExactSearchOff';
import listsExactSearchOnly from '@salesforce/label/c.listsExactSearchOnly';
import listsHistory from '@salesforce/label/c.listsHistory';
import listsHours from '@salesforce/label/c.listsHours';
import listsHoursAdd from '@salesforce/label/c.listsHoursAdd';
import listsHoursHint from '@salesforce/label/c.listsHoursHint';
import listsHoursHolidays from '@salesforce/label/c.listsHoursHolidays';
import listsHoursHolidaysHint from '@salesforce/label/c.listsHoursHolidaysHint';
import listsHoursName from '@salesforce/label/c.listsHoursName';
import listsHoursOffice from '@salesforce/label/c.listsHoursOffice';
import listsHoursRemove from '@salesforce/label/c.listsHoursRemove';
import listsHoursZone from '@salesforce/label/c.listsHoursZone';
import listsIntro from '@salesforce/label/c.listsIntro';
import listsLogWhen from '@salesforce/label/c.listsLogWhen';
import listsMemos from '@salesforce/label/c.listsMemos';
import listsNumbers from '@salesforce/label/c.listsNumbers';
import listsOwnNumbers from '@salesforce/label/c.listsOwnNumbers';
import listsOwnNumbersHint from '@salesforce/label/c.listsOwnNumbersHint';
import listsRecording from '@salesforce/label/c.listsRecording';
import listsRecordingHint from '@salesforce/label/c.listsRecordingHint';
import listsRemoveOf from '@salesforce/label/c.listsRemoveOf';
import listsResults from '@salesforce/label/c.listsResults';
import listsSaved from '@salesforce/label/c.listsSaved';
import listsVariableFrom from '@salesforce/label/c.listsVariableFrom';
import listsVariableFromDial from '@salesforce/label/c.listsVariableFromDial';
import listsVariableFromEvent from '@salesforce/label/c.listsVariableFromEvent';
import listsVariableFromHeader from '@salesforce/label/c.listsVariableFromHeader';
import listsVariableKey from '@salesforce/label/c.listsVariableKey';
import listsVariableName from '@salesforce/label/c.listsVariableName';
import listsVariableRemove from '@salesforce/label/c.listsVariableRemove';
import listsVariables from '@salesforce/label/c.listsVariables';
import listsVariablesAdd from '@salesforce/label/c.listsVariablesAdd';
import listsVariablesHint from '@salesforce/label/c.listsVariablesHint';
import peopleActive from '@salesforce/label/c.peopleActive';
import peopleAdd from '@salesforce/label/c.peopleAdd';
import peopleDirect from '@salesforce/label/c.peopleDirect';
import peopleEdit from '@salesforce/label/c.peopleEdit';
import peopleEmail from '@salesforce/label/c.peopleEmail';
import peopleExtension from '@salesforce/label/c.peopleExtension';
import peopleFallback from '@salesforce/label/c.peopleFallback';
import peopleFallbackHint from '@salesforce/label/c.peopleFallbackHint';
import peopleFind from '@salesforce/label/c.peopleFind';
import peopleIntro from '@salesforce/label/c.peopleIntro';
import peopleLine from '@salesforce/label/c.peopleLine';
import peopleName from '@salesforce/label/c.peopleName';
import peopleNone from '@salesforce/label/c.peopleNone';
import peopleNow from '@salesforce/label/c.peopleNow';
import peoplePaste from '@salesforce/label/c.peoplePaste';
import peoplePasteCheck from '@salesforce/label/c.peoplePasteCheck';
import peoplePasted from '@salesforce/label/c.peoplePasted';
import peoplePasteFailed from '@salesforce/label/c.peoplePasteFailed';
import peoplePasteHint from '@salesforce/label/c.peoplePasteHint';
import peoplePasteLeft from '@salesforce/label/c.peoplePasteLeft';
import peoplePasteTake from '@salesforce/label/c.peoplePasteTake';
import peopleProblemMissing from '@salesforce/label/c.peopleProblemMissing';
import peopleProblemNotAnEmail from '@salesforce/label/c.peopleProblemNotAnEmail';
import peopleProblemNotDigits from '@salesforce/label/c.peopleProblemNotDigits';
import peopleProblemTaken from '@salesforce/label/c.peopleProblemTaken';
import peopleProblemTooMany from '@salesforce/label/c.peopleProblemTooMany';
import peopleProblemTwice from '@salesforce/label/c.peopleProblemTwice';
import peopleUser from '@salesforce/label/c.peopleUser';
import setupTabLists from '@salesforce/label/c.setupTabLists';
import setupTabPeople from '@salesforce/label/c.setupTabPeople';

export const LISTS_LABELS = {
    lampAway, lampFree, lampOffline, lampOnACall, lampRinging, listsAdd, listsBlocked, listsConverted, listsConvertedFollow, listsConvertedIgnore, listsConvertedNew,
    listsDefaultAppointment, listsDefaultCallBack, listsDefaultComplaint, listsDefaultInterested, listsDefaultNoInterest, listsDefaultOffer, listsDefaultQuestion,
    listsDefaults, listsDefaultSale, listsDefaultsMade, listsDefaultsThere, listsDefaultWrongNumber, listsDialledFrom, listsDialledFromMatched, listsDialledFromRecord,
    listsExactSearch, listsExactSearchFirst, listsExactSearchOff, listsExactSearchOnly, listsHistory, listsHours, listsHoursAdd, listsHoursHint, listsHoursHolidays,
    listsHoursHolidaysHint, listsHoursName, listsHoursOffice, listsHoursRemove, listsHoursZone, listsIntro, listsLogWhen, listsMemos, listsNumbers, listsOwnNumbers,
    listsOwnNumbersHint, listsRecording, listsRecordingHint, listsRemoveOf, listsResults, listsSaved, listsVariableFrom, listsVariableFromDial, listsVariableFromEvent,
    listsVariableFromHeader, listsVariableKey, listsVariableName, listsVariableRemove, listsVariables, listsVariablesAdd, listsVariablesHint, peopleActive, peopleAdd,
    peopleDirect, peopleEdit, peopleEmail, peopleExtension, peopleFallback, peopleFallbackHint, peopleFind, peopleIntro, peopleLine, peopleName, peopleNone, peopleNow,
    peoplePaste, peoplePasteCheck, peoplePasted, peoplePasteFailed, peoplePasteHint, peoplePasteLeft, peoplePasteTake, peopleProblemMissing, peopleProblemNotAnEmail,
    peopleProblemNotDigits, peopleProblemTaken, peopleProblemTooMany, peopleProblemTwice, peopleUser, setupTabLists, setupTabPeople
};
