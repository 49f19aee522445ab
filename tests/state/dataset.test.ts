import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../../src/engine/sql.ts';
import type { Dataset } from '../../src/state/dataset.svelte.ts';
import { costs, csv, doubtful, type Faults, foreign, startDataset, withCpr } from './world.ts';

let dataset: Dataset;
const faults: { -readonly [K in keyof Faults]: Faults[K] } = {};
beforeEach(async () => {
  for (const key of ['onbatch', 'onstatement'] as const) delete faults[key];
  dataset ??= await startDataset({ onbatch: () => faults.onbatch?.(), onstatement: (statement) => faults.onstatement?.(statement) });
});

const rowsOf = (table: string) => dataset.tables.find((one) => one.table === table)?.rows;
const inEngine = async (): Promise<number> => {
  const [row] = (await dataset.database?.ask(sql`select count(*) as n from omkostninger`, { n: 'count' })) ?? [];
  return row?.n ?? -1;
};
/** What the page says of the state: whether one can go on, with how many postings, of whom. */
const settled = () => [dataset.state, rowsOf('omkostninger'), dataset.synthetic, dataset.progress];
const told = () => dataset.last.report?.files.map(({ name, notLoaded }) => [name, notLoaded]);

describe('opening files', () => {
  it('begins with the whole demo, which the first own file replaces', async () => {
    expect([dataset.state, dataset.synthetic, dataset.failure, dataset.tables.length > 5]).toEqual(['ready', true, null, true]);
    await dataset.open([costs('a.csv', 12)]);
    expect(settled()).toEqual(['ready', 12, false, null]);
    expect(dataset.tables).toHaveLength(1);
  });

  it('says how many files wait for what is under way, until their turn comes', async () => {
    let waited = -1;
    faults.onbatch = () => {
      waited = Math.max(waited, dataset.waitingFiles);
    };
    const first = dataset.open([costs('a.csv', 12)]);
    expect(dataset.waitingFiles).toBe(0);
    const second = dataset.open([costs('b.csv', 3), costs('c.csv', 4, '217')]);
    expect(dataset.waitingFiles).toBe(2);
    await first;
    expect(dataset.state).toBe('loading');
    await second;
    expect([waited, dataset.waitingFiles]).toEqual([2, 0]);
    expect(settled()).toEqual(['ready', 7, false, null]);
  });

  it('returns to what was there when it is cancelled, and says so', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const { report } = dataset.last;
    faults.onbatch = () => dataset.cancel();
    await dataset.open([costs('b.csv', 3)]);
    expect(settled()).toEqual(['ready', 12, false, null]);
    expect([dataset.last.cancelled, dataset.last.report, await inEngine()]).toEqual([true, report, 12]);
    delete faults.onbatch;
    await dataset.open([costs('c.csv', 5)]);
    expect([dataset.last.cancelled, rowsOf('omkostninger')]).toEqual([false, 5]);
  });

  it('comes back to the question, with its answers, when what was decided is cancelled', async () => {
    await dataset.open([doubtful('a.csv', 'y')]);
    const { draft } = dataset.last;
    const decision = draft?.decision();
    if (!draft || !decision) throw new Error('nothing was asked');
    for (const problem of draft.asked) draft.confirm(problem, true);
    faults.onbatch = () => dataset.cancel();
    await dataset.decide(draft.decision() ?? decision);
    expect(dataset.last.draft).toBe(draft);
    expect(dataset.state).toBe('refused');
  });

  it('is told as a failure where the program goes wrong, and what was there stays', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const { looking } = dataset;
    const broken = vi.spyOn(looking, 'look').mockRejectedValueOnce(new Error('the program is wrong'));
    await expect(dataset.open([costs('b.csv', 3)])).rejects.toThrow('the program is wrong');
    broken.mockRestore();
    expect([dataset.state, dataset.failure, rowsOf('omkostninger')]).toEqual(['failed', 'load', 12]);
    await dataset.open([costs('c.csv', 5)]);
    expect([dataset.state, dataset.failure, rowsOf('omkostninger')]).toEqual(['ready', null, 5]);
  });

  it('hears of a mapping that comes alone, and uses it on the next file', async () => {
    const columns = ['felt', 'hvornår', 'hvor', 'kr', 'slags'];
    const names = ['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade'];
    const mapped = names.map((name, at) => ({ name, from: { column: columns[at] }, decimal: ',', reason: 'chosen', certainty: 1 }));
    const content = {
      format: 'helhedsblik-tilknytning',
      version: 1,
      columns,
      mapping: { table: 'omkostninger', columns: mapped, folds: [] }
    };
    await dataset.open([new File([JSON.stringify(content)], 'x.tilknytning.json')]);
    expect(dataset.last.remembered.map(({ mapping, columns }) => [mapping.table, columns.length])).toEqual([['omkostninger', 5]]);
    expect(dataset.state).toBe('ready');
    await dataset.open([csv('ny.csv', columns.join(';'), ['B1;2019;210;5;familie'])]);
    expect([dataset.state, rowsOf('omkostninger'), dataset.last.remembered]).toEqual(['ready', 1, []]);
  });
});

