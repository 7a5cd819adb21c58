/** The texts of the rules editor. */
import ruleEditAdd from '@salesforce/label/c.ruleEditAdd';
import ruleEditAddAnd from '@salesforce/label/c.ruleEditAddAnd';
import ruleEditAddCondition from '@salesforce/label/c.ruleEditAddCondition';
import ruleEditAddField from '@salesforce/label/c.ruleEditAddField';
import ruleEditAddGroup from '@salesforce/label/c.ruleEditAddGroup';
import ruleEditAddLine from '@salesforce/label/c.ruleEditAddLine';
import ruleEditAddOr from '@salesforce/label/c.ruleEditAddOr';
import ruleEditAddPart from '@salesforce/label/c.ruleEditAddPart';
import ruleEditAll from '@salesforce/label/c.ruleEditAll';
import ruleEditAlsoIn from '@salesforce/label/c.ruleEditAlsoIn';
import ruleEditAny from '@salesforce/label/c.ruleEditAny';
import ruleEditAnyOf from '@salesforce/label/c.ruleEditAnyOf';
import ruleEditAs from '@salesforce/label/c.ruleEditAs';
import ruleEditAsCase from '@salesforce/label/c.ruleEditAsCase';
import ruleEditAsTask from '@salesforce/label/c.ruleEditAsTask';
import ruleEditBuiltInHint from '@salesforce/label/c.ruleEditBuiltInHint';
import ruleEditCalendar from '@salesforce/label/c.ruleEditCalendar';
import ruleEditCloseInDays from '@salesforce/label/c.ruleEditCloseInDays';
import ruleEditCompletes from '@salesforce/label/c.ruleEditCompletes';
import ruleEditCompletesAlways from '@salesforce/label/c.ruleEditCompletesAlways';
import ruleEditCompletesAnswered from '@salesforce/label/c.ruleEditCompletesAnswered';
import ruleEditCompletesNever from '@salesforce/label/c.ruleEditCompletesNever';
import ruleEditConflict from '@salesforce/label/c.ruleEditConflict';
import ruleEditConflictMine from '@salesforce/label/c.ruleEditConflictMine';
import ruleEditConflictTheirs from '@salesforce/label/c.ruleEditConflictTheirs';
import ruleEditCopyOf from '@salesforce/label/c.ruleEditCopyOf';
import ruleEditCreate from '@salesforce/label/c.ruleEditCreate';
import ruleEditCreateFields from '@salesforce/label/c.ruleEditCreateFields';
import ruleEditCreateHow from '@salesforce/label/c.ruleEditCreateHow';
import ruleEditCreateHowAsk from '@salesforce/label/c.ruleEditCreateHowAsk';
import ruleEditCreateHowAutomatic from '@salesforce/label/c.ruleEditCreateHowAutomatic';
import ruleEditCreateOutbound from '@salesforce/label/c.ruleEditCreateOutbound';
import ruleEditCreateWhat from '@salesforce/label/c.ruleEditCreateWhat';
import ruleEditCreateWhen from '@salesforce/label/c.ruleEditCreateWhen';
import ruleEditDeleteSure from '@salesforce/label/c.ruleEditDeleteSure';
import ruleEditDescription from '@salesforce/label/c.ruleEditDescription';
import ruleEditDescriptionMissed from '@salesforce/label/c.ruleEditDescriptionMissed';
import ruleEditDifferent from '@salesforce/label/c.ruleEditDifferent';
import ruleEditDirty from '@salesforce/label/c.ruleEditDirty';
import ruleEditDragHint from '@salesforce/label/c.ruleEditDragHint';
import ruleEditDueInDays from '@salesforce/label/c.ruleEditDueInDays';
import ruleEditDuplicate from '@salesforce/label/c.ruleEditDuplicate';
import ruleEditEmpty from '@salesforce/label/c.ruleEditEmpty';
import ruleEditExport from '@salesforce/label/c.ruleEditExport';
import ruleEditField from '@salesforce/label/c.ruleEditField';
import ruleEditFields from '@salesforce/label/c.ruleEditFields';
import ruleEditFixErrors from '@salesforce/label/c.ruleEditFixErrors';
import ruleEditGiven from '@salesforce/label/c.ruleEditGiven';
import ruleEditGroup from '@salesforce/label/c.ruleEditGroup';
import ruleEditHoursClosed from '@salesforce/label/c.ruleEditHoursClosed';
import ruleEditHoursOpen from '@salesforce/label/c.ruleEditHoursOpen';
import ruleEditIfClosed from '@salesforce/label/c.ruleEditIfClosed';
import ruleEditIfClosedCreate from '@salesforce/label/c.ruleEditIfClosedCreate';
import ruleEditIfClosedLeave from '@salesforce/label/c.ruleEditIfClosedLeave';
import ruleEditIfClosedReopen from '@salesforce/label/c.ruleEditIfClosedReopen';
import ruleEditImport from '@salesforce/label/c.ruleEditImport';
import ruleEditImported from '@salesforce/label/c.ruleEditImported';
import ruleEditImportFailed from '@salesforce/label/c.ruleEditImportFailed';
import ruleEditImportHint from '@salesforce/label/c.ruleEditImportHint';
import ruleEditImportLeft from '@salesforce/label/c.ruleEditImportLeft';
import ruleEditImportPaste from '@salesforce/label/c.ruleEditImportPaste';
import ruleEditInternal from '@salesforce/label/c.ruleEditInternal';
import ruleEditIs from '@salesforce/label/c.ruleEditIs';
import ruleEditLabel from '@salesforce/label/c.ruleEditLabel';
import ruleEditLeadField from '@salesforce/label/c.ruleEditLeadField';
import ruleEditLog from '@salesforce/label/c.ruleEditLog';
import ruleEditLogOff from '@salesforce/label/c.ruleEditLogOff';
import ruleEditLogOn from '@salesforce/label/c.ruleEditLogOn';
import ruleEditLogWhen from '@salesforce/label/c.ruleEditLogWhen';
import ruleEditLogWhenBegin from '@salesforce/label/c.ruleEditLogWhenBegin';
import ruleEditLogWhenEnd from '@salesforce/label/c.ruleEditLogWhenEnd';
import ruleEditMatchMany from '@salesforce/label/c.ruleEditMatchMany';
import ruleEditMatchNone from '@salesforce/label/c.ruleEditMatchNone';
import ruleEditMatchOne from '@salesforce/label/c.ruleEditMatchOne';
import ruleEditMatchSome from '@salesforce/label/c.ruleEditMatchSome';
import ruleEditMissedOwner from '@salesforce/label/c.ruleEditMissedOwner';
import ruleEditMoved from '@salesforce/label/c.ruleEditMoved';
import ruleEditMoveLeft from '@salesforce/label/c.ruleEditMoveLeft';
import ruleEditMoveRight from '@salesforce/label/c.ruleEditMoveRight';
import ruleEditName from '@salesforce/label/c.ruleEditName';
import ruleEditNewName from '@salesforce/label/c.ruleEditNewName';
import ruleEditNewObject from '@salesforce/label/c.ruleEditNewObject';
import ruleEditNoCalls from '@salesforce/label/c.ruleEditNoCalls';
import ruleEditNoneOf from '@salesforce/label/c.ruleEditNoneOf';
import ruleEditNotLogged from '@salesforce/label/c.ruleEditNotLogged';
import ruleEditNow from '@salesforce/label/c.ruleEditNow';
import ruleEditObjects from '@salesforce/label/c.ruleEditObjects';
import ruleEditOff from '@salesforce/label/c.ruleEditOff';
import ruleEditOn from '@salesforce/label/c.ruleEditOn';
import ruleEditOpenStage from '@salesforce/label/c.ruleEditOpenStage';
import ruleEditOpportunityOrder from '@salesforce/label/c.ruleEditOpportunityOrder';
import ruleEditOpportunityOrderAmount from '@salesforce/label/c.ruleEditOpportunityOrderAmount';
import ruleEditOpportunityOrderClose from '@salesforce/label/c.ruleEditOpportunityOrderClose';
import ruleEditOpportunityOrderModified from '@salesforce/label/c.ruleEditOpportunityOrderModified';
import ruleEditOrderChanged from '@salesforce/label/c.ruleEditOrderChanged';
import ruleEditOutdated from '@salesforce/label/c.ruleEditOutdated';
import ruleEditOwner from '@salesforce/label/c.ruleEditOwner';
import ruleEditPop from '@salesforce/label/c.ruleEditPop';
import ruleEditPopMany from '@salesforce/label/c.ruleEditPopMany';
import ruleEditPopNone from '@salesforce/label/c.ruleEditPopNone';
import ruleEditPopOne from '@salesforce/label/c.ruleEditPopOne';
import ruleEditPopOutbound from '@salesforce/label/c.ruleEditPopOutbound';
import ruleEditPopWhen from '@salesforce/label/c.ruleEditPopWhen';
import ruleEditPosition from '@salesforce/label/c.ruleEditPosition';
import ruleEditPreview from '@salesforce/label/c.ruleEditPreview';
import ruleEditPreviewCall from '@salesforce/label/c.ruleEditPreviewCall';
import ruleEditPreviewNothing from '@salesforce/label/c.ruleEditPreviewNothing';
import ruleEditSameNow from '@salesforce/label/c.ruleEditSameNow';
import ruleEditSearch from '@salesforce/label/c.ruleEditSearch';
import ruleEditSearchIn from '@salesforce/label/c.ruleEditSearchIn';
import ruleEditStatus from '@salesforce/label/c.ruleEditStatus';
import ruleEditSubject from '@salesforce/label/c.ruleEditSubject';
import ruleEditSubjectInbound from '@salesforce/label/c.ruleEditSubjectInbound';
import ruleEditSubjectMissed from '@salesforce/label/c.ruleEditSubjectMissed';
import ruleEditSubjectOutbound from '@salesforce/label/c.ruleEditSubjectOutbound';
import ruleEditText from '@salesforce/label/c.ruleEditText';
import ruleEditToOpportunity from '@salesforce/label/c.ruleEditToOpportunity';
import ruleEditTry from '@salesforce/label/c.ruleEditTry';
import ruleEditTryCall from '@salesforce/label/c.ruleEditTryCall';
import ruleEditTryHint from '@salesforce/label/c.ruleEditTryHint';
import ruleEditTryNow from '@salesforce/label/c.ruleEditTryNow';
import ruleEditUnnamed from '@salesforce/label/c.ruleEditUnnamed';
import ruleEditUseDefault from '@salesforce/label/c.ruleEditUseDefault';
import ruleEditValue from '@salesforce/label/c.ruleEditValue';
import ruleEditValueAdd from '@salesforce/label/c.ruleEditValueAdd';
import ruleEditValues from '@salesforce/label/c.ruleEditValues';
import ruleEditValuesHint from '@salesforce/label/c.ruleEditValuesHint';
import ruleEditVariable from '@salesforce/label/c.ruleEditVariable';
import ruleEditWhen from '@salesforce/label/c.ruleEditWhen';
import ruleEditWith from '@salesforce/label/c.ruleEditWith';
import ruleEditWithLabel from '@salesforce/label/c.ruleEditWithLabel';
import ruleEverythingElse from '@salesforce/label/c.ruleEverythingElse';

