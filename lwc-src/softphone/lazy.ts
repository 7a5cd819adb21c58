/**
 * Parts of the panel that are loaded when they are needed, from the same static resource. A part that can't be
 * loaded takes its own feature away, never the phone.
 */
import type { LinePort } from '../phone/linePort';
import type { SipLineTools } from '../phone/sip/sipLine';
import type { openCtiRecords } from '../salesforce/records/openCtiRecords';
import type { StatusPart, StatusPartTools } from './status/status';
import type { AudioPart, AudioPartTools } from './audio/audio';
import type { CallerIdTools } from './callerId/callerId';
import type { DeskPartTools } from './desk/desk';
import type { DetailsTools } from './details/details';
import type { CheckTools } from './checks/checks';
import type { ConferencePart, ConferenceTools } from './conference/conference';
import type { CallErrors } from './errorLog/errorLog';
import type { LogCareTools } from './outbox/logCare';
import type { HeadsetPartTools } from './headset/headset';
import type { Showable } from './later';
import type { RulesPart, RulesPartTools } from './rules/rules';
import type { startParts } from './parts/parts';
import type { KeysTools } from './keys/keys';
import type { PeoplePart, PeoplePartTools } from './people/peoplePart';
import type { PhoneConnection } from '../core/settings/connection';
import type { NumberParser } from '../core/number/phoneNumber';
import type { SendFeatureCode } from '../phone/sip/featureCode';
import type { PreferencesPartTools } from './preferences/preferences';
import type { RecordingPart, RecordingTools } from './recording/recording';
import type { Sha256 } from '../phone/sip/digest';
import type { TabsPart, TabsTools } from './tabs/tabs';
import type { WatchAudio } from '../phone/quality/audioWatch';
import type { SipLine } from '../phone/sip/sipLine';

interface Parts {
    'numbers.js': { readonly createNumberParser: (region: string) => NumberParser };
    'audio.js': { readonly startAudio: (tools: AudioPartTools) => Promise<AudioPart> };
    'quality.js': { readonly watchAudio: WatchAudio };
    'featureCode.js': { readonly sendFeatureCode: SendFeatureCode };
    'preferences.js': { readonly startPreferences: (tools: PreferencesPartTools) => Promise<Showable> };
    'status.js': { readonly startStatus: (tools: StatusPartTools) => Promise<StatusPart> };
    'checks.js': { readonly runChecks: (tools: CheckTools) => Promise<void> };
    'callerId.js': { readonly startCallerId: (tools: CallerIdTools) => Promise<Showable> };
    'conference.js': { readonly startConference: (tools: ConferenceTools) => ConferencePart };
    'keys.js': { readonly startKeys: (tools: KeysTools) => Promise<void> };
    'details.js': { readonly startDetails: (tools: DetailsTools) => Showable };
    'desk.js': { readonly startDesk: (tools: DeskPartTools) => void };
    'logCare.js': { readonly startLogCare: (tools: LogCareTools) => CallErrors };
    'headset.js': { readonly startHeadset: (tools: HeadsetPartTools) => Promise<Showable> };
    'parts.js': { readonly startParts: typeof startParts };
    'people.js': { readonly startPeople: (tools: PeoplePartTools) => Promise<PeoplePart> };
    'recording.js': { readonly startRecording: (tools: RecordingTools) => RecordingPart };
    'rules.js': { readonly startRules: (tools: RulesPartTools) => RulesPart };
    'withoutDesk.js': { readonly openCtiRecords: typeof openCtiRecords };
    'tabs.js': { readonly startTabs: (tools: TabsTools) => Promise<TabsPart> };
    'demo.js': { readonly createDemoLine: (Line: typeof SipLine, connection: PhoneConnection, tools: SipLineTools) => LinePort };
    'sha256.js': { readonly sha256: Sha256 };
}

/**
 * @param folder where the static resource's files are, with a slash at the end
 * @throws when the file can't be loaded
 */
export function loadPart<P extends keyof Parts>(folder: string, part: P): Promise<Parts[P]> {
    return import(new URL(`${folder}${part}`, document.baseURI).href) as Promise<Parts[P]>;
}
