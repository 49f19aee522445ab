import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../src/domain/goals.ts';
import type { ResidentsRow } from '../../../src/ledger/answers.ts';
import { locationOf } from '../../../src/state/place.svelte.ts';
import { assemble } from '../../../src/views/overblik/assemble.ts';
import { readOverview, writeOverview } from '../../../src/views/overblik/overview.ts';
import { topShareFigure } from '../../../src/views/udgifter/topShare.ts';
import { type FitCase, fitCase, fitOf, scored, times as timesOf } from '../../fit/world.ts';
import { type CostRow, ledgerAlone, ledgerOf } from '../../world/ledger.ts';
import { type Person, recordsOf, times } from '../participants/participantPage.ts';
import { rowsOf, viewAt } from '../udgifter/costPage.ts';
import { type Loaded, overviewAt, partsAt } from './overviewAt.ts';

interface World {
  readonly costs?: readonly CostRow[];
  readonly residents?: readonly ResidentsRow[];
  readonly cases?: readonly FitCase[];
  readonly people?: readonly Person[];
  readonly goals?: readonly Goal[];
}

const loaded = async ({ costs = [], residents = [], cases = [], people = [], goals = [] }: World): Promise<Loaded> => {
  const ledger = await ledgerOf(costs, residents);
  const participants = await recordsOf(people, [], { goals });
  return { ...(await ledgerAlone(ledger)), ledger, participants, ...(await fitOf(cases)) };
};

/** The most expensive 100 of 10,000 cost `most` each; 900 others 1,000 kr. each. */
const yearOf = (aar: number, most: number): CostRow[] =>
  rowsOf(
    '210',
    aar,
    Array.from({ length: 1_000 }, (_, i) => (i < 100 ? most : 1_000))
  );
const residentsOf = (year: number): ResidentsRow => ({ year, kommune: '210', targetGroup: null, residents: 10_000 });

const promise: Goal = {
  id: 'tilknyttede-210',
  trial: 'en-plan-210',
  kommune: '210',
  title: 'Borgere tilknyttet forsøget',
  unit: 'borgere',
  direction: 'op',
  minimum: 30,
  maximum: 40,
  deadline: '2018-12-31',
  status: null,
  owner: null
};

/** Ten cases of two conversations each; the last `unscored` of them have no score at the second. */
const cases = (unscored: number, last = 30): FitCase[] =>
  timesOf(10, (i) =>
    fitCase([...scored([20]), ...scored([i < 10 - unscored ? last : null]).map((row) => ({ ...row, samtale_nr: 2, dato: '2018-05-01' }))], {
      samtaler: 2
    })
  );

describe('a sentence of the overview', () => {
  it('is the figure’s own, and its picture has the figure’s numbers', async () => {
    const sources = await loaded({ costs: yearOf(2019, 9_000), residents: [residentsOf(2019)] });
    const { tiles } = await overviewAt(sources);
    const figure = await viewAt(topShareFigure, sources.ledger, '#/udgifter');
    const tile = tiles.find(({ subject }) => subject === 'costs');
    expect(tile?.headline).toBe(figure.headline);
    expect(tile?.to).toEqual({ view: 'udgifter', changes: { figure: 'cost-top-share' } });
    // 900,000 of 1,800,000 kr. fall on the first 100.
    expect(tile?.picture?.rows.map(({ key, value }) => [key, value])).toEqual(
      figure.table.rows.map(({ key, values }) => [key, values.share])
    );
    expect(tile?.picture?.rows[0]?.text).toBe('50\u00a0%');
  });

  it('follows the filters', async () => {
    const sources = await loaded({
      costs: [...yearOf(2018, 4_000), ...yearOf(2019, 9_000)],
      residents: [residentsOf(2018), residentsOf(2019)]
    });
    const { tiles } = await overviewAt(sources, '#/overblik?aar=2018&naevner=modtagere');
    const figure = await viewAt(topShareFigure, sources.ledger, '#/udgifter?aar=2018&naevner=modtagere');
    expect(tiles.find(({ subject }) => subject === 'costs')?.headline).toBe(figure.headline);
    expect(figure.headline).toMatch(/borgerne med en udgift/);
  });
});

