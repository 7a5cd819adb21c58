/**
 * Salesforce's Console Integration Toolkit, as far as the panel uses it: what it does is as documented, how it gets to Lightning is our own. Kept in one
 * file without imports, since it is sent to the browser as it is. What else the toolkit can do isn't here, so that using it is an error.
 */
((): void => {
    const origin = new URLSearchParams(location.search).get('sfdcIframeOrigin') ?? '';
    const callbacks = new Map<number, (result: { success: boolean }) => void>();
    let last = 0;
    window.addEventListener('message', (event: MessageEvent<{ apiType?: string; id: number; success: boolean } | undefined>) => {
        if (event.origin === origin && event.data?.apiType === 'console') callbacks.get(event.data.id)?.({ success: event.data.success });
    });
    const kept = window as unknown as { sforce?: object };
    kept.sforce = Object.assign(kept.sforce ?? {}, {
        console: {
            setCustomConsoleComponentPopoutable(popoutable: boolean, callback?: (result: { success: boolean }) => void): void {
                const id = ++last;
                if (callback) callbacks.set(id, callback);
                parent.postMessage({ apiType: 'console', id, popoutable }, origin);
            }
        }
    });
})();
