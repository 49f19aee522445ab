/** Writes the recipes for servers into `public/`. Run: `npm run hosting`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recipes } from './hosting/recipes.ts';

for (const { file, text } of Object.values(recipes)) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
