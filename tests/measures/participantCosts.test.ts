import { randomInt, randomLcg } from 'd3-random';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Published } from '../../src/domain/disclosure.ts';
import type { Filters } from '../../src/domain/filters.ts';
import { participantCosts, participantsKnown } from '../../src/measures/participantCosts.ts';
import { emptyWorld, parquetFile } from '../world/loaded.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const everything: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 1,
  prices: 'loebende',
  trials: []
};

const said = (value: Published<number> | undefined) => (value === undefined ? undefined : value.shown ? value.value : value.reason);
const asked = async (chosen: Partial<Filters> = {}) => {
  const answer = await participantCosts.ask(world, { ...everything, ...chosen });
  if (!answer) return null;
  const rows = answer.rows.map(({ area, before, after, difference, citizens }) => [
    area ?? 'total',
    ...[before, after, difference, citizens].map(said)
  ]);
  return { ...answer, rows, citizens: said(answer.citizens) };
};

const participant = (i: number, more: TableRow = {}): TableRow => ({
  deltager_id: `B${i}`,
  forsoeg_id: 'en-plan',
  kommunekode: 210,
  maalgruppe: 'voksne',
  screenet: '2018-01-05',
  i_maalgruppe: true,
  tilknyttet: '2018-04-15',
  fulgt_til: '2019-12-31',
  ...more
});
const posting = (i: number, aar: number, omraade: string, beloeb: number, more: TableRow = {}): TableRow => ({
  borger_id: `B${i}`,
  aar,
  kommunekode: 210,
  beloeb,
  omraade,
  ...more
});
const ten = Array.from({ length: 10 }, (_, i) => i);

/** Ten who cost 100 before and 80 after in one area, and 20 in another, before alone; 900 in the year of joining. */
const plainCosts = ten.flatMap((i) => [
  posting(i, 2017, 'familie', 100),
  posting(i, 2017, 'skole', 20),
  posting(i, 2018, 'familie', 900),
  posting(i, 2019, 'familie', 80)
]);

