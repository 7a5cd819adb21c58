/** `lightning/navigation`: the page in view, and going to others. Page references that the product doesn't use are refused by name. */
import { addressOf, currentPage, newRecordForm, openList, openRecord, tabs } from '../../shell/services/navigation';
import { objectOf } from '../../shell/services/context';
import { decodeDefaultFieldValues } from './pageReferenceUtils';

export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string>>;
}

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// Whatever class a component extends.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = new (...given: any[]) => object;

function mixin<T extends Constructor>(Base: T): T {
    return class extends Base {
        [Navigate](page: PageReference): void {
            go(page);
        }

        [GenerateUrl](page: PageReference): Promise<string> {
            return Promise.resolve(urlOf(page));
        }
    };
}

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

function go(page: PageReference): void {
    const { objectApiName = '', recordId = '', actionName } = page.attributes;
    if (page.type === 'standard__recordPage' && actionName === 'view') return void openRecord(recordId);
    if (page.type === 'standard__objectPage' && actionName === 'new') {
        const { defaultFieldValues = '' } = page.state ?? {};
        newRecordForm.value = { object: objectApiName, values: decodeDefaultFieldValues(defaultFieldValues) };
        return;
    }
    if (page.type === 'standard__objectPage' && (actionName === 'home' || actionName === 'list')) return openList(objectApiName);
    throw new Error(`Going to ${page.type} (${actionName ?? 'no action'}) is not simulated.`);
}

function urlOf({ type, attributes }: PageReference): string {
    const { recordId = '', actionName } = attributes;
    if (type === 'standard__recordPage' && actionName === 'view') return `/lightning/r/${objectOf(recordId)}/${recordId}/view`;
    throw new Error(`An address of ${type} is not simulated.`);
}

/** The page in view; again whenever another one is. */
export class CurrentPageReference {
    private readonly emit: (page: PageReference) => void;
    private stop: (() => void) | undefined;

    constructor(emit: (page: PageReference) => void) {
        this.emit = emit;
    }

    connect(): void {
        this.stop = tabs.listen(() => this.tell());
        this.tell();
    }

    update(): void {
        // It has no configuration.
    }

    disconnect(): void {
        this.stop?.();
    }

    private tell(): void {
        const page = currentPage();
        if (page.kind === 'record') this.emit({ type: 'standard__recordPage', attributes: { objectApiName: page.object, recordId: page.recordId, actionName: 'view' }, state: {} });
        else if (page.kind === 'list') this.emit({ type: 'standard__objectPage', attributes: { objectApiName: page.object, actionName: 'home' }, state: {} });
        else this.emit({ type: 'standard__webPage', attributes: { url: addressOf(page) }, state: {} });
    }
}
