import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { headers, metaPolicy } from './data/hosting/policy.ts';

/**
 * The policy also stands in the page itself, because a municipality may not be able to set headers. Workers are started from blobs, which
 * inherit it; so the engine, too, reaches its own origin alone.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }
  ]
};

/** A test that hangs is given up; one that is slow, on a busy machine, is not. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  plugins: [svelte(), contentSecurityPolicy],
  base: './',
  assetsInclude: ['**/*.parquet'],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'engine', test: /node_modules\/(@duckdb|apache-arrow|flatbuffers|comlink|tslib)\// }]
        }
      }
    }
  },
  preview: { port: 4173, headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])) },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          ...patience,
          include: ['tests/{domain,ledger,engine,intake,measures,data,wording,structure}/**/*.test.ts']
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'dom', environment: 'happy-dom', ...patience, include: ['tests/{charts,ui,views,state}/**/*.test.ts'] }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/server.ts'],
          ...patience
        }
      }
    ]
  }
});
