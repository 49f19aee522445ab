import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Finding } from './finding.ts';

/** The most memory that a process of Linux has held, in bytes. */
const peakOf = (pid: number): number => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
};

/** Peak memory of the page's process, workers included; not measured where the system does not tell. */
export const peakMemory = async (browser: Browser, what: string): Promise<Finding> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  return { what, unit: 'bytes', value: Math.max(...peaks.filter(Number.isFinite)) };
};
