import type { Panel } from '../softphone/panel';

export { nothing } from 'c/sampleLogic';

/** Knows too much. */
export const host: Panel | undefined = undefined;
