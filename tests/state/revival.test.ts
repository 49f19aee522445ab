import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../../src/engine/sql.ts';
import type { Engine } from '../../src/engine/start.ts';
import type { Dataset } from '../../src/state/dataset.svelte.ts';
import type { KeptFile } from '../../src/state/keeping.ts';
import { costs, csv, datasetOf, engineWith } from './world.ts';

/** Engines in the order they were started; the last one runs. */
let engines: Engine[] = [];
let kept: KeptFile[];
/** Called before each batch, with the engine that reads. */
let onbatch: (engine: Engine) => void;
/** What keeps an engine from starting. */
let hindrance: Error | null;
let dataset: Dataset;

const start = async (): Promise<Engine> => {
  if (hindrance) throw hindrance;
  const engine: Engine = await engineWith({
    onbatch: () => {
      onbatch(engine);
      // What a thread of a lost engine answers.
      if (engine.life.lost) throw engine.life.lost;
    }
  });
  engines.push(engine);
  return engine;
};

/** Minutes apart, so that losses of one test do not count in the next. */
let now = 0;
beforeEach(async () => {
  now += 1e6;
  vi.spyOn(performance, 'now').mockReturnValue(now);
  engines = engines.slice(-1);
  kept = [];
  onbatch = () => undefined;
  hindrance = null;
  if (!dataset) {
    dataset = datasetOf(start, async () => kept);
    await dataset.start();
  }
  dataset.revival.fault = null;
  for (const { table } of dataset.tables) await dataset.remove(table);
});

const residents = (name: string): File => csv(name, 'kommunekode;aar;antal', ['210;2019;400', '217;2019;300']);
const rows = () => Object.fromEntries(dataset.tables.map(({ table, rows }) => [table, rows]));
const inEngine = async (): Promise<number> => {
  const [row] = (await dataset.database?.ask(sql`select count(*) as n from omkostninger`, { n: 'count' })) ?? [];
  return row?.n ?? -1;
};

/** The engine that runs dies, and its successor takes its place. */
const lose = async (): Promise<void> => {
  engines.at(-1)?.life.end(new Error('a thread was terminated'));
  // In turn: after the successor has read what there is.
  await dataset.restart();
};

/** A file whose disk has it no longer, once `remove` is called. */
const removable = (file: File) => {
  let isGone = false;
  const gone = () => {
    if (isGone) throw new DOMException('it is not there any more', 'NotReadableError');
  };
  const { slice, stream, arrayBuffer } = file;
  file.slice = (...range) => {
    const part = slice.apply(file, range);
    const read = part.arrayBuffer.bind(part);
    part.arrayBuffer = async () => {
      gone();
      return read();
    };
    return part;
  };
  file.stream = () => {
    gone();
    return stream.call(file);
  };
  file.arrayBuffer = async () => {
    gone();
    return arrayBuffer.call(file);
  };
  return {
    file,
    remove: () => {
      isGone = true;
    }
  };
};

describe('an engine that is lost', () => {
  it('is replaced by one with the demo in it', async () => {
    await dataset.openDemo();
    const before = rows();
    const { version } = dataset;
    await lose();
    expect(engines).toHaveLength(2);
    expect([rows(), dataset.synthetic, dataset.state, dataset.failure]).toEqual([before, true, 'ready', null]);
    expect(await inEngine()).toBe(before.omkostninger);
    expect(dataset.version).toBeGreaterThan(version);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: [], stopped: [] });
  });

  it('is replaced by one with the own extracts in it, and what was said yes to is not asked again', async () => {
    await dataset.open([costs('a.csv', 12)]);
    await dataset.open([residents('folketal.csv')]);
    await lose();
    expect([rows(), dataset.synthetic, dataset.state]).toEqual([{ omkostninger: 12, befolkning: 2 }, false, 'ready']);
    expect([await inEngine(), dataset.coverage?.years, dataset.last.draft]).toEqual([12, [2019], null]);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: [], stopped: [] });
  });

  it('is not asked by figures before its successor holds what the page says is loaded', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const lost = dataset.database;
    const seen: unknown[] = [];
    onbatch = () => seen.push(dataset.database === lost, dataset.tables[0]?.rows);
    await lose();
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([true, 12]));
    expect(dataset.database).not.toBe(lost);
  });

  it('takes along a table of which one file is gone from the disk: its files are named, the rest is loaded', async () => {
    const { file, remove } = removable(costs('a.csv', 12));
    await dataset.open([file, costs('b.csv', 3, '217'), residents('folketal.csv')]);
    remove();
    await lose();
    expect([rows(), dataset.state, dataset.coverage?.years]).toEqual([{ befolkning: 2 }, 'ready', []]);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: ['a.csv', 'b.csv'], stopped: [] });
    await dataset.open([costs('a.csv', 12)]);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: ['b.csv'], stopped: [] });
    await dataset.open([costs('b.csv', 3, '217')]);
    expect(dataset.revival.fault).toBeNull();
  });

  it('has a file back that the browser keeps, where it is the same', async () => {
    const { file, remove } = removable(costs('a.csv', 12));
    await dataset.open([file]);
    const [candidate] = dataset.tables[0]?.candidates ?? [];
    if (!candidate) throw new Error('nothing was loaded');
    const { preview, mapping } = candidate;
    const same = new File([costs('a.csv', 12)], 'a.csv', { lastModified: file.lastModified });
    kept = [{ file: same, name: 'a.csv', form: preview.form, mapping, confirmed: [], leftOut: { years: [], kommuner: [] } }];
    remove();
    await lose();
    expect([rows(), dataset.revival.fault]).toEqual([{ omkostninger: 12 }, { kind: 'restarted', missing: [], stopped: [] }]);
    kept = [{ ...(kept[0] as KeptFile), file: new File([costs('a.csv', 11)], 'a.csv', { lastModified: 1 }) }];
    const [reopened] = dataset.tables[0]?.candidates ?? [];
    if (reopened) removable(reopened.preview.file).remove();
    await lose();
    expect([rows(), dataset.revival.fault]).toEqual([{}, { kind: 'restarted', missing: ['a.csv'], stopped: [] }]);
  });

  it('leaves nothing loaded where the files are more than the next one bears', async () => {
    await dataset.open([costs('a.csv', 12)]);
    onbatch = ({ life }) => life.end(new Error('no memory'));
    await lose();
    expect(engines).toHaveLength(3);
    expect([rows(), dataset.state, dataset.synthetic]).toEqual([{}, 'ready', false]);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: ['a.csv'], stopped: [] });
    onbatch = () => undefined;
    await dataset.open([costs('a.csv', 12)]);
    expect([rows(), await inEngine()]).toEqual([{ omkostninger: 12 }, 12]);
  });
});

