/** What the shell shows of each object: the compact layout, the detail, and the columns of its list. */

export interface Layout {
    readonly icon: string;
    readonly label: string;
    readonly plural: string;
    readonly title: string;
    readonly highlights: readonly string[];
    readonly details: readonly string[];
    readonly columns: readonly string[];
    /** Fields of the new-record form, the required ones first. */
    readonly form: readonly string[];
}

export const LAYOUTS: Readonly<Record<string, Layout>> = {
    Contact: {
        icon: 'standard:contact',
        label: 'Contact',
        plural: 'Contacts',
        title: 'Name',
        highlights: ['Title', 'Account.Name', 'Phone', 'MobilePhone', 'Owner.Name'],
        details: ['Name', 'Account.Name', 'Title', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone', 'Fax', 'Email', 'LastModifiedDate'],
        columns: ['Name', 'Title', 'Phone', 'MobilePhone'],
        form: ['LastName', 'FirstName', 'Phone', 'MobilePhone', 'Email']
    },
    Account: {
        icon: 'standard:account',
        label: 'Account',
        plural: 'Accounts',
        title: 'Name',
        highlights: ['Phone', 'PersonMobilePhone', 'Website', 'Owner.Name'],
        details: ['Name', 'Phone', 'PersonMobilePhone', 'PersonHomePhone', 'Fax', 'Website', 'Industry', 'LastModifiedDate'],
        columns: ['Name', 'Phone', 'Industry'],
        form: ['Name', 'Phone', 'Website']
    },
    Lead: {
        icon: 'standard:lead',
        label: 'Lead',
        plural: 'Leads',
        title: 'Name',
        highlights: ['Company', 'Title', 'Phone', 'MobilePhone', 'Status'],
        details: ['Name', 'Company', 'Title', 'Phone', 'MobilePhone', 'Email', 'Status', 'LeadSource', 'LastModifiedDate'],
        columns: ['Name', 'Company', 'Phone', 'Status'],
        form: ['LastName', 'Company', 'FirstName', 'Phone', 'Email']
    },
    Opportunity: {
        icon: 'standard:opportunity',
        label: 'Opportunity',
        plural: 'Opportunities',
        title: 'Name',
        highlights: ['Account.Name', 'StageName', 'CloseDate', 'Amount', 'Owner.Name'],
        details: ['Name', 'Account.Name', 'StageName', 'CloseDate', 'Amount'],
        columns: ['Name', 'StageName', 'CloseDate'],
        form: ['Name', 'StageName', 'CloseDate']
    },
    Case: {
        icon: 'standard:case',
        label: 'Case',
        plural: 'Cases',
        title: 'CaseNumber',
        highlights: ['Subject', 'Status', 'Priority', 'Contact.Name', 'Owner.Name'],
        details: ['CaseNumber', 'Subject', 'Status', 'Priority', 'Origin', 'Description'],
        columns: ['CaseNumber', 'Subject', 'Status'],
        form: ['Subject', 'Status', 'Origin']
    },
    Task: {
        icon: 'standard:task',
        label: 'Task',
        plural: 'Tasks',
        title: 'Subject',
        highlights: ['Status', 'ActivityDate', 'Priority', 'CallType', 'CallDurationInSeconds'],
        details: ['Subject', 'Status', 'ActivityDate', 'CallType', 'CallDurationInSeconds', 'CallDisposition', 'CallObject', 'Description'],
        columns: ['Subject', 'Status', 'ActivityDate'],
        form: ['Subject', 'Status', 'ActivityDate']
    },
    User: {
        icon: 'standard:user',
        label: 'User',
        plural: 'Users',
        title: 'Name',
        highlights: ['Title', 'Phone', 'Extension', 'MobilePhone'],
        details: ['Name', 'Username', 'Email', 'Phone', 'Extension', 'MobilePhone'],
        columns: ['Name', 'Extension'],
        form: []
    }
};

export function layoutOf(object: string): Layout {
    const layout = LAYOUTS[object];
    if (!layout) throw new Error(`The shell has no page for ${object}.`);
    return layout;
}

/** `Account.Name` reads as Account, `MobilePhone` as Mobile Phone. */
export function fieldLabel(field: string): string {
    return field
        .replace(/\.Name$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace('Activity Date', 'Due Date');
}