describe('what has changed', () => {
  it('needs attention where it exceeds the uncertainty, and leads to the two years side by side', async () => {
    const costs = [...yearOf(2018, 1_000), ...yearOf(2019, 90_000)];
    const { tiles, changes, lead } = await overviewAt(await loaded({ costs, residents: [residentsOf(2018), residentsOf(2019)] }));
    const to = { view: 'udgifter', changes: { compared: ['2019', '2018'], figure: 'cost-compare' } };
    expect(changes).toEqual([
      expect.objectContaining({ id: 'cost-change', text: expect.stringMatching(/mere end tilfældig årsvariation forklarer/), to })
    ]);
    expect(tiles[0]?.needs).toEqual([expect.objectContaining({ text: expect.stringMatching(/mere end usikkerheden\.$/), to })]);
    expect(lead).toMatch(
      /^I Fredensborg er der ét forhold, der kræver opmærksomhed: andelen for den dyreste 1\u00a0pct\. er .* pct\.point anderledes end i 2018/
    );
  });

  it('is said and needs none where it does not', async () => {
    const costs = [...yearOf(2018, 9_000), ...yearOf(2019, 9_000)];
    const { tiles, changes, lead } = await overviewAt(await loaded({ costs, residents: [residentsOf(2018), residentsOf(2019)] }));
    expect(changes[0]?.text).toMatch(/ligger ens/);
    expect(tiles.flatMap(({ needs }) => needs)).toEqual([]);
    expect(lead).toBe('Af det, der er opgjort i Fredensborg, har intet passeret en af de grænser, siden holder øje med.');
  });

  it('cannot be said of the first year', async () => {
    const { changes, unsaid } = await overviewAt(await loaded({ costs: yearOf(2019, 9_000), residents: [residentsOf(2019)] }));
    expect(changes).toEqual([]);
    expect(unsaid.find(({ id }) => id === 'cost-one-year')).toMatchObject({ step: 'Indlæs på siden Data', to: { view: 'data' } });
  });
});

describe('FIT', () => {
  it('needs attention under 60 per cent, stands first then, and says what cannot be read of it', async () => {
    // 10 of 20 conversations are scored: ten first ones, and none of the others.
    const sources = await loaded({ cases: cases(10), costs: yearOf(2019, 9_000), residents: [residentsOf(2019)] });
    const { tiles, unsaid } = await overviewAt(sources);
    expect(tiles[0]?.subject).toBe('fit');
    expect(tiles[0]?.needs.map(({ text }) => text)).toContain('Kun 50\u00a0pct. af samtalerne har en trivselsscore.');
    expect(unsaid.map(({ id }) => id)).toContain('fit-low');
  });

  it('alone is an overview, and says which tables are missing', async () => {
    const { tiles, unsaid, lead } = await overviewAt(await loaded({ cases: cases(0) }));
    expect(tiles.map(({ subject }) => subject)).toContain('fit');
    expect(tiles.map(({ subject }) => subject)).not.toContain('costs');
    expect(unsaid.find(({ id }) => id === 'costs-missing')).toMatchObject({
      text: 'Udgifternes koncentration: tabellen omkostninger er ikke indlæst.',
      to: { view: 'data' }
    });
    expect(unsaid.map(({ id }) => id)).toContain('participants-missing');
    expect(lead).toMatch(/^I Gladsaxe er der/);
  });

  it('tells how wellbeing is by the latest period and the one before, never as an effect', async () => {
    const { changes } = await overviewAt(await loaded({ cases: cases(0) }));
    expect(changes.find(({ id }) => id === 'fit-median-change')?.text).toBe(
      'Den midterste trivselsscore er 30 i 2. kvartal 2018 mod 20 i 1. kvartal 2018.'
    );
  });
});

describe('enrolment', () => {
  /** Ten at once and `late` in the last quarter, followed to the end of June. */
  const people = (early: number, late: number): Person[] => [
    ...times(early, { enrolled: '2018-01-15', followedTo: '2018-06-30' }),
    ...times(late, { enrolled: '2018-05-15', followedTo: '2018-06-30' })
  ];

  it('needs attention where it is slower than promised', async () => {
    const { tiles } = await overviewAt(await loaded({ people: people(10, 0), goals: [promise] }));
    expect(tiles[0]).toMatchObject({ subject: 'participants', needs: [{ text: 'Tilslutningen går langsommere end lovet.' }] });
  });

  it('needs none where it is not', async () => {
    const { tiles, changes } = await overviewAt(await loaded({ people: people(10, 15), goals: [promise] }));
    const tile = tiles.find(({ subject }) => subject === 'participants');
    expect(tile?.needs).toEqual([]);
    expect(tile?.picture).toMatchObject({ most: 44, rows: [{ value: { shown: true, value: 25 }, text: '25 af 30–40' }] });
    expect(changes.find(({ id }) => id === 'enrolment-change')?.text).toBe(
      '15 er kommet til fra april 2018 til juni 2018 mod 10 i de tre måneder før.'
    );
  });

  it('cannot be held against a promise that nobody gave', async () => {
    const { unsaid } = await overviewAt(await loaded({ people: people(10, 15) }));
    expect(unsaid.map(({ id }) => id)).toContain('enrolment-promise');
  });

  it('cannot say where those are who have just joined', async () => {
    const { unsaid } = await overviewAt(await loaded({ people: people(10, 15), goals: [promise] }));
    expect(unsaid.find(({ id }) => id === 'immature-26')).toMatchObject({
      to: { view: 'deltagere', changes: { figure: 'participants-outcome' } }
    });
  });
});

