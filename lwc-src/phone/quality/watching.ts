/** Watching the sound of calls: loaded after the phone, which can be talked on without. */
import { AudioWatch, type WatchAudio } from './audioWatch';
import { listenToOwnVoice } from './ownVoice';

export const watchAudio: WatchAudio = (tools) => new AudioWatch(tools, (track) => listenToOwnVoice(track, () => new AudioContext()));
