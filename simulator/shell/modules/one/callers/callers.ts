import { LightningElement } from 'lwc';

interface Person {
    readonly number: string;
    readonly name: string;
    readonly about: string;
}
interface Facts {
    readonly people: readonly Person[];
    readonly me: { readonly extension: string; readonly password: string; readonly messages: number } | null;
    readonly calls: readonly { readonly id: string; readonly name: string; readonly state: string; readonly heard: string }[];
}

const EVERY_MS = 700;

/** Not part of Salesforce: the people on the other end of the line. Who calls you here calls for real, over SIP. */
export default class Callers extends LightningElement {
    facts: Facts = { people: [], me: null, calls: [] };
    isOpen = true;
    queue = '';
    search = '';
    error = '';
    private polling: ReturnType<typeof setInterval> | undefined;

    connectedCallback(): void {
        this.makeRoom();
        void this.load();
        this.polling = setInterval(() => void this.load(), EVERY_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.polling);
    }

    get isClosed(): boolean {
        return !this.isOpen;
    }

    get people(): readonly Person[] {
        const wanted = this.search.toLowerCase();
        return this.facts.people.filter(({ name, about, number }) => `${name} ${about} ${number}`.toLowerCase().includes(wanted));
    }

    get extension(): string {
        return this.facts.me?.extension ?? '';
    }

    get hasCalls(): boolean {
        return this.facts.calls.length > 0;
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
        this.makeRoom();
    }

    handleQueue(event: Event): void {
        this.queue = (event.target as HTMLSelectElement).value;
    }

    handleSearch(event: Event): void {
        this.search = (event.target as HTMLInputElement).value;
    }

    handleCall(event: Event): void {
        const { number } = (event.currentTarget as HTMLElement).dataset;
        void this.post('/simulator/calls', { from: number, to: this.extension, queue: this.queue || undefined });
    }

    handleMessage(): void {
        void this.post('/simulator/messages', { to: this.extension });
    }

    handleHangUp(event: Event): void {
        void this.post(`/simulator/calls/${(event.currentTarget as HTMLElement).dataset['id']}/hangup`, {});
    }

    /** The page gives way to the drawer instead of lying under it. */
    private makeRoom(): void {
        document.documentElement.classList.toggle('shell-with-callers', this.isOpen);
    }

    private async load(): Promise<void> {
        if (!this.isOpen && !this.hasCalls) return;
        const response = await fetch('/simulator/telephony');
        if (response.ok) this.facts = (await response.json()) as Facts;
    }

    private async post(path: string, body: object): Promise<void> {
        const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        this.error = response.ok ? '' : ((await response.json()) as { error: string }).error;
        await this.load();
    }
}
