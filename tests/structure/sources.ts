import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the project, by its path from the root: what git follows and what it would. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(root + file));

export interface Source {
  readonly file: string;
  readonly text: string;
}

export const sourcesIn = (folder: string, endings: RegExp): Source[] =>
  projectFiles()
    .filter((file) => file.startsWith(folder) && endings.test(file))
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));
