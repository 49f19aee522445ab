import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { previewDelimited } from '../../src/intake/delimited/preview.ts';
import { previewTold, readAll, readingTold } from '../world/delimited.ts';

const folder = fileURLToPath(new URL('../corpus/', import.meta.url));
const names = (await readdir(folder)).filter((name) => !/^\.|\.(?:json|ts|py|md)$/.test(name)).sort();

interface Expectation {
  readonly preview?: unknown;
  readonly reading?: unknown;
}

it.each(names)('%s is shown and read as its expectation says', async (name) => {
  const file = new File([await readFile(folder + name)], name);
  const preview = await previewDelimited(file, name);
  const form = typeof preview !== 'string' && preview.form.format === 'csv' ? preview.form : null;
  const found = { preview: previewTold(preview), ...(form && { reading: readingTold(await readAll(file, form)) }) };
  // Other keys of an expectation are for other tests.
  const expected: Expectation = JSON.parse(await readFile(`${folder}${name}.json`, 'utf8'));
  expect(found).toEqual({ preview: expected.preview, reading: expected.reading });
});
