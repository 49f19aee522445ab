import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  base: './',
  assetsInclude: ['**/*.parquet'],
  worker: { format: 'es' },
  build: { target: 'es2023', assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/{domain,engine,intake,measures,data,wording,structure}/**/*.test.ts'] }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'dom', environment: 'happy-dom', include: ['tests/{charts,ui,views,state}/**/*.test.ts'] }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
