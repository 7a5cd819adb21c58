declare module 'one/app' {
    import type { LightningElement } from 'lwc';
    const App: typeof LightningElement;
    export default App;
}
declare module 'product-components' {
    /** The product's components that have a template, by bundle name. */
    export const productComponents: Readonly<Record<string, () => Promise<{ default: unknown }>>>;
}