describe('with the pseudonyms of deltagere in omkostninger', () => {
  it('gives the mean of the year before and the year after joining, by budget, and leaves out the year of joining', async () => {
    await world.put('omkostninger', plainCosts);
    await world.put(
      'deltagere',
      ten.map((i) => participant(i))
    );
    expect(await asked()).toMatchObject({
      source: 'deltagere',
      citizens: 10,
      rows: [
        ['total', 120, 80, -40, 10],
        ['familie', 100, 80, -20, 10],
        ['skole', 20, 0, -20, 10]
      ]
    });
    expect((await asked({ areas: ['skole'] }))?.rows).toEqual([
      ['total', 20, 0, -20, 10],
      ['skole', 20, 0, -20, 10]
    ]);
    expect((await asked({ year: 2015 }))?.rows).toEqual((await asked())?.rows);
  });

  it('leaves out who lacks a year or was not followed to the end of the next, and says how many', async () => {
    await world.put('omkostninger', plainCosts);
    await world.put('deltagere', [
      ...ten.map((i) => participant(i)),
      ...ten.slice(0, 6).map((i) => participant(100 + i, { tilknyttet: '2017-06-01' })),
      ...ten.slice(0, 5).map((i) => participant(200 + i, { fulgt_til: '2019-12-30' })),
      ...ten.map((i) => participant(300 + i, { tilknyttet: null }))
    ]);
    const answer = await asked();
    expect(answer?.citizens).toBe(10);
    expect(said(answer?.leftOut.all)).toBe(11);
    expect(said(answer?.leftOut.yearMissing)).toBe(6);
    expect(said(answer?.leftOut.notFollowed)).toBe(5);
  });

  it('counts a participant without postings in a year as 0 kr., and sums below 0 too', async () => {
    await world.put('omkostninger', [...plainCosts, ...ten.map((i) => posting(20 + i, 2019, 'familie', -500))]);
    await world.put(
      'deltagere',
      [...ten, ...ten.map((i) => 10 + i), ...ten.map((i) => 20 + i)].map((i) => participant(i))
    );
    const answer = await asked();
    expect(answer?.rows[0]).toEqual(['total', 40, expect.closeTo(80 / 3), expect.closeTo(80 / 3 - 40), 30]);
    expect(said(answer?.withoutCosts)).toBe(10);
  });

  it('counts one who is in two trials once, from the first', async () => {
    await world.put('omkostninger', plainCosts);
    await world.put('deltagere', [
      ...ten.map((i) => participant(i)),
      ...ten.map((i) => participant(i, { forsoeg_id: 'mentor', tilknyttet: '2019-02-01' }))
    ]);
    expect((await asked())?.rows[0]).toEqual(['total', 120, 80, -40, 10]);
    expect((await asked({ trials: ['en-plan'] }))?.citizens).toBe(10);
    // The year after 2019 is not loaded.
    expect((await asked({ trials: ['mentor'] }))?.citizens).toBe(0);
    expect((await asked())?.trials.map(({ key }) => key)).toEqual(['en-plan', 'mentor']);
  });

  it('needs both years in the kommune of the participant, not in any', async () => {
    await world.put('omkostninger', [...plainCosts, posting(99, 2018, 'familie', 1, { kommunekode: 190 })]);
    await world.put(
      'deltagere',
      ten.map((i) => participant(i, { kommunekode: i < 5 ? 210 : 190 }))
    );
    expect((await asked())?.citizens).toBe(5);
    expect((await asked({ kommuner: ['190'] }))?.citizens).toBe(0);
  });

  it('gives everything in fixed prices', async () => {
    await world.put('omkostninger', plainCosts);
    await world.put('prisindeks', [
      { aar: 2017, indeks: 100 },
      { aar: 2018, indeks: 105 },
      { aar: 2019, indeks: 110 }
    ]);
    await world.put(
      'deltagere',
      ten.map((i) => participant(i))
    );
    const total = (await asked({ prices: 'faste' }))?.rows[0];
    expect(total).toEqual(['total', expect.closeTo(132), 80, expect.closeTo(-52), 10]);
  });
});

describe('with forsoeg_id on the costs', () => {
  const within = { forsoeg_id: 'en-plan', maalgruppe: 'unge' };

  it('takes the first year with a forsoeg_id as the year of joining', async () => {
    await world.put('omkostninger', [
      ...plainCosts.map((row) => (row.aar === 2018 ? { ...row, ...within } : row)),
      ...ten.map((i) => posting(i, 2019, 'skole', 10, within)),
      ...ten.map((i) => posting(50 + i, 2017, 'familie', 1_000_000))
    ]);
    expect(await asked()).toMatchObject({
      source: 'forsoeg_id',
      citizens: 10,
      rows: [
        ['total', 120, 90, -30, 10],
        ['familie', 100, 80, -20, 10],
        ['skole', 20, 10, -10, 10]
      ]
    });
    expect((await asked({ targetGroups: ['unge'] }))?.citizens).toBe(10);
    expect((await asked({ targetGroups: ['voksne'] }))?.citizens).toBe(0);
  });

  it('is used where deltagere shares no pseudonym with the costs', async () => {
    await world.put(
      'omkostninger',
      plainCosts.map((row) => (row.aar === 2018 ? { ...row, ...within } : row))
    );
    await world.put(
      'deltagere',
      ten.map((i) => participant(1000 + i))
    );
    expect((await asked())?.source).toBe('forsoeg_id');
  });
});

it('has no answer where nothing tells who took part', async () => {
  await world.put('omkostninger', plainCosts);
  expect(await asked()).toBeNull();
  await world.put(
    'deltagere',
    ten.map((i) => participant(1000 + i))
  );
  expect(await asked()).toBeNull();
  expect(await participantsKnown.ask(world, everything)).toBe(false);
  await world.put(
    'deltagere',
    ten.map((i) => participant(i))
  );
  expect(await participantsKnown.ask(world, everything)).toBe(true);
});

