/** Makes the synthetic demo. Run: `npx tsx data/generate.ts`. */
import { mkdirSync, statSync } from 'node:fs';
import { tableNames } from '../src/domain/contract.ts';
import { demo, demoFile, demoFolder } from './generator/demo.ts';
import { writeTable } from './generator/parquet.ts';

mkdirSync(demoFolder, { recursive: true });
for (const table of tableNames) {
  const rows = demo[table]();
  await writeTable(table, rows, demoFile(table));
  process.stdout.write(`${table}: ${rows.length} rows, ${statSync(demoFile(table)).size} bytes\n`);
}
