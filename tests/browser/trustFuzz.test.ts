/**
 * Damaged files, given to the app as it ships in a real browser, where decoders are workers: the same three hundred each time, or as many
 * as FUZZ_SECONDS allows. FUZZ_SEED says which run (1), FUZZ_ONLY one case of it by its number. Open: of run 1, cases 347 and 376, texts in
 * which control characters were put, are loaded otherwise than the plain reader of CSV reads them.
 *
 * A case is right when the app is back within five seconds and has either refused the file, in a sentence, or asked, or loaded what the
 * file says: the rows exported again are the whole file's, or those that a reader of another make finds in the damaged one.
 */
import { expect, it } from 'vitest';
import { type Case, caseOf } from './fuzz/cases.ts';
import { dropOne, interceptSaves, longest, type Outcome } from './fuzz/drop.ts';
import { byHyparquet, type Reading, readingsOf, saysTheSame } from './fuzz/readings.ts';
import { cellsOfSeeds, writtenSeeds } from './fuzz/seeds.ts';
import { type App, openApp } from './page.ts';

/** Cases of a run that is not timed: on any machine the same. */
const usualCases = 300;
const timed = process.env.FUZZ_SECONDS;
const seconds = timed ? Number(timed) : Number.POSITIVE_INFINITY;
const extent = timed ? `${seconds} s` : `${usualCases} files`;
const run = Number(process.env.FUZZ_SEED ?? 1);
const only = process.env.FUZZ_ONLY;

const seeds = await writtenSeeds();
const small = { name: 'foerst.csv', bytes: new TextEncoder().encode('kommunekode;aar;antal\n210;2019;40000\n') };
const exportedOf = async ({ exported }: Outcome): Promise<Reading | null> =>
  exported ? byHyparquet(new Uint8Array(Buffer.from(exported[1], 'base64'))) : null;

/** Columns of which the report says that some or all of their values were not read. */
const emptiedIn = ({ findings }: Outcome, names: readonly string[]): ReadonlySet<string> => {
  const told = findings.filter(({ code }) => code === 'unusable-values' || code === 'ignored-columns' || code === 'empty-column');
  return new Set(names.filter((name) => told.some(({ sentence }) => sentence.includes(name))));
};

const isRight = async (loaded: Reading, { seed, bytes }: Case, outcome: Outcome): Promise<boolean> => {
  const emptied = emptiedIn(outcome, loaded.names);
  for (const file of [bytes, seed.bytes]) {
    for await (const reading of readingsOf(file, seed.format)) if (saysTheSame(loaded, reading, emptied)) return true;
  }
  return false;
};