describe('a load', () => {
  it('that the engine is lost over says which files to open again, and what was there is back', async () => {
    await dataset.open([costs('a.csv', 12)]);
    const { report } = dataset.last;
    onbatch = ({ life }) => {
      if (engines.length === 1) life.end(new Error('no memory'));
    };
    await dataset.open([costs('b.csv', 3)]);
    await dataset.restart();
    expect([rows(), dataset.state, dataset.failure, dataset.progress]).toEqual([{ omkostninger: 12 }, 'ready', null, null]);
    expect(dataset.revival.fault).toEqual({ kind: 'restarted', missing: [], stopped: ['b.csv'] });
    expect(dataset.last.report).toBe(report);
    await dataset.open([costs('b.csv', 3)]);
    expect([rows(), dataset.revival.fault]).toEqual([{ omkostninger: 3 }, null]);
  });

  it('that waits begins when the successor runs', async () => {
    await dataset.open([costs('a.csv', 12)]);
    engines.at(-1)?.life.end(new Error('a thread was terminated'));
    await dataset.open([residents('folketal.csv')]);
    expect([rows(), engines.length]).toEqual([{ omkostninger: 12, befolkning: 2 }, 2]);
  });

  it('that loses the very first engine ends with the demo all the same', async () => {
    const first: Engine[] = [];
    const starting = datasetOf(async () => {
      const engine: Engine = await engineWith({
        onbatch: () => {
          if (first.length === 1) engine.life.end(new Error('a thread was terminated'));
          if (engine.life.lost) throw engine.life.lost;
        }
      });
      first.push(engine);
      return engine;
    });
    await starting.start();
    expect([starting.state, starting.synthetic, starting.tables.length > 5, first.length]).toEqual(['ready', true, true, 2]);
  });
});

describe('an engine that does not start again', () => {
  it('is said, keeps what was loaded in mind, and is tried again on wish', async () => {
    await dataset.open([costs('a.csv', 12)]);
    hindrance = new Error('no memory for WebAssembly');
    await lose();
    expect([dataset.state, dataset.failure, dataset.revival.fault, rows()]).toEqual([
      'failed',
      'engine',
      { kind: 'not-restarted' },
      { omkostninger: 12 }
    ]);
    hindrance = null;
    await dataset.restart();
    expect([dataset.state, dataset.failure, rows(), await inEngine()]).toEqual(['ready', null, { omkostninger: 12 }, 12]);
  });

  it('is not started over and over', async () => {
    await dataset.open([costs('a.csv', 12)]);
    for (let losses = 1; losses <= 4; losses++) await lose();
    expect(engines).toHaveLength(5);
    engines.at(-1)?.life.end(new Error('again'));
    expect([dataset.state, dataset.revival.fault]).toEqual(['failed', { kind: 'not-restarted' }]);
    expect(engines).toHaveLength(5);
    await dataset.restart();
    expect([dataset.state, engines.length]).toEqual(['ready', 6]);
  });
});

it('asks the engine whether it still answers, also while files are opened', async () => {
  let asked = 0;
  const engine = engines.at(-1);
  if (!engine) throw new Error('no engine');
  Object.assign(engine, {
    check: async () => {
      asked++;
    }
  });
  await dataset.check();
  const opening = dataset.open([costs('a.csv', 12)]);
  await dataset.check();
  await opening;
  expect(asked).toBe(2);
});

it('changes nothing where another tab has forgotten what was kept', async () => {
  await dataset.open([costs('a.csv', 12)]);
  const before = rows();
  await dataset.openKept([]);
  expect([rows(), dataset.state, await inEngine()]).toEqual([before, 'ready', before.omkostninger]);
});
