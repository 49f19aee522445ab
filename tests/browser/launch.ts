import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A Chromium that asks its maker for nothing. Root may not use the sandbox. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run'
    ]
  });
