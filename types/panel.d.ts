/** The panel's root component; the other components are only named in templates. */
declare module 'panel/app' {
    import type { LightningElement } from 'lwc';
    const App: typeof LightningElement;
    export default App;
}
