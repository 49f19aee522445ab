/** Prepares the overview of the demo in both languages, by the engine that ships. Run after `data/generate.ts`: `npx tsx data/overview.ts`. */
import { startVitest } from 'vitest/node';

// The answers are made of modules that a bundler compiles; the test that holds the files against the engine writes them as well.
const vitest = await startVitest('test', ['tests/views/overblik/prepared.test.ts'], { project: ['dom'], run: true, update: true });
await vitest.close();
