/** Opportunity, and the role of contacts in it. The stage says whether it is closed and how likely. */
import { BY_PLATFORM, currency, date, entry, flag, lastActivity, longText, owner, percent, picklist, reference, systemFields, text } from '../builders';
import type { StandardObject } from '../builders';
import { LEAD_SOURCES } from './account';

const stage = (value: string, probability: number, forecastCategory: string, end: 'open' | 'won' | 'lost' = 'open') =>
    entry(value, { probability, forecastCategory, closed: end !== 'open', won: end === 'won' });

export const opportunity: StandardObject = {
    apiName: 'Opportunity',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    keyPrefix: '006',
    nameFields: ['Name'],
    activities: true,
    writable: true,
    color: 'FF5D2D',
    fields: [
        ...systemFields(),
        owner('User'),
        reference('AccountId', 'Account ID', 'Account', 'Account'),
        reference('ContactId', 'Contact ID', 'Contact', 'Contact', { updateable: false }),
        text('Name', 'Name', 120, { nameField: true, required: true, fieldLevelSecurity: false }),
        longText('Description', 'Description'),
        picklist(
            'StageName',
            'Stage',
            [
                stage('Prospecting', 10, 'Pipeline'),
                stage('Qualification', 10, 'Pipeline'),
                stage('Needs Analysis', 20, 'Pipeline'),
                stage('Value Proposition', 50, 'Pipeline'),
                stage('Id. Decision Makers', 60, 'Pipeline'),
                stage('Perception Analysis', 70, 'Pipeline'),
                stage('Proposal/Price Quote', 75, 'Best Case'),
                stage('Negotiation/Review', 90, 'Commit'),
                stage('Closed Won', 100, 'Closed', 'won'),
                stage('Closed Lost', 0, 'Omitted', 'lost')
            ],
            { required: true, fieldLevelSecurity: false }
        ),
        currency('Amount', 'Amount'),
        percent('Probability', 'Probability (%)'),
        date('CloseDate', 'Close Date', { required: true, fieldLevelSecurity: false }),
        picklist('Type', 'Opportunity Type', ['Existing Customer - Upgrade', 'Existing Customer - Replacement', 'Existing Customer - Downgrade', 'New Customer']),
        text('NextStep', 'Next Step', 255),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        flag('IsClosed', 'Closed', BY_PLATFORM),
        flag('IsWon', 'Won', BY_PLATFORM),
        picklist('ForecastCategoryName', 'Forecast Category', ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed']),
        lastActivity()
    ]
};

export const opportunityContactRole: StandardObject = {
    apiName: 'OpportunityContactRole',
    label: 'Opportunity Contact Role',
    labelPlural: 'Opportunity Contact Roles',
    keyPrefix: '00K',
    nameFields: [],
    activities: false,
    writable: true,
    color: 'FF5D2D',
    fields: [
        ...systemFields(),
        reference('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', { required: true, updateable: false, fieldLevelSecurity: false }),
        reference('ContactId', 'Contact ID', 'Contact', 'Contact', { required: true, updateable: false, fieldLevelSecurity: false }),
        picklist('Role', 'Role', ['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator', 'Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other']),
        flag('IsPrimary', 'Primary')
    ]
};