/** What is wrong with the sentences of a refusal. */
const faultsOf = ({ refusals, asks }: Outcome, name: string): string[] => {
  if (refusals.length === 0 && !asks) return ['refused without a word'];
  return refusals.flatMap(({ code, sentence, under }) => [
    ...(sentence.length < 30 ? [`${code} says too little`] : []),
    ...(sentence.includes(name) || under === name ? [] : [`${code} does not name the file`]),
    // What is wrong, and what to do.
    ...((sentence.match(/[.:]( |$)/g) ?? []).length < 2 ? [`${code} has no remedy: ${sentence}`] : []),
    ...(cellsOfSeeds.some((cell) => sentence.includes(cell)) ? [`${code} quotes a cell`] : []),
    ...(/undefined|null|\[object|\{\{|Error\b/.test(sentence) ? [`${code} is no sentence`] : [])
  ]);
};

interface Tally {
  tried: number;
  refused: number;
  asked: number;
  loaded: number;
  slowest: number;
}

/** Pages at work beside one another. */
const lanes = 2;

/** A page, and the milliseconds that one file may take there: five seconds, and more where even a small whole file takes over half of one. */
const warmedUp = async (): Promise<[App, number]> => {
  const app = await openApp('#/data');
  await interceptSaves(app.page);
  // The first file waits for the rest of the demo, and for parts of the program.
  await dropOne(app.page, small, 60_000);
  const { milliseconds } = await dropOne(app.page, small, 60_000);
  return [app, Math.max(longest, 10 * milliseconds)];
};

/** Pages that start side by side keep one another waiting. */
let started: Promise<unknown> = Promise.resolve();
const inTurn = <T>(start: () => Promise<T>): Promise<T> => {
  const mine = started.then(start);
  started = mine.catch(() => undefined);
  return mine;
};

it(`takes or refuses damaged files, without a crash, a hang or a wrong success (${extent})`, {
  timeout: ((timed ? seconds : 180) + 120) * 1000
}, async () => {
  const wrong: string[] = [];
  const tally = new Map<string, Tally>();
  const codes = new Map<string, number>();
  const complain = ({ number, seed, damage }: Case, what: string) => wrong.push(`${number} ${seed.name}, ${damage}: ${what}`);

  const judge = async (one: Case, outcome: Outcome): Promise<void> => {
    const own = tally.get(one.seed.format) ?? { tried: 0, refused: 0, asked: 0, loaded: 0, slowest: 0 };
    tally.set(one.seed.format, own);
    own.tried++;
    own.slowest = Math.max(own.slowest, Math.round(outcome.milliseconds));
    for (const { code } of outcome.refusals) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (outcome.state === 'ready') {
      own.loaded++;
      const loaded = await exportedOf(outcome);
      if (!loaded) complain(one, 'loaded, and cannot be exported');
      else if (!(await isRight(loaded, one, outcome))) complain(one, 'loaded what the file does not say');
    } else if (one.damage === 'nothing') {
      complain(one, `is whole, and ${outcome.state}: ${outcome.refusals.map(({ sentence }) => sentence).join(' ')}`);
    } else if (outcome.state === 'refused') {
      if (outcome.refusals.length > 0) own.refused++;
      else own.asked++;
      for (const fault of faultsOf(outcome, one.seed.name)) complain(one, fault);
    } else complain(one, outcome.state);
  };

  /** Takes cases in turn until the time is up, in a page of its own, which is opened anew after a crash or a hang. */
  const work = async (next: () => Case | null): Promise<void> => {
    let app: App | null = null;
    let patience = longest;
    for (let one = next(); one; one = next()) {
      if (!app) {
        [app, patience] = await inTurn(warmedUp);
      }
      const heard: number = app.complaints.length;
      const { bytes, seed } = one;
      const dropped = dropOne(app.page, { name: seed.name, bytes }, patience).catch((error: unknown) => `${error}`);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<string>((resolve) => {
        timer = setTimeout(() => resolve('the page does not answer'), patience + 10_000);
      });
      const outcome = await Promise.race([dropped, late]);
      clearTimeout(timer);
      if (typeof outcome === 'string') complain(one, outcome);
      else await judge(one, outcome);
      for (const complaint of app.complaints.slice(heard)) complain(one, `on the console: ${complaint}`);
      if (typeof outcome !== 'string' && (outcome.state === 'ready' || outcome.state === 'refused')) continue;
      await app.page.context().close();
      app = null;
    }
    await app?.page.context().close();
  };

  const begun = performance.now();
  let damagedFrom = begun;
  let number = only ? Number(only) : -seeds.length;
  const last = only ? Number(only) : timed ? Number.POSITIVE_INFINITY : usualCases - 1;
  const next = (): Case | null => {
    const at = number++;
    const seed = seeds[at + seeds.length];
    // The whole files come first, each of which must load.
    if (at < 0 && seed) return { number: at, seed, damage: 'nothing', bytes: seed.bytes };
    if (at === 0) damagedFrom = performance.now();
    return at > last || performance.now() - damagedFrom > seconds * 1000 ? null : caseOf(seeds, run, at);
  };
  await Promise.all(Array.from({ length: lanes }, () => work(next)));
  const tried = Object.fromEntries(tally);
  process.stdout.write(
    `fuzz ${JSON.stringify({ seconds: Math.round((performance.now() - begun) / 1000), run, ...tried, codes: Object.fromEntries(codes) })}\n`
  );
  expect(wrong).toEqual([]);
  expect(number).toBeGreaterThan(0);
});
