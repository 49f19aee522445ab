/** How lists and names stand in an address. */

/** The one of `allowed` that is written; null where none is. */
export const oneOf = <T>(allowed: readonly T[], value: unknown): T | null => allowed.find((one) => one === value) ?? null;

/** Names with a comma between them; a comma within one is written `%2C`. */
export const listOf = (names: readonly string[]): string => names.map((name) => encodeURIComponent(name)).join(',');

/** From the query as it is written: `URLSearchParams` does not tell which commas are part of a name. */
export const namesIn = (query: string, parameter: string): string[] => {
  const written = query.split('&').find((part) => part.startsWith(`${parameter}=`)) ?? '';
  const names = written.slice(parameter.length + 1).split(',');
  return [...new Set(names.map((name) => new URLSearchParams(`name=${name}`).get('name') ?? ''))].filter((name) => name !== '');
};
