/**
 * The platform's modules as far as we use them, written from their public documentation. The published typings are
 * under terms that a package can't accept.
 */
declare module 'lightning/graphql' {
    /** A query document; opaque. */
    export function gql(parts: TemplateStringsArray, ...values: unknown[]): unknown;
    export const graphql: WireAdapter;
}

declare module 'lightning/uiRecordApi' {
    interface RecordInput {
        readonly apiName?: string;
        readonly fields: Readonly<Record<string, unknown>>;
    }
    export const getRecord: WireAdapter;
    export const getRecordCreateDefaults: WireAdapter;
    export function getFieldValue(record: object, field: FieldToken): unknown;
    export function createRecord(input: RecordInput): Promise<{ readonly id: string }>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function updateRecord(input: RecordInput, options?: { readonly ifUnmodifiedSince?: string }): Promise<{ readonly id: string }>;
}

declare module 'lightning/uiObjectInfoApi' {
    export const getObjectInfo: WireAdapter;
    export const getObjectInfos: WireAdapter;
    export const getPicklistValues: WireAdapter;
    export const getPicklistValuesByRecordType: WireAdapter;
}

declare module 'lightning/navigation' {
    interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, string>>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    interface Navigates {
        [Navigate](page: PageReference, replace?: boolean): void;
        [GenerateUrl](page: PageReference): Promise<string>;
    }
    export const CurrentPageReference: WireAdapter;
    // The element that is extended may be of any kind.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    type Extended<T> = T & (new (...given: any[]) => Navigates);
    export const NavigationMixin: {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        <T extends new (...given: any[]) => object>(Base: T): Extended<T>;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/messageService' {
    export type MessageSubscription = object;
    export const APPLICATION_SCOPE: symbol;
    export const MessageContext: WireAdapter;
    export function publish(context: unknown, channel: object, message: object): void;
    export function subscribe(context: unknown, channel: object, listener: (message: unknown) => void, options?: { scope?: symbol }): MessageSubscription;
    export function unsubscribe(subscription: MessageSubscription | undefined): void;
}

declare module 'lightning/pageReferenceUtils' {
    export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string;
}

declare module 'lightning/platformUtilityBarApi' {
    export const EnclosingUtilityId: WireAdapter;
    export function open(utilityId: string, options?: { autoFocus?: boolean }): Promise<boolean>;
    export function minimize(utilityId: string): Promise<boolean>;
    export function updateUtility(utilityId: string, attributes: { label?: string; icon?: string; highlighted?: boolean }): Promise<boolean>;
}

declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/messageChannel/*' {
    const channel: object;
    export default channel;
}

declare module '@salesforce/schema/*' {
    const field: FieldToken;
    export default field;
}

declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}

declare module '@salesforce/i18n/timeZone' {
    const timeZone: string;
    export default timeZone;
}

declare module '@salesforce/i18n/locale' {
    const locale: string;
    export default locale;
}

declare module '@salesforce/customPermission/*' {
    const granted: boolean | undefined;
    export default granted;
}

/** A field as `@salesforce/schema` gives it: names carry the namespace at run time. */
interface FieldToken {
    readonly fieldApiName: string;
    readonly objectApiName: string;
}

interface WireAdapter {
    // What an adapter emits depends on the query; each component states what it takes.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    new (dataCallback: (value: any) => void): { connect(): void; disconnect(): void; update(config: object): void };
}
