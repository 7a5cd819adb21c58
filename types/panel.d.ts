/** The components that are made by code; the others are only named in templates. */
declare module 'panel/app' {
    import type { LightningElement } from 'lwc';
    const App: typeof LightningElement;
    export default App;
}
declare module 'panel/callList' {
    import type { LightningElement } from 'lwc';
    const CallList: typeof LightningElement;
    export default CallList;
}
declare module 'panel/mailboxBar' {
    import type { LightningElement } from 'lwc';
    const MailboxBar: typeof LightningElement;
    export default MailboxBar;
}
declare module 'panel/colleagues' {
    import type { LightningElement } from 'lwc';
    const Colleagues: typeof LightningElement;
    export default Colleagues;
}
declare module 'panel/picker' {
    import type { LightningElement } from 'lwc';
    const Picker: typeof LightningElement;
    export default Picker;
}
declare module 'panel/suggestions' {
    import type { LightningElement } from 'lwc';
    const Suggestions: typeof LightningElement;
    export default Suggestions;
}
declare module 'panel/audioSettings' {
    import type { LightningElement } from 'lwc';
    const AudioSettings: typeof LightningElement;
    export default AudioSettings;
}
declare module 'panel/callResult' {
    import type { LightningElement } from 'lwc';
    const CallResult: typeof LightningElement;
    export default CallResult;
}
declare module 'panel/signal' {
    import type { LightningElement } from 'lwc';
    const Signal: typeof LightningElement;
    export default Signal;
}
declare module 'panel/glance' {
    import type { LightningElement } from 'lwc';
    const Glance: typeof LightningElement;
    export default Glance;
}
declare module 'panel/callerId' {
    import type { LightningElement } from 'lwc';
    const CallerId: typeof LightningElement;
    export default CallerId;
}
declare module 'panel/settings' {
    import type { LightningElement } from 'lwc';
    const Settings: typeof LightningElement;
    export default Settings;
}
declare module 'panel/callSettings' {
    import type { LightningElement } from 'lwc';
    const CallSettings: typeof LightningElement;
    export default CallSettings;
}
declare module 'panel/statusMenu' {
    import type { LightningElement } from 'lwc';
    const StatusMenu: typeof LightningElement;
    export default StatusMenu;
}

declare module 'panel/conference' {
    import type { LightningElement } from 'lwc';
    const Conference: typeof LightningElement;
    export default Conference;
}
declare module 'panel/ruleNote' {
    import type { LightningElement } from 'lwc';
    const RuleNote: typeof LightningElement;
    export default RuleNote;
}
declare module 'panel/recordingBar' {
    import type { LightningElement } from 'lwc';
    const RecordingBar: typeof LightningElement;
    export default RecordingBar;
}
declare module 'panel/headsetSettings' {
    import type { LightningElement } from 'lwc';
    const HeadsetSettings: typeof LightningElement;
    export default HeadsetSettings;
}

declare module 'panel/wrapUpTime' {
    import type { LightningElement } from 'lwc';
    const WrapUpTime: typeof LightningElement;
    export default WrapUpTime;
}

declare module 'panel/shortcuts' {
    import type { LightningElement } from 'lwc';
    const Shortcuts: typeof LightningElement;
    export default Shortcuts;
}
