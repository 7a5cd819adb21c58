/** T2: the fields of each object in which a number is looked for without anybody asking for it. */
export const PHONE_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone'],
    Account: ['Phone', 'PersonMobilePhone', 'PersonHomePhone', 'PersonOtherPhone', 'PersonAssistantPhone'],
    Lead: ['Phone', 'MobilePhone'],
    User: ['Extension', 'Phone', 'MobilePhone']
};

/** Whether a number in this field counts for every rule. Of objects that only the softphone layout names every field does. */
export function isUsualField(objectApiName: string, field: string): boolean {
    return PHONE_FIELDS[objectApiName]?.includes(field) ?? true;
}