describe('withholds', () => {
  it('everything of four participants', async () => {
    await world.put('omkostninger', plainCosts);
    await world.put(
      'deltagere',
      ten.slice(0, 4).map((i) => participant(i))
    );
    expect((await asked())?.rows).toEqual(['total', 'familie', 'skole'].map((key) => [key, 'too-few', 'too-few', 'too-few', 'too-few']));
    expect((await asked({ minimumCell: 3 }))?.rows[0]).toEqual(['total', 120, 80, -40, 4]);
  });

  it('a budget of three participants, and another from which it could be reckoned', async () => {
    await world.put('omkostninger', [
      ...plainCosts,
      ...ten.slice(0, 3).map((i) => posting(i, 2017, 'misbrug', 50)),
      ...ten.slice(0, 6).map((i) => posting(i, 2017, 'sundhed', 50))
    ]);
    await world.put(
      'deltagere',
      ten.map((i) => participant(i))
    );
    expect((await asked())?.rows).toEqual([
      ['total', 165, 80, -85, 10],
      ['familie', 100, 80, -20, 10],
      ['skole', 20, 0, -20, 10],
      // Withheld ones by name: their place must not tell which is larger.
      ['misbrug', 'too-few', 0, 'too-few', 10],
      ['sundhed', 'protects-another', 0, 'protects-another', 10]
    ]);
  });

  it('a whole that one participant dominates, and with it the parts that would sum to it', async () => {
    await world.put('omkostninger', [...plainCosts, posting(0, 2019, 'anbringelse', 100_000)]);
    await world.put(
      'deltagere',
      ten.map((i) => participant(i))
    );
    expect((await asked())?.rows.slice(0, 3)).toEqual([
      ['total', 120, 'dominated', 'dominated', 10],
      ['familie', 100, 'protects-another', 'protects-another', 10],
      ['skole', 20, 'protects-another', 'protects-another', 10]
    ]);
  });
});

