/**
 * The softphone layout of the seed company's agents: what a search for a screen pop looks at and gives, in the shape in which
 * `getSoftphoneLayout` answers. Admins make it by hand; it has no metadata type.
 */
import type { CallTypeLayout, SoftphoneLayout } from '../org/search/screenPop';

const objects: CallTypeLayout['objects'] = {
    Account: [
        { displayName: 'Account Name', apiName: 'Name' },
        { displayName: 'Account Phone', apiName: 'Phone' }
    ],
    Contact: [
        { displayName: 'Name', apiName: 'Name' },
        { displayName: 'Business Phone', apiName: 'Phone' },
        { displayName: 'Mobile Phone', apiName: 'MobilePhone' },
        { displayName: 'Title', apiName: 'Title' },
        { displayName: 'Account ID', apiName: 'AccountId' }
    ],
    Lead: [
        { displayName: 'Name', apiName: 'Name' },
        { displayName: 'Company', apiName: 'Company' },
        { displayName: 'Phone', apiName: 'Phone' },
        { displayName: 'Converted', apiName: 'IsConverted' }
    ]
};

export const softphoneLayout: SoftphoneLayout = {
    Internal: {
        callRelatedFields: ['ANI', 'DNIS'],
        objects: {
            User: [
                { displayName: 'Name', apiName: 'Name' },
                { displayName: 'Extension', apiName: 'Extension' }
            ]
        },
        screenPopSettings: { screenPopsOpenWithin: 'ExistingWindow' }
    },
    Inbound: {
        callRelatedFields: ['ANI', 'DNIS', 'QUEUE'],
        objects,
        screenPopSettings: {
            screenPopsOpenWithin: 'ExistingWindow',
            NoMatch: { screenPopType: 'DoNotPop' },
            SingleMatch: { screenPopType: 'PopToEntity' },
            MultipleMatches: { screenPopType: 'DoNotPop' }
        }
    },
    Outbound: { callRelatedFields: ['ANI', 'DNIS'], objects, screenPopSettings: { screenPopsOpenWithin: 'ExistingWindow' } }
};
