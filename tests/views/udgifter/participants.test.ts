import { describe, expect, it } from 'vitest';
import { type Published, publish, publishUnless } from '../../../src/domain/disclosure.ts';
import type { Coverage } from '../../../src/measures/coverage.ts';
import type { ParticipantCosts } from '../../../src/measures/participantCosts.ts';
import { locationOf } from '../../../src/state/place.svelte.ts';
import type { Context } from '../../../src/views/figure.ts';
import { participantsFigure } from '../../../src/views/udgifter/participants.ts';

const shown = (value: number): Published<number> => publishUnless(null, value);
const few = publish(2, { contributors: 2 }, 5);
const dominated = publishUnless('dominated', 1);

const coverage: Coverage = {
  years: [2017, 2018, 2019],
  kommuner: ['210'],
  targetGroups: [],
  areas: [],
  hasFamilies: false,
  hasLaws: false,
  hasServices: false,
  priceYear: 2019,
  kommunerOf: () => ['210'],
  residentsKnown: () => false
};
const context: Context = {
  filters: {
    year: 2019,
    kommuner: ['210'],
    targetGroups: [],
    areas: [],
    unit: 'borger',
    denominator: 'modtagere',
    minimumCell: 5,
    topPercent: 1,
    prices: 'loebende',
    trials: []
  },
  kommuner: ['210'],
  missing: [],
  residentsUnknown: true,
  location: locationOf('#/udgifter'),
  topPercent: 1,
  coverage,
  language: 'da'
};

const answer: ParticipantCosts = {
  source: 'deltagere',
  citizens: shown(13),
  leftOut: { all: few, yearMissing: few, notFollowed: shown(0) },
  withoutCosts: shown(0),
  rows: [
    { area: null, before: shown(50_000), after: shown(40_000), difference: shown(-10_000), citizens: shown(13) },
    { area: 'familie', before: few, after: shown(0), difference: few, citizens: shown(13) }
  ],
  trials: [
    { key: 'en-plan-210', name: 'Én plan', kommunekode: '210' },
    { key: 'mentor', name: null, kommunekode: null }
  ]
};
const viewOf = async (given: ParticipantCosts | null, more: Partial<Context> = {}) => {
  // The one measure that the figure asks.
  const view = await participantsFigure.question((() => Promise.resolve(given)) as never, context.location);
  return view({ ...context, ...more });
};
const whole = (row: Partial<ParticipantCosts['rows'][number]>, more: Partial<ParticipantCosts> = {}): ParticipantCosts => ({
  ...answer,
  ...more,
  rows: answer.rows.map((one, i) => (i === 0 ? { ...one, ...row } : one))
});

it('tells the development with the number of people, and that it is no effect', async () => {
  const view = await viewOf(answer);
  expect(view?.headline).toBe(
    'Udviklingen blandt 13 deltagere: i gennemsnit 50.000\u00a0kr. hver i året før, de kom med i forsøget, og 40.000\u00a0kr. i året efter (20\u00a0pct. mindre).'
  );
  expect(view?.cautions.join(' ')).toContain('ikke en effektmåling: udviklingen kan have andre årsager');
  expect(view?.cautions.join(' ')).toContain('vil ofte koste mindre bagefter, også uden forsøget');
  expect(view?.definition).toContain('Udeladt: færre end 5; udgifter mangler for et af årene: færre end 5; ikke fulgt længe nok: 0.');
});

it('keeps the keys and fields that programs read', async () => {
  const view = await viewOf(answer);
  expect(view?.table.columns.map(({ field }) => field)).toEqual(['before', 'after', 'difference', 'citizens']);
  expect(view?.table.rows.map(({ key }) => key)).toEqual(['total', 'familie']);
  expect(view?.chart.kind).toBe('paired-bars');
});

it('keeps an area that is named total apart from the total', async () => {
  const view = await viewOf({ ...answer, rows: answer.rows.map((row) => ({ ...row, area: row.area && 'total' })) });
  expect(view?.table.rows.map(({ key }) => key)).toEqual(['total', '\\total']);
  expect(view?.chart.kind === 'paired-bars' && view.chart.props.rows.map(({ key }) => key)).toEqual(['total', '\\total']);
});

describe('says what to do', () => {
  it.each([
    ['too few participants', whole({ before: few, after: few, difference: few }, { citizens: few }), 'færre end 5 deltagere'],
    ['too few with a cost', whole({ before: few, difference: few }), 'for få af dem har en udgift'],
    ['one who dominates', whole({ after: dominated, difference: dominated }), 'én deltager udgør over halvdelen']
  ])('where there are %s', async (_, given, words) => {
    const view = await viewOf(given, { coverage: { ...coverage, kommuner: ['190', '210'] } });
    expect(view?.headline).toContain(words);
    expect(view?.headline).toContain('vælg flere kommuner');
    expect((await viewOf(given))?.headline).not.toContain('flere kommuner');
  });

  it('where nobody can be followed', async () => {
    const nothing = publishUnless(null, Number.NaN);
    const view = await viewOf(whole({ before: nothing, after: nothing, difference: nothing }, { citizens: shown(0) }));
    expect(view?.headline).toContain('Ingen deltagere i valget kan følges');
    expect(view?.chart.kind).toBe('none');
  });

  it('where none of them costs anything in what is chosen', async () => {
    const given = whole({ before: shown(0), after: shown(0), difference: shown(0) });
    const view = await viewOf(given, { filters: { ...context.filters, areas: ['handicap'] } });
    expect(view?.headline).toMatch(/^Blandt 13 deltagere havde ingen en udgift på de valgte områder, hverken i året før/);
    expect(view?.chart.kind).toBe('none');
    expect((await viewOf(given))?.headline).toMatch(/^Blandt 13 deltagere havde ingen en udgift, hverken/);
  });

  it('where no column tells who took part', async () => {
    const view = await viewOf(null);
    expect(view?.headline).toContain('forsoeg_id');
    expect(view?.headline).toContain('deltager_id');
    expect(view?.table.rows).toEqual([]);
  });
});

it('says in its definition which trial is chosen, and in which prices amounts are', async () => {
  const view = await viewOf(answer, { filters: { ...context.filters, trials: ['en-plan-210'], prices: 'faste' } });
  expect(view?.definition).toContain('Kun forsøget Én plan (Fredensborg).');
  expect(view?.definition).toContain('Alle beløb er i 2019-priser');
  expect((await viewOf(answer))?.definition).not.toContain('priser');
});

it('offers the trials by name, and writes the one chosen to the address', async () => {
  const [control] = (await viewOf(answer))?.controls ?? [];
  if (control?.kind !== 'choice') throw new Error('there is no choice of trials');
  expect(control.options.map(({ label }) => label)).toEqual(
    ['Alle forsøg', 'Én plan (Fredensborg)', 'mentor'].sort((a, b) =>
      a === 'Alle forsøg' ? -1 : b === 'Alle forsøg' ? 1 : a.localeCompare(b, 'da')
    )
  );
  expect(control.change('mentor')).toEqual({ trials: ['mentor'] });
  expect(control.change('')).toEqual({ trials: [] });
});
