/** Before the browser tests: the app as it ships, built once and served. HELHEDSBLIK_DIST names a build to test instead. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp, serve } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

export default async (project: TestProject) => {
  const given = process.env.HELHEDSBLIK_DIST;
  const outDir = given ? resolve(given) : await mkdtemp(join(tmpdir(), 'helhedsblik-'));
  if (!given) await buildApp(outDir);
  const { baseUrl, server } = await serve(outDir);
  project.provide('baseUrl', baseUrl);
  return async () => {
    await server.close();
    if (!given) await rm(outDir, { recursive: true });
  };
};
