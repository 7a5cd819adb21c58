/** What is wrong with the sound of a call, as a sentence with a cure. */
import type { AudioTrouble } from '../../core/quality/quality';
import { t, type Label } from '../i18n/labels';

const SENTENCES: Readonly<Record<AudioTrouble['kind'], Label>> = {
    nothing: 'audioNothing',
    loss: 'audioLoss',
    sentLoss: 'audioSentLoss',
    delay: 'audioDelay',
    jitter: 'audioJitter',
    poor: 'audioPoor',
    silentMicrophone: 'audioSilentMicrophone',
    speakingMuted: 'audioSpeakingMuted'
};

/** Empty when all is well. */
export function audioText(trouble: AudioTrouble | undefined): string {
    if (!trouble) return '';
    const { kind, ...values } = trouble;
    return t(SENTENCES[kind], values);
}
