/** What a picture is made of: a way to the state that it shows, in an org of its own. */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from '../../tests/e2e/support/agent';

export type Shot = (agent: Agent, simulator: Simulator, page: Page) => Promise<void>;

export const ROSSI = '+393401182290';
export const SHARED_NUMBER = '+4930901820';
export const STRANGER = '+390655501901';
