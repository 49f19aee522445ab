import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import type { MinimumCell, Published } from '../../../src/domain/disclosure.ts';
import { defaultFitFilters, type FitFilters, phases } from '../../../src/domain/fitFilters.ts';
import { defaultCutOffs } from '../../../src/domain/fitScale.ts';
import type { FitQuestions } from '../../../src/fit/fitRecords.ts';
import { fitFirstLast } from '../../../src/measures/fitFirstLast.ts';
import { fitEndings, fitOutcome } from '../../../src/measures/fitOutcome.ts';
import { fitOrsTrend } from '../../../src/measures/fitTrend.ts';
import { type FitCase, fitCase, fitOf, scored, times } from '../../fit/world.ts';
import { freedomOf, widthOf } from './bounds.ts';
import { subsetsOf } from './town.ts';

const quarters = ['2018-02-01', '2018-05-01', '2018-08-01', '2018-11-01'] as const;

/** A case of one place, and what it is counted as by each figure. */
interface Drawn {
  readonly made: FitCase;
  readonly place: string;
  readonly outcome: string;
  readonly ending: string;
  readonly quarters: readonly string[];
}

interface Town {
  readonly kommuner: readonly string[];
  readonly groups: readonly string[];
  readonly cases: readonly Drawn[];
}

/** From the first score to the last. */
const ways = { unchanged: [20, 21], improved: [10, 18], recovered: [18, 30], deteriorated: [30, 20] } as const;

const placeOf = (kommune: string, group: string, phase: string): string => [kommune, group, phase].join('/');

