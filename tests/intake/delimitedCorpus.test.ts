import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { previewDelimited } from '../../src/intake/delimited/preview.ts';
import { previewTold, readAll, readingTold } from '../world/delimited.ts';

const folder = fileURLToPath(new URL('../corpus/', import.meta.url));
const files = (await readdir(folder)).filter((name) => !/^\.|\.(?:json|ts|py|md)$/.test(name)).sort();

interface Expectation {
  readonly preview?: unknown;
  readonly reading?: unknown;
}

const expectations = await Promise.all(
  files.map(async (name): Promise<readonly [string, Expectation]> => [name, JSON.parse(await readFile(`${folder}${name}.json`, 'utf8'))])
);
// Other keys of an expectation are for other tests, and so are files without these.
const shown = expectations.filter(([, { preview }]) => preview !== undefined);

it('has text files in the corpus', () => {
  expect(shown.length).toBeGreaterThan(30);
});

it.each(shown)('%s is shown and read as its expectation says', async (name, { preview: expected, reading }) => {
  const file = new File([await readFile(folder + name)], name);
  const preview = await previewDelimited(file, name);
  const form = typeof preview !== 'string' && preview.form.format === 'csv' ? preview.form : null;
  const found = { preview: previewTold(preview), ...(form && { reading: readingTold(await readAll(file, form)) }) };
  expect(found).toEqual({ preview: expected, reading });
});
