import type { Panel } from '../softphone/panel';

/** Knows too much. */
export const host: Panel | undefined = undefined;
