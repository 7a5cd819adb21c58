/** Component tests can assert accessibility (`await expect(element).toBeAccessible()`), and find what jsdom lacks. */
import { TextDecoder, TextEncoder } from 'node:util';
import { setup } from '@sa11y/jest';

setup();
// Every browser has them; jsdom hasn't.
Object.assign(globalThis, { TextEncoder, TextDecoder });
