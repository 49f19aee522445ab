/** Makes the synthetic demo. Run: `npx tsx data/generate.ts`. */
import { mkdirSync, statSync } from 'node:fs';
import { demo, demoFile, demoFolder, demoTables } from './generator/demo.ts';
import { writeTable } from './generator/parquet.ts';

mkdirSync(demoFolder, { recursive: true });
for (const table of demoTables) {
  const rows = demo[table]();
  await writeTable(table, rows, demoFile(table));
  process.stdout.write(`${table}: ${rows.length} rows, ${statSync(demoFile(table)).size} bytes\n`);
}
