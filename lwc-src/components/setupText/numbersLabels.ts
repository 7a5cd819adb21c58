/** The texts of numbers. */
import numbersAgent from '@salesforce/label/c.numbersAgent';
import numbersAnswered from '@salesforce/label/c.numbersAnswered';
import numbersByAgent from '@salesforce/label/c.numbersByAgent';
import numbersByOutcome from '@salesforce/label/c.numbersByOutcome';
import numbersCalls from '@salesforce/label/c.numbersCalls';
import numbersIntro from '@salesforce/label/c.numbersIntro';
import numbersNone from '@salesforce/label/c.numbersNone';
import numbersNotLogged from '@salesforce/label/c.numbersNotLogged';
import numbersOutcome from '@salesforce/label/c.numbersOutcome';
import numbersPeriod from '@salesforce/label/c.numbersPeriod';
import numbersQuality from '@salesforce/label/c.numbersQuality';
import numbersQualityOf from '@salesforce/label/c.numbersQualityOf';
import numbersRefresh from '@salesforce/label/c.numbersRefresh';
import numbersTalk from '@salesforce/label/c.numbersTalk';
import numbersToday from '@salesforce/label/c.numbersToday';
import numbersUnknown from '@salesforce/label/c.numbersUnknown';
import numbersWeek from '@salesforce/label/c.numbersWeek';
import setupTabNumbers from '@salesforce/label/c.setupTabNumbers';
import wordInbound from '@salesforce/label/c.wordInbound';
import wordOutbound from '@salesforce/label/c.wordOutbound';

export const NUMBERS_LABELS = {
    numbersAgent, numbersAnswered, numbersByAgent, numbersByOutcome, numbersCalls, numbersIntro, numbersNone, numbersNotLogged, numbersOutcome, numbersPeriod,
    numbersQuality, numbersQualityOf, numbersRefresh, numbersTalk, numbersToday, numbersUnknown, numbersWeek, setupTabNumbers, wordInbound, wordOutbound
};
