import { seconds } from '../../core/time';

/** A service module: code of core for components that show something. */
export const talkSeconds = seconds;
