import { host } from '../salesforce/host';
import type { Panel } from '../softphone/panel';

/** Knows too much. */
export const line = [host, null as unknown as Panel];
