/** The texts of the pages of Setup as a whole. */
import deskCheck from '@salesforce/label/c.deskCheck';
import setupAgain from '@salesforce/label/c.setupAgain';
import setupCancel from '@salesforce/label/c.setupCancel';
import setupChangeUser from '@salesforce/label/c.setupChangeUser';
import setupCopied from '@salesforce/label/c.setupCopied';
import setupCopy from '@salesforce/label/c.setupCopy';
import setupDefault from '@salesforce/label/c.setupDefault';
import setupDelete from '@salesforce/label/c.setupDelete';
import setupDiscard from '@salesforce/label/c.setupDiscard';
import setupFailed from '@salesforce/label/c.setupFailed';
import setupFindUser from '@salesforce/label/c.setupFindUser';
import setupFindUserHint from '@salesforce/label/c.setupFindUserHint';
import setupKeep from '@salesforce/label/c.setupKeep';
import setupLoading from '@salesforce/label/c.setupLoading';
import setupMore from '@salesforce/label/c.setupMore';
import setupNo from '@salesforce/label/c.setupNo';
import setupNoAccess from '@salesforce/label/c.setupNoAccess';
import setupNobodyFound from '@salesforce/label/c.setupNobodyFound';
import setupNone from '@salesforce/label/c.setupNone';
import setupNotAllowed from '@salesforce/label/c.setupNotAllowed';
import setupRemove from '@salesforce/label/c.setupRemove';
import setupSave from '@salesforce/label/c.setupSave';
import setupSaved from '@salesforce/label/c.setupSaved';
import setupTabRules from '@salesforce/label/c.setupTabRules';
import setupTitle from '@salesforce/label/c.setupTitle';
import setupYes from '@salesforce/label/c.setupYes';

export const PAGE_LABELS = {
    deskCheck, setupAgain, setupCancel, setupChangeUser, setupCopied, setupCopy, setupDefault, setupDelete, setupDiscard, setupFailed, setupFindUser, setupFindUserHint,
    setupKeep, setupLoading, setupMore, setupNo, setupNoAccess, setupNobodyFound, setupNone, setupNotAllowed, setupRemove, setupSave, setupSaved, setupTabRules,
    setupTitle, setupYes
};
