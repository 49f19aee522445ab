import { expect, it } from 'vitest';
import { projectFiles } from './sources.ts';

it('has at its top level what the project has agreed on and nothing else', () => {
  const top = new Set(projectFiles().map((file) => file.split('/')[0]));
  expect([...top].sort()).toEqual(
    [
      '.ci',
      '.gitignore',
      'LICENSE',
      'README.md',
      'biome.json',
      'data',
      'index.html',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tests',
      'tsconfig.json',
      'vite.config.ts'
    ].sort()
  );
});

it('keeps large and made files out', () => {
  expect(projectFiles().filter((file) => /^(dist|data\/measuring|tests\/artifacts)\//.test(file))).toEqual([]);
});

it('has no folder named after a pattern', () => {
  expect(projectFiles().filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.)/i.test(file))).toEqual([]);
});
