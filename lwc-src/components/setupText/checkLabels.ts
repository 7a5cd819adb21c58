/** The texts of the checks and the guide. */
import checkAgain from '@salesforce/label/c.checkAgain';
import checkAllWell from '@salesforce/label/c.checkAllWell';
import checkCauseCallCenterMissing from '@salesforce/label/c.checkCauseCallCenterMissing';
import checkCauseClockWrong from '@salesforce/label/c.checkCauseClockWrong';
import checkCauseDeskSilent from '@salesforce/label/c.checkCauseDeskSilent';
import checkCauseDuplicatesBlock from '@salesforce/label/c.checkCauseDuplicatesBlock';
import checkCauseEchoNoAnswer from '@salesforce/label/c.checkCauseEchoNoAnswer';
import checkCauseEchoSilent from '@salesforce/label/c.checkCauseEchoSilent';
import checkCauseExtensionMissing from '@salesforce/label/c.checkCauseExtensionMissing';
import checkCauseFieldsNotWriteable from '@salesforce/label/c.checkCauseFieldsNotWriteable';
import checkCauseIceNoReflexive from '@salesforce/label/c.checkCauseIceNoReflexive';
import checkCauseIceNoRelay from '@salesforce/label/c.checkCauseIceNoRelay';
import checkCauseIceNothing from '@salesforce/label/c.checkCauseIceNothing';
import checkCauseIceSymmetric from '@salesforce/label/c.checkCauseIceSymmetric';
import checkCauseLoggedNothing from '@salesforce/label/c.checkCauseLoggedNothing';
import checkCauseMicrophoneAsked from '@salesforce/label/c.checkCauseMicrophoneAsked';
import checkCauseMicrophoneBusy from '@salesforce/label/c.checkCauseMicrophoneBusy';
import checkCauseMicrophoneDenied from '@salesforce/label/c.checkCauseMicrophoneDenied';
import checkCauseMicrophoneMissing from '@salesforce/label/c.checkCauseMicrophoneMissing';
import checkCauseMicrophoneNotPassedOn from '@salesforce/label/c.checkCauseMicrophoneNotPassedOn';
import checkCauseObjectNotCreatable from '@salesforce/label/c.checkCauseObjectNotCreatable';
import checkCauseObjectNotReadable from '@salesforce/label/c.checkCauseObjectNotReadable';
import checkCauseOpenCtiOutside from '@salesforce/label/c.checkCauseOpenCtiOutside';
import checkCauseOpenCtiRefused from '@salesforce/label/c.checkCauseOpenCtiRefused';
import checkCauseOpenCtiSilent from '@salesforce/label/c.checkCauseOpenCtiSilent';
import checkCauseOutboxBlocked from '@salesforce/label/c.checkCauseOutboxBlocked';
import checkCauseOutboxFull from '@salesforce/label/c.checkCauseOutboxFull';
import checkCausePageNotAllowed from '@salesforce/label/c.checkCausePageNotAllowed';
import checkCausePbxLocalNetwork from '@salesforce/label/c.checkCausePbxLocalNetwork';
import checkCausePbxNoAddress from '@salesforce/label/c.checkCausePbxNoAddress';
import checkCausePbxNoSip from '@salesforce/label/c.checkCausePbxNoSip';
import checkCausePbxNoWebSocket from '@salesforce/label/c.checkCausePbxNoWebSocket';
import checkCausePbxOffline from '@salesforce/label/c.checkCausePbxOffline';
import checkCausePbxUnreachable from '@salesforce/label/c.checkCausePbxUnreachable';
import checkCausePhoneFieldsNotReadable from '@salesforce/label/c.checkCausePhoneFieldsNotReadable';
import checkCausePhoneSilent from '@salesforce/label/c.checkCausePhoneSilent';
import checkCauseRegistrationPassword from '@salesforce/label/c.checkCauseRegistrationPassword';
import checkCauseRegistrationRefused from '@salesforce/label/c.checkCauseRegistrationRefused';
import checkCauseRegistrationSignedOut from '@salesforce/label/c.checkCauseRegistrationSignedOut';
import checkCauseRegistrationTransport from '@salesforce/label/c.checkCauseRegistrationTransport';
import checkCauseRegistrationWaiting from '@salesforce/label/c.checkCauseRegistrationWaiting';
import checkCauseRulesBroken from '@salesforce/label/c.checkCauseRulesBroken';
import checkCauseSettingMissing from '@salesforce/label/c.checkCauseSettingMissing';
import checkCauseSettingNotWss from '@salesforce/label/c.checkCauseSettingNotWss';
import checkCauseSettingWrong from '@salesforce/label/c.checkCauseSettingWrong';
import checkCauseSetupNotReadable from '@salesforce/label/c.checkCauseSetupNotReadable';
import checkCauseStatusNoneClosed from '@salesforce/label/c.checkCauseStatusNoneClosed';
import checkCauseTaskNotCreatable from '@salesforce/label/c.checkCauseTaskNotCreatable';
import checkCopy from '@salesforce/label/c.checkCopy';
import checkCureCallCenterMissing from '@salesforce/label/c.checkCureCallCenterMissing';
import checkCureClockWrong from '@salesforce/label/c.checkCureClockWrong';
import checkCureDeskSilent from '@salesforce/label/c.checkCureDeskSilent';
import checkCureDuplicatesBlock from '@salesforce/label/c.checkCureDuplicatesBlock';
import checkCureEchoNoAnswer from '@salesforce/label/c.checkCureEchoNoAnswer';
import checkCureEchoSilent from '@salesforce/label/c.checkCureEchoSilent';
import checkCureExtensionMissing from '@salesforce/label/c.checkCureExtensionMissing';
import checkCureFieldsNotWriteable from '@salesforce/label/c.checkCureFieldsNotWriteable';
import checkCureIceNoReflexive from '@salesforce/label/c.checkCureIceNoReflexive';
import checkCureIceNoRelay from '@salesforce/label/c.checkCureIceNoRelay';
import checkCureIceNothing from '@salesforce/label/c.checkCureIceNothing';
import checkCureIceSymmetric from '@salesforce/label/c.checkCureIceSymmetric';
import checkCureLoggedNothing from '@salesforce/label/c.checkCureLoggedNothing';
import checkCureMicrophoneAsked from '@salesforce/label/c.checkCureMicrophoneAsked';
import checkCureMicrophoneBusy from '@salesforce/label/c.checkCureMicrophoneBusy';
import checkCureMicrophoneDenied from '@salesforce/label/c.checkCureMicrophoneDenied';
import checkCureMicrophoneMissing from '@salesforce/label/c.checkCureMicrophoneMissing';
import checkCureMicrophoneNotPassedOn from '@salesforce/label/c.checkCureMicrophoneNotPassedOn';
import checkCureObjectNotCreatable from '@salesforce/label/c.checkCureObjectNotCreatable';
import checkCureObjectNotReadable from '@salesforce/label/c.checkCureObjectNotReadable';
import checkCureOpenCtiOutside from '@salesforce/label/c.checkCureOpenCtiOutside';
import checkCureOpenCtiRefused from '@salesforce/label/c.checkCureOpenCtiRefused';
import checkCureOpenCtiSilent from '@salesforce/label/c.checkCureOpenCtiSilent';
import checkCureOutboxBlocked from '@salesforce/label/c.checkCureOutboxBlocked';
import checkCureOutboxFull from '@salesforce/label/c.checkCureOutboxFull';
import checkCurePageNotAllowed from '@salesforce/label/c.checkCurePageNotAllowed';
import checkCurePbxLocalNetwork from '@salesforce/label/c.checkCurePbxLocalNetwork';
import checkCurePbxNoAddress from '@salesforce/label/c.checkCurePbxNoAddress';
import checkCurePbxNoSip from '@salesforce/label/c.checkCurePbxNoSip';
import checkCurePbxNoWebSocket from '@salesforce/label/c.checkCurePbxNoWebSocket';
import checkCurePbxOffline from '@salesforce/label/c.checkCurePbxOffline';
import checkCurePbxUnreachable from '@salesforce/label/c.checkCurePbxUnreachable';
import checkCurePhoneFieldsNotReadable from '@salesforce/label/c.checkCurePhoneFieldsNotReadable';
import checkCurePhoneSilent from '@salesforce/label/c.checkCurePhoneSilent';
import checkCureRegistrationPassword from '@salesforce/label/c.checkCureRegistrationPassword';
import checkCureRegistrationRefused from '@salesforce/label/c.checkCureRegistrationRefused';
import checkCureRegistrationSignedOut from '@salesforce/label/c.checkCureRegistrationSignedOut';
import checkCureRegistrationTransport from '@salesforce/label/c.checkCureRegistrationTransport';
import checkCureRegistrationWaiting from '@salesforce/label/c.checkCureRegistrationWaiting';
import checkCureRulesBroken from '@salesforce/label/c.checkCureRulesBroken';
import checkCureSettingMissing from '@salesforce/label/c.checkCureSettingMissing';
import checkCureSettingNotWss from '@salesforce/label/c.checkCureSettingNotWss';
import checkCureSettingWrong from '@salesforce/label/c.checkCureSettingWrong';
import checkCureSetupNotReadable from '@salesforce/label/c.checkCureSetupNotReadable';
import checkCureStatusNoneClosed from '@salesforce/label/c.checkCureStatusNoneClosed';
import checkCureTaskNotCreatable from '@salesforce/label/c.checkCureTaskNotCreatable';
import checkFound from '@salesforce/label/c.checkFound';
import checkIntro from '@salesforce/label/c.checkIntro';
import checkNameCallCenter from '@salesforce/label/c.checkNameCallCenter';
import checkNameClock from '@salesforce/label/c.checkNameClock';
import checkNameCreate from '@salesforce/label/c.checkNameCreate';
import checkNameDesk from '@salesforce/label/c.checkNameDesk';
import checkNameDuplicates from '@salesforce/label/c.checkNameDuplicates';
import checkNameEcho from '@salesforce/label/c.checkNameEcho';
import checkNameExtension from '@salesforce/label/c.checkNameExtension';
import checkNameFields from '@salesforce/label/c.checkNameFields';
import checkNameIce from '@salesforce/label/c.checkNameIce';
import checkNameLogged from '@salesforce/label/c.checkNameLogged';
import checkNameMicrophone from '@salesforce/label/c.checkNameMicrophone';
import checkNameMicrophonePolicy from '@salesforce/label/c.checkNameMicrophonePolicy';
import checkNameOpenCti from '@salesforce/label/c.checkNameOpenCti';
import checkNameOutbox from '@salesforce/label/c.checkNameOutbox';
import checkNamePage from '@salesforce/label/c.checkNamePage';
import checkNamePbx from '@salesforce/label/c.checkNamePbx';
import checkNamePeople from '@salesforce/label/c.checkNamePeople';
import checkNamePhone from '@salesforce/label/c.checkNamePhone';
import checkNameRegistration from '@salesforce/label/c.checkNameRegistration';
import checkNameRules from '@salesforce/label/c.checkNameRules';
import checkNameSettings from '@salesforce/label/c.checkNameSettings';
import checkNameSetupAccess from '@salesforce/label/c.checkNameSetupAccess';
import checkNameStatus from '@salesforce/label/c.checkNameStatus';
import checkNameTaskAccess from '@salesforce/label/c.checkNameTaskAccess';
import checkPassed from '@salesforce/label/c.checkPassed';
import checkRun from '@salesforce/label/c.checkRun';
import checkRunning from '@salesforce/label/c.checkRunning';
import checkUnseen from '@salesforce/label/c.checkUnseen';
import checkWrong from '@salesforce/label/c.checkWrong';
import guideDone from '@salesforce/label/c.guideDone';
import guideIntro from '@salesforce/label/c.guideIntro';
import guideNotDone from '@salesforce/label/c.guideNotDone';
import guideOpen from '@salesforce/label/c.guideOpen';
import guideProgress from '@salesforce/label/c.guideProgress';
import guideStepCallCenter from '@salesforce/label/c.guideStepCallCenter';
import guideStepCleanUp from '@salesforce/label/c.guideStepCleanUp';
import guideStepConnection from '@salesforce/label/c.guideStepConnection';
import guideStepFirstCall from '@salesforce/label/c.guideStepFirstCall';
import guideStepLayout from '@salesforce/label/c.guideStepLayout';
import guideStepMicrophone from '@salesforce/label/c.guideStepMicrophone';
import guideStepPeople from '@salesforce/label/c.guideStepPeople';
import guideStepPermissions from '@salesforce/label/c.guideStepPermissions';
import guideStepSignIn from '@salesforce/label/c.guideStepSignIn';
import guideStepTrusted from '@salesforce/label/c.guideStepTrusted';
import guideStepUtilityBar from '@salesforce/label/c.guideStepUtilityBar';
import guideTick from '@salesforce/label/c.guideTick';
import guideTicked from '@salesforce/label/c.guideTicked';
import guideUnseen from '@salesforce/label/c.guideUnseen';
import guideUntick from '@salesforce/label/c.guideUntick';
import guideWhyCallCenter from '@salesforce/label/c.guideWhyCallCenter';
import guideWhyCleanUp from '@salesforce/label/c.guideWhyCleanUp';
import guideWhyConnection from '@salesforce/label/c.guideWhyConnection';
import guideWhyFirstCall from '@salesforce/label/c.guideWhyFirstCall';
import guideWhyLayout from '@salesforce/label/c.guideWhyLayout';
import guideWhyMicrophone from '@salesforce/label/c.guideWhyMicrophone';
import guideWhyPeople from '@salesforce/label/c.guideWhyPeople';
import guideWhyPermissions from '@salesforce/label/c.guideWhyPermissions';
import guideWhySignIn from '@salesforce/label/c.guideWhySignIn';
import guideWhyTrusted from '@salesforce/label/c.guideWhyTrusted';
import guideWhyUtilityBar from '@salesforce/label/c.guideWhyUtilityBar';
import setupTabCheck from '@salesforce/label/c.setupTabCheck';
import setupTabGuide from '@salesforce/label/c.setupTabGuide';

