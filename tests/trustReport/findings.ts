/** What long proofs tell on the way, a word and JSON on a line, in Danish. */

interface FuzzTally {
  readonly tried: number;
  readonly refused: number;
  readonly asked: number;
  readonly loaded: number;
  /** Milliseconds. */
  readonly slowest: number;
}

const isTally = (value: unknown): value is FuzzTally => typeof value === 'object' && value !== null && 'tried' in value;

const number = (value: number): string => value.toLocaleString('da-DK');

/** The sentence of one line of output and the proof it belongs to; null where the line is nothing of the kind. */
export const findingIn = (line: string): { readonly file: string; readonly found: string } | null => {
  const [, word, json] = /^(fuzz|soak) (\{.*\})$/.exec(line.trim()) ?? [];
  if (word === undefined || json === undefined) return null;
  const told: Readonly<Record<string, unknown>> = JSON.parse(json);
  if (word === 'soak')
    return { file: 'tests/browser/trustSoak.test.ts', found: `${number(Number(told.steps))} skridt på ${number(Number(told.seconds))} s` };
  const tallies = Object.values(told).filter(isTally);
  const sum = (of: (tally: FuzzTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const slowest = Math.max(0, ...tallies.map((tally) => tally.slowest));
  return {
    file: 'tests/browser/trustFuzz.test.ts',
    found:
      `${number(sum(({ tried }) => tried))} filer på ${number(Number(told.seconds))} s: ${number(sum(({ refused }) => refused))} afvist, ` +
      `${number(sum(({ asked }) => asked))} spurgt om, ${number(sum(({ loaded }) => loaded))} læst rigtigt; længste svar ${number(slowest)} ms`
  };
};

/** Why a proof was skipped, in Danish where the reason is a known one. */
export const whySkipped = (file: string, note: string | null): string => {
  const missing = /^(\S+) is not installed here/.exec(note ?? '')?.[1];
  if (missing) return `${missing} findes ikke på den maskine, prøverne er kørt på.`;
  const unknown = /^(Chromium \S+) does not know (\S+)/.exec(note ?? '');
  if (unknown) return `${unknown[1]} kender ikke ${unknown[2]}.`;
  if (note) return note;
  if (file.includes('trustFirefox')) return 'Firefox findes ikke på den maskine, prøverne er kørt på.';
  return 'Prøven siger ikke hvorfor.';
};