describe('goals', () => {
  it('need attention past their deadline unmet', async () => {
    const people = times(10, { enrolled: '2018-01-15', followedTo: '2019-06-30' });
    const { tiles } = await overviewAt(await loaded({ people, goals: [promise] }));
    expect(tiles[0]).toMatchObject({ subject: 'goals', needs: [{ text: '1 mål er ikke nået til fristen.' }] });
  });
});

describe('where there is little', () => {
  it('says that nothing is loaded, and where to begin', async () => {
    const { lead, unsaid } = await overviewAt(await loaded({}));
    expect(lead).toBe('Der er ikke indlæst data endnu: vælg udtræk på siden Data.');
    expect(unsaid.filter(({ to }) => to.view === 'data').map(({ id }) => id)).toEqual([
      'costs-missing',
      'fit-missing',
      'participants-missing'
    ]);
  });

  it('says that nothing is in what is chosen', async () => {
    const { lead, unsaid } = await overviewAt(
      await loaded({ costs: yearOf(2019, 9_000), residents: [residentsOf(2019)] }),
      '#/overblik?kommune=376'
    );
    expect(lead).toBe('Der er ingen data i det valgte: vælg bredere.');
    expect(unsaid.find(({ id }) => id === 'costs-empty')).toMatchObject({ step: 'Vælg alle kommuner', to: { changes: { kommuner: [] } } });
  });

  it('says that all is withheld where nobody may be told of, with the way to more', async () => {
    const seven = rowsOf('210', 2019, [10_000, 9_000, 8_000, 7_000, 6_000, 5_000, 4_000]);
    const people = times(7, { enrolled: '2018-01-15' });
    const { lead, tiles, unsaid } = await overviewAt(await loaded({ costs: seven, people }), '#/overblik?kommune=210&k=10');
    expect(lead).toBe('Det valgte kan ikke vises uden at fortælle om for få borgere: vælg bredere.');
    expect(tiles.flatMap(({ picture }) => picture?.rows ?? []).filter(({ key, value }) => /^\d+$/.test(key) && value.shown)).toEqual([]);
    expect(unsaid.find(({ id }) => id === 'cost-1')).toMatchObject({
      step: 'Vælg alle kommuner',
      to: { view: 'overblik', changes: { kommuner: [] } }
    });
    expect(JSON.stringify({ lead, tiles, unsaid })).not.toMatch(/\b7\b/);
  });

  it('offers a smaller group where all kommuner are chosen already', async () => {
    const people = times(7, { enrolled: '2018-01-15' });
    const { unsaid } = await overviewAt(await loaded({ people }), '#/overblik?k=10');
    expect(unsaid.find(({ id }) => id === 'enrolled')).toMatchObject({
      step: 'Vælg mindste gruppe 5',
      to: { changes: { minimumCell: 5 } }
    });
  });
});

it('never says that a trial has an effect, in either language', async () => {
  const sources = await loaded({
    cases: cases(3),
    people: times(30, {}),
    goals: [promise],
    costs: yearOf(2019, 9_000),
    residents: [residentsOf(2019)]
  });
  for (const hash of ['#/overblik', '#/overblik?sprog=en']) {
    expect(JSON.stringify(await overviewAt(sources, hash))).not.toMatch(/effekt|virkning|effect|impact/i);
  }
});

it('waits for every part', async () => {
  const parts = await partsAt(await loaded({ cases: cases(0) }));
  expect(assemble({ ...parts, goals: { kind: 'busy' } }, locationOf(''), 'da')).toBeNull();
  expect(assemble({ ...parts, goals: { kind: 'failed' } }, locationOf(''), 'da')?.unsaid.map(({ text }) => text)).toContain(
    'Mål: beregningen gik galt.'
  );
});

it('is read from its file with the numbers cleared as they were written', async () => {
  const overview = await overviewAt(await loaded({ costs: rowsOf('210', 2019, [5, 5, 5]), cases: cases(1) }));
  expect(readOverview(writeOverview(overview))).toEqual(overview);
});