export const CHECK_LABELS = {
    checkAgain, checkAllWell, checkCauseCallCenterMissing, checkCauseClockWrong, checkCauseDeskSilent, checkCauseDuplicatesBlock, checkCauseEchoNoAnswer,
    checkCauseEchoSilent, checkCauseExtensionMissing, checkCauseFieldsNotWriteable, checkCauseIceNoReflexive, checkCauseIceNoRelay, checkCauseIceNothing,
    checkCauseIceSymmetric, checkCauseLoggedNothing, checkCauseMicrophoneAsked, checkCauseMicrophoneBusy, checkCauseMicrophoneDenied, checkCauseMicrophoneMissing,
    checkCauseMicrophoneNotPassedOn, checkCauseObjectNotCreatable, checkCauseObjectNotReadable, checkCauseOpenCtiOutside, checkCauseOpenCtiRefused,
    checkCauseOpenCtiSilent, checkCauseOutboxBlocked, checkCauseOutboxFull, checkCausePageNotAllowed, checkCausePbxLocalNetwork, checkCausePbxNoAddress,
    checkCausePbxNoSip, checkCausePbxNoWebSocket, checkCausePbxOffline, checkCausePbxUnreachable, checkCausePhoneFieldsNotReadable, checkCausePhoneSilent,
    checkCauseRegistrationPassword, checkCauseRegistrationRefused, checkCauseRegistrationSignedOut, checkCauseRegistrationTransport, checkCauseRegistrationWaiting,
    checkCauseRulesBroken, checkCauseSettingMissing, checkCauseSettingNotWss, checkCauseSettingWrong, checkCauseSetupNotReadable, checkCauseStatusNoneClosed,
    checkCauseTaskNotCreatable, checkCopy, checkCureCallCenterMissing, checkCureClockWrong, checkCureDeskSilent, checkCureDuplicatesBlock, checkCureEchoNoAnswer,
    checkCureEchoSilent, checkCureExtensionMissing, checkCureFieldsNotWriteable, checkCureIceNoReflexive, checkCureIceNoRelay, checkCureIceNothing,
    checkCureIceSymmetric, checkCureLoggedNothing, checkCureMicrophoneAsked, checkCureMicrophoneBusy, checkCureMicrophoneDenied, checkCureMicrophoneMissing,
    checkCureMicrophoneNotPassedOn, checkCureObjectNotCreatable, checkCureObjectNotReadable, checkCureOpenCtiOutside, checkCureOpenCtiRefused, checkCureOpenCtiSilent,
    checkCureOutboxBlocked, checkCureOutboxFull, checkCurePageNotAllowed, checkCurePbxLocalNetwork, checkCurePbxNoAddress, checkCurePbxNoSip, checkCurePbxNoWebSocket,
    checkCurePbxOffline, checkCurePbxUnreachable, checkCurePhoneFieldsNotReadable, checkCurePhoneSilent, checkCureRegistrationPassword, checkCureRegistrationRefused,
    checkCureRegistrationSignedOut, checkCureRegistrationTransport, checkCureRegistrationWaiting, checkCureRulesBroken, checkCureSettingMissing, checkCureSettingNotWss,
    checkCureSettingWrong, checkCureSetupNotReadable, checkCureStatusNoneClosed, checkCureTaskNotCreatable, checkFound, checkIntro, checkNameCallCenter, checkNameClock,
    checkNameCreate, checkNameDesk, checkNameDuplicates, checkNameEcho, checkNameExtension, checkNameFields, checkNameIce, checkNameLogged, checkNameMicrophone,
    checkNameMicrophonePolicy, checkNameOpenCti, checkNameOutbox, checkNamePage, checkNamePbx, checkNamePeople, checkNamePhone, checkNameRegistration, checkNameRules,
    checkNameSettings, checkNameSetupAccess, checkNameStatus, checkNameTaskAccess, checkPassed, checkRun, checkRunning, checkUnseen, checkWrong, guideDone, guideIntro,
    guideNotDone, guideOpen, guideProgress, guideStepCallCenter, guideStepCleanUp, guideStepConnection, guideStepFirstCall, guideStepLayout, guideStepMicrophone,
    guideStepPeople, guideStepPermissions, guideStepSignIn, guideStepTrusted, guideStepUtilityBar, guideTick, guideTicked, guideUnseen, guideUntick, guideWhyCallCenter,
    guideWhyCleanUp, guideWhyConnection, guideWhyFirstCall, guideWhyLayout, guideWhyMicrophone, guideWhyPeople, guideWhyPermissions, guideWhySignIn, guideWhyTrusted,
    guideWhyUtilityBar, setupTabCheck, setupTabGuide
};
