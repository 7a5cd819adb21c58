/** Who is logged in: a cookie that both hosts see, as Salesforce's hosts share a session by redirecting. */
import { randomUUID } from 'node:crypto';

export const SESSION_COOKIE = 'sid';

export class Sessions {
    private readonly users = new Map<string, string>();

    /** @returns the session's id */
    open(userId: string): string {
        const id = randomUUID();
        this.users.set(id, userId);
        return id;
    }

    close(id: string | undefined): void {
        if (id) this.users.delete(id);
    }

    userOf(id: string | undefined): string | undefined {
        return id ? this.users.get(id) : undefined;
    }
}
