import { describe, expect, it } from 'vitest';
import { importsOf, violationsOf } from './imports.ts';
import { sourcesIn } from './sources.ts';

it('imports in src/ only what the architecture allows', () => {
  const sources = sourcesIn('src/', /\.(ts|svelte|css)$/);
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(({ file, text }) => violationsOf(file, text))).toEqual([]);
});

describe('the check of imports', () => {
  it.each([
    ['a chart that asks the engine', 'src/charts/Bars.svelte', `<script lang="ts">import { sql } from '../engine/sql.ts';</script>`],
    ['a view that reaches the database', 'src/views/Costs.svelte', `<script module>const d = import('../engine/database.ts');</script>`],
    ['a type taken from the wrong side', 'src/domain/x.ts', `import type { Filters } from '../state/place.svelte.ts';`],
    ['a package in the domain', 'src/domain/x.ts', `export { sum } from 'd3-array';`],
    ['Arrow outside the engine', 'src/measures/x.ts', `import { Table } from 'apache-arrow';`],
    ['a part of a package', 'src/state/x.ts', `import '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';`],
    ['node in the page', 'src/engine/x.ts', `import { readFileSync } from 'node:fs';`],
    ['files by glob', 'src/ui/x.ts', `const files = import.meta.glob<string>('../../data/demo/*.parquet');`],
    ['a style sheet', 'src/charts/x.css', `@import "../views/base.css";`],
    ['a folder that nobody planned', 'src/utils/x.ts', '']
  ])('finds %s', (_, file, text) => {
    expect(violationsOf(file, text)).toHaveLength(1);
  });

  it('lets neighbours, allowed folders and entry files be', () => {
    expect(
      violationsOf('src/charts/gallery/x.ts', `import { ink } from '../ink.ts'; import { say } from '../../wording/index.ts';`)
    ).toEqual([]);
    expect(violationsOf('src/charts/x.ts', `import { scaleLinear } from 'd3-scale';`)).toEqual([]);
    expect(violationsOf('src/main.ts', `import { Database } from './engine/database.ts';`)).toEqual([]);
  });

  it('does not take a template for a script', () => {
    expect(importsOf('a.svelte', `<script>import a from 'b';</script><p>import x from 'y'</p>`)).toEqual(['b']);
  });
});
