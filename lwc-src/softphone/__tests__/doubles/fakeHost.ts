/** Salesforce around the panel, in the test's hands: remembers what it was asked, fails where it is told to. */
import { HostError, type FoundRecord, type HostEvent, type HostPort } from '../../../salesforce/host/hostPort';

type Method = Exclude<keyof HostPort, 'kind' | 'listen'>;

export class FakeHost implements HostPort {
    readonly kind = 'openCti';
    /** What it was asked, in order: `openRecord 003A`. */
    readonly asked: string[] = [];
    /** Methods that fail, and how. */
    readonly failures: Partial<Record<Method, unknown>> = {};
    /** As long as it is set, the utility item takes its time. */
    gate: Promise<void> | undefined;
    /** Says something to the panel. */
    says: (event: HostEvent) => void = () => undefined;

    listen(listener: (event: HostEvent) => void): void {
        this.says = listener;
    }

    start = (): Promise<void> => this.done('start');
    openRecord = (recordId: string): Promise<void> => this.done('openRecord', recordId);
    openSearch = (text: string): Promise<void> => this.done('openSearch', text);
    openNew = (objectApiName: string, fields: object): Promise<void> => this.done('openNew', `${objectApiName} ${JSON.stringify(fields)}`);
    showPanel = (): Promise<void> => this.done('showPanel');
    publish = (message: unknown): Promise<void> => this.done('publish', JSON.stringify(message));
    refresh = (): Promise<void> => this.done('refresh');

    async showItem(label: string, icon: string): Promise<void> {
        await this.done('showItem', `${icon}: ${label}`);
        await this.gate;
    }

    async search(text: string): Promise<readonly FoundRecord[]> {
        await this.done('search', text);
        return [];
    }

    async save(objectApiName: string): Promise<string> {
        await this.done('save', objectApiName);
        return '00TNEW';
    }

    /** What one method was asked, in order. */
    all(method: Method): string[] {
        return this.asked.filter((one) => one.split(' ')[0] === method).map((one) => one.slice(method.length + 1));
    }

    private async done(method: Method, what = ''): Promise<void> {
        this.asked.push(`${method} ${what}`.trim());
        if (method in this.failures) throw this.failures[method] as Error;
    }
}

export function silent(method: string): HostError {
    return new HostError('silent', method);
}
