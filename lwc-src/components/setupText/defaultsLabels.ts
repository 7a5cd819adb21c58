/** The texts of defaults and locks. */
import autoAnswer from '@salesforce/label/c.autoAnswer';
import autoAnswerAlways from '@salesforce/label/c.autoAnswerAlways';
import autoAnswerNever from '@salesforce/label/c.autoAnswerNever';
import autoAnswerWhenAsked from '@salesforce/label/c.autoAnswerWhenAsked';
import defaultsFor from '@salesforce/label/c.defaultsFor';
import defaultsForOrganisation from '@salesforce/label/c.defaultsForOrganisation';
import defaultsForProfile from '@salesforce/label/c.defaultsForProfile';
import defaultsForUser from '@salesforce/label/c.defaultsForUser';
import defaultsFromBuiltIn from '@salesforce/label/c.defaultsFromBuiltIn';
import defaultsFromOrganisation from '@salesforce/label/c.defaultsFromOrganisation';
import defaultsFromProfile from '@salesforce/label/c.defaultsFromProfile';
import defaultsFromUser from '@salesforce/label/c.defaultsFromUser';
import defaultsHere from '@salesforce/label/c.defaultsHere';
import defaultsHolds from '@salesforce/label/c.defaultsHolds';
import defaultsIntro from '@salesforce/label/c.defaultsIntro';
import defaultsLocked from '@salesforce/label/c.defaultsLocked';
import defaultsLockedThere from '@salesforce/label/c.defaultsLockedThere';
import defaultsLockOf from '@salesforce/label/c.defaultsLockOf';
import defaultsNoProfile from '@salesforce/label/c.defaultsNoProfile';
import defaultsNotSet from '@salesforce/label/c.defaultsNotSet';
import defaultsOff from '@salesforce/label/c.defaultsOff';
import defaultsOn from '@salesforce/label/c.defaultsOn';
import defaultsOthers from '@salesforce/label/c.defaultsOthers';
import defaultsProfileIs from '@salesforce/label/c.defaultsProfileIs';
import defaultsRange from '@salesforce/label/c.defaultsRange';
import defaultsSetting from '@salesforce/label/c.defaultsSetting';
import defaultsUser from '@salesforce/label/c.defaultsUser';
import defaultsUserOfProfile from '@salesforce/label/c.defaultsUserOfProfile';
import defaultsWrapUpOpen from '@salesforce/label/c.defaultsWrapUpOpen';
import echoCancellation from '@salesforce/label/c.echoCancellation';
import noiseSuppression from '@salesforce/label/c.noiseSuppression';
import ringOnSpeakerToo from '@salesforce/label/c.ringOnSpeakerToo';
import ringtone from '@salesforce/label/c.ringtone';
import ringtoneBright from '@salesforce/label/c.ringtoneBright';
import ringtoneClassic from '@salesforce/label/c.ringtoneClassic';
import ringtoneLow from '@salesforce/label/c.ringtoneLow';
import ringtoneSoft from '@salesforce/label/c.ringtoneSoft';
import ringVolume from '@salesforce/label/c.ringVolume';
import setupTabDefaults from '@salesforce/label/c.setupTabDefaults';
import waitingTone from '@salesforce/label/c.waitingTone';
import wrapUpSeconds from '@salesforce/label/c.wrapUpSeconds';

export const DEFAULTS_LABELS = {
    autoAnswer, autoAnswerAlways, autoAnswerNever, autoAnswerWhenAsked, defaultsFor, defaultsForOrganisation, defaultsForProfile, defaultsForUser, defaultsFromBuiltIn,
    defaultsFromOrganisation, defaultsFromProfile, defaultsFromUser, defaultsHere, defaultsHolds, defaultsIntro, defaultsLocked, defaultsLockedThere, defaultsLockOf,
    defaultsNoProfile, defaultsNotSet, defaultsOff, defaultsOn, defaultsOthers, defaultsProfileIs, defaultsRange, defaultsSetting, defaultsUser, defaultsUserOfProfile,
    defaultsWrapUpOpen, echoCancellation, noiseSuppression, ringOnSpeakerToo, ringtone, ringtoneBright, ringtoneClassic, ringtoneLow, ringtoneSoft, ringVolume,
    setupTabDefaults, waitingTone, wrapUpSeconds
};
