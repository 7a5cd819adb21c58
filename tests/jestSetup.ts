/** Every component test can assert accessibility: `await expect(element).toBeAccessible()`. */
import { setup } from '@sa11y/jest';

setup();
