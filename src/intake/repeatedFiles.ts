import type { Problem } from '../domain/problem.ts';

interface Named {
  readonly file: File;
  readonly name: string;
}

/** Files with the same content as one before them: their rows would count twice. */
export const repeatedFiles = async (files: readonly Named[]): Promise<Problem[]> => {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [at, { file, name }] of files.entries()) {
    if (file.size === 0 || !files.some((other, place) => place !== at && other.file.size === file.size)) continue;
    const content = await file.arrayBuffer().catch(() => null);
    if (!content) {
      problems.push({ code: 'gone', severity: 'refuse', file: name });
      continue;
    }
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).join();
    const before = seen.get(digest);
    if (before !== undefined) problems.push({ code: 'repeated-file', severity: 'refuse', file: name, other: before });
    else seen.set(digest, name);
  }
  return problems;
};