const townOf = (seed: number): Town => {
  const draw = randomLcg(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  // The last ones are rare.
  const one = <T>(choices: readonly T[]): T => choices[Math.min(below(choices.length), below(choices.length + 1))] as T;
  const kommuner = ['159', '376', '756'].slice(0, 2 + below(2));
  const groups = ['familier', 'unge'];
  const cases = times(20 + below(130), (): Drawn => {
    const [kommune, group, phase] = [one(kommuner), one(groups), one(phases)];
    const [outcome, scores] = one<readonly [string, readonly number[]]>([...Object.entries(ways), ['unclassifiable', [22]]]);
    const isActive = draw() < 0.25;
    const [way, ending] = one([
      ['planlagt', 'planlagt'],
      ['andet', 'andet']
    ] as const);
    const from = below(quarters.length + 1 - scores.length);
    const days = quarters.slice(from, from + scores.length);
    const dated = days.flatMap((dato, i) => scored([scores[i] ?? null], { samtale_nr: i + 1, dato }));
    const traits = { kommunekode: kommune, maalgruppe: group, fase: phase };
    return {
      made: fitCase(dated, { ...traits, slut: isActive ? null : '2019-12-01', afslutning: isActive ? null : way }),
      place: placeOf(kommune, group, phase),
      outcome: `${outcome}${isActive ? ' aktiv' : ''}`,
      ending: isActive ? 'aktiv' : ending,
      quarters: days.map((day) => `${day.slice(0, 4)}K${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
    };
  });
  return { kommuner, groups, cases };
};

/** One figure as an attacker sees it: of a selection, sums of kinds that are told. */
interface Figure {
  readonly kinds: readonly string[];
  kindsOf(drawn: Drawn): readonly string[];
  ask(fit: FitQuestions, filters: FitFilters): Promise<readonly (readonly string[])[]>;
}

const shown = (published: Published<number>) => published.shown;
const classes = ['recovered', 'improved', 'unchanged', 'deteriorated', 'unclassifiable'];

const figures: Readonly<Record<string, Figure>> = {
  outcomes: {
    kinds: classes.flatMap((one) => [one, `${one} aktiv`]),
    kindsOf: ({ outcome }) => [outcome],
    ask: async (fit, filters) => {
      const [alone, both] = [await fitOutcome.ask({ fit }, filters), await fitOutcome.ask({ fit }, { ...filters, includesActive: true })];
      const withActive = (own: readonly string[]) => own.flatMap((one) => [one, `${one} aktiv`]);
      return [
        ...alone.rows.filter(({ cases }) => shown(cases)).map((row) => row.classes),
        ...both.rows.filter(({ cases }) => shown(cases)).map((row) => withActive(row.classes)),
        ...(shown(alone.cases) ? [classes] : []),
        ...(shown(both.cases) ? [withActive(classes)] : [])
      ];
    }
  },
  endings: {
    kinds: ['planlagt', 'andet', 'aktiv'],
    kindsOf: ({ ending }) => [ending],
    ask: async (fit, filters) => {
      const { rows, cases } = await fitEndings.ask({ fit }, filters);
      return [
        ...rows.filter((row) => shown(row.cases)).map((row) => row.classes),
        ...(shown(cases) ? [['planlagt', 'andet', 'aktiv']] : [])
      ];
    }
  },
  'first and last scores': {
    kinds: classes.flatMap((one) => [one, `${one} aktiv`]),
    kindsOf: ({ outcome }) => [outcome],
    ask: async (fit, filters) => {
      const told: string[][] = [];
      for (const includesActive of [false, true]) {
        const { bins, cells, cases } = await fitFirstLast.ask({ fit }, { ...filters, includesActive });
        const binOf = (score: number) => (bins === 'cut-off' ? Number(score >= 25) : Math.floor(score / bins));
        const inCell = (first: number, last: number) =>
          Object.entries(ways).flatMap(([one, [from, to]]) => (binOf(from) === first && binOf(to) === last ? [one] : []));
        const own = (kinds: readonly string[]) => kinds.flatMap((one) => (includesActive ? [one, `${one} aktiv`] : [one]));
        told.push(...cells.filter((cell) => shown(cell.cases)).map(({ first, last }) => own(inCell(first, last))));
        if (shown(cases)) told.push(own(Object.keys(ways)));
      }
      return told;
    }
  },
  trend: {
    kinds: ['2018K1', '2018K2', '2018K3', '2018K4'],
    kindsOf: (drawn) => drawn.quarters,
    ask: async (fit, filters) => {
      const { whole } = await fitOrsTrend.ask({ fit }, filters);
      const quartersIn = (key: string) =>
        figures.trend?.kinds.filter((kind) => kind === key || key === '2018' || key === halfOf(kind)) ?? [];
      return whole.rows.filter(({ n, mean }) => shown(n) || shown(mean)).map(({ key }) => quartersIn(key));
    }
  }
};

const halfOf = (quarter: string): string => `2018H${Math.ceil(Number(quarter.slice(5)) / 2)}`;

/** The same without the guard of selections. */
const unguarded = (fit: FitQuestions): FitQuestions => ({
  ...fit,
  outcomes: async (filters) => ({ ...(await fit.outcomes(filters)), rungs: Number.POSITIVE_INFINITY }),
  endings: async (filters) => ({ ...(await fit.endings(filters)), rungs: Number.POSITIVE_INFINITY }),
  firstLast: async (filters) => {
    const every = Array.from({ length: 64 }, () => true);
    return { ...(await fit.firstLast(filters)), mayTell: { cases: true, fives: every, tens: every, halves: every } };
  },
  trend: async (filters, scale, grain) => {
    const answer = await fit.trend(filters, scale, grain);
    return { ...answer, untold: { whole: new Uint8Array(answer.whole.cells.length), groups: new Uint8Array(0) } };
  }
});

interface Attack {
  readonly guarded: number;
  readonly told: number;
  readonly leaks: number;
}

/** Asks for every selection and tries to reckon every count of few. */
const attack = async ({ kommuner, groups, cases }: Town, figure: Figure, fit: FitQuestions, minimumCell: MinimumCell): Promise<Attack> => {
  const cells = kommuner.flatMap((kommune) =>
    groups.flatMap((group) => phases.flatMap((phase) => figure.kinds.map((kind) => ({ kommune, group, phase, kind }))))
  );
  const truth = cells.map(
    ({ kommune, group, phase, kind }) =>
      cases.filter((drawn) => drawn.place === placeOf(kommune, group, phase) && figure.kindsOf(drawn).includes(kind)).length
  );
  const selections = subsetsOf(kommuner).flatMap((chosen) =>
    subsetsOf(groups).flatMap((targetGroups) => subsetsOf(phases).map((own) => ({ kommuner: chosen, targetGroups, phases: own })))
  );
  const weights = (selection: (typeof selections)[number], kinds: readonly string[]) =>
    cells.map(({ kommune, group, phase, kind }) =>
      Number(
        selection.kommuner.includes(kommune) &&
          selection.targetGroups.includes(group) &&
          selection.phases.includes(phase) &&
          kinds.includes(kind)
      )
    );
  const equations: number[][] = [];
  for (const selection of selections) {
    const told = await figure.ask(fit, { ...defaultFitFilters, ...selection, minimumCell });
    equations.push(...told.map((kinds) => weights(selection, kinds)));
  }
  const freedom = freedomOf(equations, cells.length);
  const countOf = (weight: readonly number[]) => weight.reduce((sum, one, i) => sum + one * (truth[i] ?? 0), 0);
  const few = selections
    .flatMap((selection) => figure.kinds.map((kind) => weights(selection, [kind])))
    .filter((weight) => countOf(weight) > 0 && countOf(weight) < minimumCell);
  const leaks = few.filter((weight) => widthOf(weight, truth, freedom) < minimumCell - 1e-6).length;
  return { guarded: few.length, told: equations.length, leaks };
};

const sum = (attacks: readonly Attack[], key: keyof Attack) => attacks.reduce((total, one) => total + one[key], 0);

describe.each(Object.entries(figures))('from all selections together, of %s', (_, figure) => {
  it('no count of few can be reckoned, and could be without the guard of selections', async () => {
    const [guarded, open]: [Attack[], Attack[]] = [[], []];
    for (let i = 1; i <= 24; i++) {
      const town = townOf(i / 25);
      const minimumCell = i % 2 === 0 ? 5 : 3;
      const { fit } = await fitOf(town.cases.map(({ made }) => made));
      guarded.push(await attack(town, figure, fit, minimumCell));
      open.push(await attack(town, figure, unguarded(fit), minimumCell));
    }
    expect(sum(guarded, 'leaks')).toBe(0);
    expect(sum(guarded, 'guarded')).toBeGreaterThan(300);
    expect(sum(open, 'leaks')).toBeGreaterThan(100);
    expect(sum(guarded, 'told')).toBeGreaterThan(sum(open, 'told') / 4);
  });
});

it('a cut-off moved point by point tells of no few cases', async () => {
  const draw = randomLcg(0.4);
  const cases = times(200, () => fitCase(scored([10 + Math.floor(draw() * 8), 18 + Math.floor(draw() * 16)])));
  const { fit } = await fitOf(cases);
  const recovered = async (questions: FitQuestions, voksen: number) => {
    const { rows } = await fitOutcome.ask({ fit: questions }, { ...defaultFitFilters, cutOffs: { ...defaultCutOffs, voksen } });
    const own = rows.find(({ key }) => key === 'recovered')?.cases;
    return own?.shown ? own.value : null;
  };
  const differences = async (questions: FitQuestions) => {
    const standard = (await recovered(questions, defaultCutOffs.voksen)) ?? Number.NaN;
    const moved = await Promise.all([20, 22, 23, 24, 26, 27, 28, 30].map((cutOff) => recovered(questions, cutOff)));
    return moved.flatMap((count) => (count === null ? [] : [Math.abs(count - standard)]));
  };
  const isFew = (difference: number) => difference > 0 && difference < defaultFitFilters.minimumCell;
  const told = await differences(fit);
  expect(told.filter(isFew)).toEqual([]);
  expect(told.length).toBeGreaterThan(2);
});
