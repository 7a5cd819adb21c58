/**
 * What Setup uses of the product's core: a thin service module, so that one copy serves all of its components. Errors
 * come from c/phoneCore, since there may be only one of each kind.
 */
export { failed, readResults, reportOf } from '../../core/checks/check';
export { judgeOrg } from '../../core/checks/orgChecks';
export { draftOfHours, hoursOfDraft, usualHours } from '../../core/setup/hoursText';
export { WEEKDAYS } from '../../core/rule/hours';
export { guideStates, readTicks } from '../../core/setup/guide';
export { Place } from '../../core/json/reader';
export { OUTCOMES } from '../../core/call/outcome';
export { CALL_KINDS } from '../../core/call/kind';
export { DEFAULT_DESCRIPTION, DESCRIPTION_WORDS } from '../../core/log/description';
export { fieldProblem, typeOf } from '../../core/log/fieldValue';
export { DEFAULT_SUBJECTS } from '../../core/log/subject';
export { ruleWords } from '../../core/log/words';
export { PHONE_FIELDS } from '../../core/match/phoneFields';
export { plainParser } from '../../core/number/phoneNumber';
export { checkOrder, checkRule } from '../../core/rule/check';
export { isGroup, TEXT_VARIABLES } from '../../core/rule/condition';
export { differencesBetween, dryRun } from '../../core/rule/dryRun';
export { positionBehind, writesToMove } from '../../core/rule/positions';
export { builtInRule } from '../../core/rule/rule';
export { NO_SETTINGS } from '../../core/rule/settings';
export { MOST_RULES, readRule, readRules, writeRule, writeRules } from '../../core/rule/stored/ruleForm';
export { readRuleSettings } from '../../core/rule/stored/settingsForm';
export { conditionPhrase, summaryOf, whyPhrase } from '../../core/rule/summary';
export { AGENT_SETTINGS, readSetting, SETTING_FORMS, USUAL_SETTINGS } from '../../core/settings/agentSettings';
export { pastedPeople } from '../../core/setup/pastedPeople';
export { settingIn } from '../../core/setup/orgSetup';
export { partsOf, templateOf } from '../../core/template/parts';
export { VARIABLES } from '../../core/template/variables';
export { numbersIn, numbersRequest, ownersIn, ownersRequest } from '../../salesforce/setup/callNumbers';
export { fieldsIn } from '../../salesforce/setup/describe';
export { pastCallsIn, pastCallsRequest } from '../../salesforce/setup/pastCalls';
export { listRequest, ownRecordsIn } from '../../salesforce/setup/ownRecords';
export { idsByEmail, usersByEmailRequest, usersIn, usersRequest } from '../../salesforce/setup/userQuery';
