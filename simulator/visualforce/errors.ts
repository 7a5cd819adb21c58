/** What is wrong with a page: where Salesforce would not have saved it, or could not show it. */
export class VisualforceError extends Error {
    constructor(file: string, message: string) {
        super(`${file}: ${message}`);
        this.name = 'VisualforceError';
    }
}