describe('on random worlds', () => {
  const source = randomLcg(0.77);
  const upTo = (most: number): number => randomInt.source(source)(most)();
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T;
  const areas = ['familie', 'skole', 'misbrug', 'sundhed'];
  const costs = Array.from({ length: 16_000 }, () => {
    const i = upTo(1200);
    return posting(i, 2015 + upTo(5), one(areas), upTo(200_000) - (upTo(12) === 0 ? 250_000 : 0), {
      kommunekode: i % 10 === 0 ? one([210, 190]) : ([210, 190, 151][i % 3] as number)
    });
  }).filter(({ aar, kommunekode }) => !(kommunekode === 151 && aar === 2015));
  const people = Array.from({ length: 1040 }, (_, i) =>
    participant(i + 100, {
      forsoeg_id: one(['en-plan', 'mentor']),
      kommunekode: [210, 190, 151][(i + 100) % 3] as number,
      maalgruppe: one(['unge', 'voksne']),
      tilknyttet: `${2015 + upTo(5)}-0${1 + upTo(9)}-11`,
      fulgt_til: one(['2019-12-31', '2018-06-30', '2017-12-31'])
    })
  );

  /** The long way: person by person. */
  const reckoned = ({ kommuner, targetGroups, trials, areas: wanted }: Filters) => {
    const years = new Set(costs.map(({ kommunekode, aar }) => `${kommunekode} ${aar}`));
    const pairs = people.filter((person) => {
      const joined = Number(String(person.tilknyttet).slice(0, 4));
      return (
        (kommuner.length === 0 || kommuner.includes(String(person.kommunekode))) &&
        (targetGroups.length === 0 || targetGroups.includes(String(person.maalgruppe))) &&
        (trials.length === 0 || trials.includes(String(person.forsoeg_id))) &&
        years.has(`${person.kommunekode} ${joined - 1}`) &&
        years.has(`${person.kommunekode} ${joined + 1}`) &&
        String(person.fulgt_til) >= `${joined + 1}-12-31`
      );
    });
    const meanOf = (away: number, area: string | null): number => {
      let sum = 0;
      for (const person of pairs) {
        const year = Number(String(person.tilknyttet).slice(0, 4)) + away;
        const own = costs.filter(
          (row) => row.borger_id === person.deltager_id && row.aar === year && (wanted.length === 0 || wanted.includes(String(row.omraade)))
        );
        const total = (rows: readonly TableRow[]) => rows.reduce((all, { beloeb }) => all + Number(beloeb), 0);
        if (total(own) > 0) sum += total(area === null ? own : own.filter(({ omraade }) => omraade === area));
      }
      return sum / pairs.length;
    };
    return { count: pairs.length, meanOf };
  };

  it.each<readonly [string, Partial<Filters>]>([
    ['everybody', {}],
    ['a kommune', { kommuner: ['210'] }],
    ['a kommune that lacks a year', { kommuner: ['151'] }],
    ['a trial', { trials: ['mentor'] }],
    ['a målgruppe in two areas', { targetGroups: ['unge'], areas: ['skole', 'sundhed'] }]
  ])('what is shown of %s is what a reckoning person by person gives, and the areas sum to the whole', async (_, chosen) => {
    await world.put('omkostninger', costs);
    await world.put('deltagere', people);
    const filters: Filters = { ...everything, ...chosen, minimumCell: 3 };
    const answer = await participantCosts.ask(world, filters);
    const { count, meanOf } = reckoned(filters);
    expect(count).toBeGreaterThan(3);
    expect(said(answer?.citizens)).toBe(count);
    const shown = (answer?.rows ?? []).filter(({ before, after }) => before.shown && after.shown);
    expect(shown[0]?.area).toBeNull();
    for (const { area, before, after, difference } of shown) {
      expect(said(before)).toBeCloseTo(meanOf(-1, area), 6);
      expect(said(after)).toBeCloseTo(meanOf(1, area), 6);
      expect(said(difference)).toBeCloseTo(meanOf(1, area) - meanOf(-1, area), 6);
    }
    const [whole, ...parts] = answer?.rows ?? [];
    if (parts.every(({ before }) => before.shown)) {
      expect(parts.reduce((sum, { before }) => sum + Number(said(before)), 0)).toBeCloseTo(Number(said(whole?.before)), 6);
    }
  });
});

it('answers from files, whichever comes first', async () => {
  const costs = ten.flatMap((i) => [2017, 2018, 2019].map((aar) => ({ borger_id: `B${i}`, aar })));
  const costFile = parquetFile('omkostninger.parquet', {
    borger_id: { type: 'STRING', data: costs.map(({ borger_id }) => borger_id) },
    aar: { type: 'INT32', data: costs.map(({ aar }) => aar) },
    kommunekode: { type: 'STRING', data: costs.map(() => '210') },
    beloeb: { type: 'DOUBLE', data: costs.map(({ aar }) => (aar - 2000) * 100) },
    omraade: { type: 'STRING', data: costs.map(() => 'familie') }
  });
  const text = (column: string, value: (i: number) => string) => ({ [column]: { type: 'STRING' as const, data: ten.map(value) } });
  const participantFile = parquetFile('deltagere.parquet', {
    ...text('deltager_id', (i) => `B${i}`),
    ...text('forsoeg_id', () => 'en-plan'),
    ...text('kommunekode', () => '210'),
    ...text('maalgruppe', () => 'voksne'),
    ...text('screenet', () => '2018-01-05'),
    i_maalgruppe: { type: 'BOOLEAN', data: ten.map(() => true) },
    ...text('tilknyttet', () => '2018-04-15'),
    ...text('fulgt_til', () => '2019-12-31')
  });
  for (const files of [
    [costFile, participantFile],
    [participantFile, costFile]
  ]) {
    const opened = await emptyWorld();
    for (const file of files) expect((await opened.open([file], false, { saysYes: true })).tables).toHaveLength(1);
    const answer = await participantCosts.ask(opened, everything);
    expect(answer?.rows.map(({ before, after }) => [said(before), said(after)])).toEqual([
      [1700, 1900],
      [1700, 1900]
    ]);
  }
});
