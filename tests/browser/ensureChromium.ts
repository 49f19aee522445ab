/** Before the tests: says which Chromium they will run in, or in one sentence what to install. */
import { findChromium } from './chromium.ts';

try {
  process.stdout.write(`Chromium: ${await findChromium()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