export const EDITOR_LABELS = {
    ruleEditAdd, ruleEditAddAnd, ruleEditAddCondition, ruleEditAddField, ruleEditAddGroup, ruleEditAddLine, ruleEditAddOr, ruleEditAddPart, ruleEditAll, ruleEditAlsoIn,
    ruleEditAny, ruleEditAnyOf, ruleEditAs, ruleEditAsCase, ruleEditAsTask, ruleEditBuiltInHint, ruleEditCalendar, ruleEditCloseInDays, ruleEditCompletes,
    ruleEditCompletesAlways, ruleEditCompletesAnswered, ruleEditCompletesNever, ruleEditConflict, ruleEditConflictMine, ruleEditConflictTheirs, ruleEditCopyOf,
    ruleEditCreate, ruleEditCreateFields, ruleEditCreateHow, ruleEditCreateHowAsk, ruleEditCreateHowAutomatic, ruleEditCreateOutbound, ruleEditCreateWhat,
    ruleEditCreateWhen, ruleEditDeleteSure, ruleEditDescription, ruleEditDescriptionMissed, ruleEditDifferent, ruleEditDirty, ruleEditDragHint, ruleEditDueInDays,
    ruleEditDuplicate, ruleEditEmpty, ruleEditExport, ruleEditField, ruleEditFields, ruleEditFixErrors, ruleEditGiven, ruleEditGroup, ruleEditHoursClosed,
    ruleEditHoursOpen, ruleEditIfClosed, ruleEditIfClosedCreate, ruleEditIfClosedLeave, ruleEditIfClosedReopen, ruleEditImport, ruleEditImported, ruleEditImportFailed,
    ruleEditImportHint, ruleEditImportLeft, ruleEditImportPaste, ruleEditInternal, ruleEditIs, ruleEditLabel, ruleEditLeadField, ruleEditLog, ruleEditLogOff,
    ruleEditLogOn, ruleEditLogWhen, ruleEditLogWhenBegin, ruleEditLogWhenEnd, ruleEditMatchMany, ruleEditMatchNone, ruleEditMatchOne, ruleEditMatchSome,
    ruleEditMissedOwner, ruleEditMoved, ruleEditMoveLeft, ruleEditMoveRight, ruleEditName, ruleEditNewName, ruleEditNewObject, ruleEditNoCalls, ruleEditNoneOf,
    ruleEditNotLogged, ruleEditNow, ruleEditObjects, ruleEditOff, ruleEditOn, ruleEditOpenStage, ruleEditOpportunityOrder, ruleEditOpportunityOrderAmount,
    ruleEditOpportunityOrderClose, ruleEditOpportunityOrderModified, ruleEditOrderChanged, ruleEditOutdated, ruleEditOwner, ruleEditPop, ruleEditPopMany, ruleEditPopNone,
    ruleEditPopOne, ruleEditPopOutbound, ruleEditPopWhen, ruleEditPosition, ruleEditPreview, ruleEditPreviewCall, ruleEditPreviewNothing, ruleEditSameNow, ruleEditSearch,
    ruleEditSearchIn, ruleEditStatus, ruleEditSubject, ruleEditSubjectInbound, ruleEditSubjectMissed, ruleEditSubjectOutbound, ruleEditText, ruleEditToOpportunity,
    ruleEditTry, ruleEditTryCall, ruleEditTryHint, ruleEditTryNow, ruleEditUnnamed, ruleEditUseDefault, ruleEditValue, ruleEditValueAdd, ruleEditValues,
    ruleEditValuesHint, ruleEditVariable, ruleEditWhen, ruleEditWith, ruleEditWithLabel, ruleEverythingElse
};
