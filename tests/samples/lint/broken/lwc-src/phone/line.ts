import { host } from '../salesforce/host';
import type { Panel } from '../softphone/panel';
import { nothing } from 'c/sampleLogic';

/** Knows too much. */
export const line = [host, nothing, null as unknown as Panel];