describe('several files, of which some are refused', () => {
  it('are not loaded, each with the reason, until the others are asked for', async () => {
    await dataset.open([costs('a.csv', 12)]);
    await dataset.open([costs('b.csv', 3), foreign('c.csv'), costs('d.csv', 4, '217')]);
    expect(settled()).toEqual(['refused', 12, false, null]);
    expect(told()).toEqual([
      ['b.csv', 'another-refused'],
      ['c.csv', undefined],
      ['d.csv', 'another-refused']
    ]);
    expect(dataset.last.refusedFiles).toEqual(['c.csv']);
    await dataset.leaveOutRefused();
    expect(settled()).toEqual(['ready', 7, false, null]);
    expect([told(), dataset.last.refusedFiles]).toEqual([
      [
        ['b.csv', undefined],
        ['d.csv', undefined],
        ['c.csv', 'left-out']
      ],
      []
    ]);
  });

  it('can be loaded without one that cannot even be shown, or is refused for what stands deep in it', async () => {
    await dataset.open([new File([], 'tom.csv'), costs('b.csv', 3), withCpr('noter.csv')]);
    expect(dataset.last.refusedFiles).toEqual(['tom.csv']);
    await dataset.leaveOutRefused();
    expect([dataset.state, told()]).toEqual([
      'refused',
      [
        ['b.csv', 'another-refused'],
        ['noter.csv', undefined],
        ['tom.csv', 'left-out']
      ]
    ]);
    expect(dataset.last.refusedFiles).toEqual(['tom.csv', 'noter.csv']);
    await dataset.leaveOutRefused();
    expect([settled(), await inEngine()]).toEqual([['ready', 3, false, null], 3]);
    expect(told()?.map(([name]) => name)).toEqual(['b.csv', 'tom.csv', 'noter.csv']);
  });

  it('are not offered by halves where all are refused', async () => {
    await dataset.open([foreign('b.csv'), foreign('c.csv')]);
    expect(dataset.last.refusedFiles).toEqual([]);
    await dataset.leaveOutRefused();
    expect(dataset.state).toBe('refused');
  });

  it('keep those that were left out in sight when the rest needs an answer', async () => {
    await dataset.open([doubtful('uklar.csv'), withCpr('noter.csv')]);
    const { draft } = dataset.last;
    expect(draft?.question.candidates.map(({ preview }) => preview.name)).toEqual(['uklar.csv', 'noter.csv']);
    draft?.omit(1, true);
    for (const problem of draft?.asked ?? []) draft?.confirm(problem, true);
    const decision = draft?.decision();
    if (!decision) throw new Error('nothing to decide');
    await dataset.decide(decision);
    expect(settled()).toEqual(['ready', 12, false, null]);
    expect(told()).toEqual([
      ['uklar.csv', undefined],
      ['noter.csv', 'left-out']
    ]);
  });
});

const ledger = () => {
  if (!dataset.sources) throw new Error('no engine');
  return dataset.sources.ledger;
};

describe('what the page says and what the engine holds', () => {
  it('are the same where the last check goes wrong', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const failing = vi.spyOn(ledger(), 'contents').mockRejectedValueOnce(new Error('the check is wrong'));
    await expect(dataset.open([costs('b.csv', 3)])).rejects.toThrow('the check is wrong');
    failing.mockRestore();
    expect(settled()).toEqual(['ready', 3, false, null]);
    expect([dataset.last.report?.outcome, dataset.last.report?.unchecked, await inEngine()]).toEqual(['loaded', true, 3]);
  });

  it('are the same where the engine cannot be asked what it holds', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const { version } = dataset;
    // The check of residents asks first.
    const contents = ledger().contents.bind(ledger());
    const failing = vi.spyOn(ledger(), 'contents').mockImplementationOnce(contents).mockRejectedValueOnce(new Error('no answer'));
    await expect(dataset.open([costs('b.csv', 3)])).rejects.toThrow('no answer');
    failing.mockRestore();
    expect([dataset.state, dataset.failure, rowsOf('omkostninger'), await inEngine()]).toEqual(['failed', 'engine', 3, 3]);
    expect([dataset.version, dataset.coverage]).toEqual([version + 1, null]);
  });
});

it('exports in turn: the second waits for the first, and both for a load', async () => {
  const ends: string[] = [];
  let writing = 0;
  await dataset.open([costs('a.csv', 12)]);
  const { database } = dataset;
  if (!database) throw new Error('no engine');
  const batches = database.batches.bind(database);
  const spied = vi.spyOn(database, 'batches').mockImplementation(async function* (...given: Parameters<typeof batches>) {
    writing++;
    expect([writing, dataset.progress]).toEqual([1, null]);
    yield* batches(...given);
    writing--;
  });
  const end = (what: string) => () => void ends.push(what);
  await Promise.all([
    dataset.open([costs('b.csv', 3)]).then(end('load')),
    dataset.exportTable('omkostninger').then(end('first')),
    expect(dataset.exportTable('befolkning')).rejects.toThrow('befolkning is not loaded').then(end('refused')),
    dataset.exportTable('omkostninger').then(end('second'))
  ]);
  spied.mockRestore();
  expect(ends).toEqual(['load', 'first', 'refused', 'second']);
});

it('offers to add to what was replaced, and not to the same files read anew', async () => {
  await dataset.open([costs('a.csv', 12)]);
  await dataset.open([costs('b.csv', 3, '217')]);
  expect(dataset.replaced.map(({ table }) => table)).toEqual(['omkostninger']);
  await dataset.addToReplaced();
  expect([rowsOf('omkostninger'), dataset.replaced]).toEqual([15, []]);
  dataset.reconsider(['omkostninger']);
  const decision = dataset.last.draft?.decision();
  if (!decision) throw new Error('nothing to decide');
  await dataset.decide(decision);
  expect([rowsOf('omkostninger'), dataset.replaced]).toEqual([15, []]);
});

it('takes a table away, and goes back to the demo', async () => {
  await dataset.open([costs('a.csv', 12)]);
  await dataset.remove('omkostninger');
  expect([dataset.tables, dataset.synthetic, dataset.coverage?.years]).toEqual([[], false, []]);
  await dataset.openDemo();
  expect([dataset.synthetic, dataset.tables.length > 5, dataset.state]).toEqual([true, true, 'ready']);
});

it('says so where the engine does not start, and then opens nothing', async () => {
  const { Dataset } = await import('../../src/state/dataset.svelte.ts');
  const dead = new Dataset(() => Promise.reject(new Error('no WebAssembly here')));
  await expect(dead.start()).rejects.toThrow('no WebAssembly here');
  await dead.open([costs('a.csv', 12)]);
  expect([dead.state, dead.failure, dead.tables]).toEqual(['failed', 'engine', []]);
});
