/** Whether participants move: from the first measurement to the latest, citizen and caseworker side by side. */
import type { MoveRow } from '../../charts/movesLayout.ts';
import type { StackPart } from '../../charts/stackLayout.ts';
import { formatCount, formatPoints } from '../../domain/format.ts';
import { type MovementRow, type Progression, type ProgressRow, participantsProgression } from '../../measures/participantsProgression.ts';
import { say } from '../../wording/trial.ts';
import type { FigureView } from '../figure.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, daysText, peopleText, pointsFormat, pointsText, whereText } from './scope.ts';

type Indicator = ProgressRow['indicator'];
const asking = ['borger', 'sagsbehandler'] as const;

export const indicatorText = ({ da, en }: Indicator, { language }: ParticipantContext): string => (language === 'en' ? (en ?? da) : da);

/** Down, as they were, up. */
export const moveParts = ({ language }: ParticipantContext): readonly StackPart[] => [
  { key: 'down', label: say(language, 'trial.moves.down'), tone: 'counter' },
  { key: 'unchanged', label: say(language, 'trial.moves.unchanged'), tone: 4 },
  { key: 'up', label: say(language, 'trial.moves.up'), tone: 1 }
];

const headlineText = ({ movements, rows }: Progression, context: ParticipantContext): string => {
  const { language } = context;
  const all = movements.find(({ key }) => key === 'alle');
  if (rows.length === 0 || !all || (all.n.shown && all.n.value === 0)) return say(language, 'trial.progression.nobody');
  const words = { n: peopleText(all.n, context) };
  const [up, down] = [all.up, all.down].map((one) => (one.shown ? formatCount(one.value, language) : null));
  if (up && down) return say(language, 'trial.progression.headline', { ...words, up, down });
  if (up) return say(language, 'trial.progression.headlineUp', { ...words, up });
  if (down) return say(language, 'trial.progression.headlineDown', { ...words, down });
  return say(language, 'trial.progression.headlineHidden');
};

const sentenceOf = (rows: readonly ProgressRow[], context: ParticipantContext): string =>
  rows
    .map((row) =>
      say(context.language, 'trial.progression.sentence', {
        who: say(context.language, `trial.asking.${row.respondent}`),
        from: pointsText(row.baseline, context),
        to: pointsText(row.latest, context),
        n: row.n.shown ? countText(row.n, context) : peopleText(row.n, context)
      })
    )
    .join(' ');

/** Indicators in the order of the catalogue, each with those who answer it. */
const byIndicator = (rows: readonly ProgressRow[]): readonly (readonly ProgressRow[])[] =>
  [...new Set(rows.map(({ indicator }) => indicator.key))].map((key) => rows.filter(({ indicator }) => indicator.key === key));

const moveRows = (rows: readonly ProgressRow[], isOneScale: boolean, context: ParticipantContext): MoveRow[] =>
  byIndicator(rows).flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { indicator } = first;
    const name = indicatorText(indicator, context);
    return [
      {
        key: indicator.key,
        name,
        moves: Object.fromEntries(
          own.map(({ respondent, n, baseline, latest, up, unchanged, down, distribution }) => [
            respondent,
            {
              first: baseline,
              latest,
              counts: { up, unchanged, down },
              whole: n,
              spread: distribution.map((step) => ({ value: step.score, first: step.baseline, latest: step.latest }))
            }
          ])
        ),
        ...(isOneScale ? {} : { domain: [indicator.lowest, indicator.highest] as const }),
        get sentence() {
          return `${name}. ${sentenceOf(own, context)}`;
        }
      }
    ];
  });

const stepsBetween = (lowest: number, highest: number): number[] =>
  highest - lowest <= 10 ? Array.from({ length: Math.floor(highest - lowest) + 1 }, (_, i) => lowest + i) : [lowest, highest];

const tableOf = (rows: readonly ProgressRow[], context: ParticipantContext): FigureView['table'] => {
  const { language } = context;
  const [count, points] = [countFormat(language), pointsFormat(language)];
  const inSight = rows.map((row) => movesOf(row, context));
  return {
    nameLabel: say(language, 'trial.progression.nameLabel'),
    columns: [
      { field: 'n', label: say(language, 'trial.columns.people'), format: count },
      { field: 'baseline', label: say(language, 'trial.progression.baseline'), format: points },
      { field: 'latest', label: say(language, 'trial.progression.latest'), format: points },
      { field: 'up', label: say(language, 'trial.moves.up'), format: count },
      { field: 'unchanged', label: say(language, 'trial.moves.unchanged'), format: count },
      { field: 'down', label: say(language, 'trial.moves.down'), format: count },
      { field: 'median_days', label: say(language, 'trial.progression.medianDays'), format: points },
      { field: 'mean_baseline', label: say(language, 'trial.progression.meanBaseline'), format: points },
      { field: 'mean_latest', label: say(language, 'trial.progression.meanLatest'), format: points },
      { field: 'first_people', label: say(language, 'trial.progression.firstPeople'), format: count },
      { field: 'latest_people', label: say(language, 'trial.progression.latestPeople'), format: count }
    ],
    get rows() {
      return [...inSight, ...rows.flatMap((row) => scoresOf(row, context))];
    },
    inSight
  };
};

const rowName = ({ indicator, respondent }: ProgressRow, context: ParticipantContext): string =>
  say(context.language, 'trial.progression.name', {
    indicator: indicatorText(indicator, context),
    who: say(context.language, `trial.asking.${respondent}`)
  });

type Row = FigureView['table']['rows'][number];

const movesOf = (row: ProgressRow, context: ParticipantContext): Row => ({
  key: row.key,
  name: rowName(row, context),
  values: {
    n: row.n,
    baseline: row.baseline,
    latest: row.latest,
    up: row.up,
    unchanged: row.unchanged,
    down: row.down,
    median_days: row.medianDays,
    mean_baseline: row.meanBaseline,
    mean_latest: row.meanLatest
  }
});

/** People at each score; a scale of five makes six rows of one, so that they wait until the table is opened. */
const scoresOf = (row: ProgressRow, context: ParticipantContext): Row[] => {
  const name = rowName(row, context);
  return row.distribution.map(({ score, baseline, latest }) => ({
    key: `${row.key}/${score}`,
    name: say(context.language, 'trial.progression.scoreName', { name, score: formatPoints(score, context.language) }),
    values: { first_people: baseline, latest_people: latest }
  }));
};

/** Median days between the two measurements: of all rows, or from the least to the most of them. */
const daysBetweenText = (rows: readonly ProgressRow[], { language }: ParticipantContext): string => {
  const days = rows.flatMap(({ medianDays }) => (medianDays.shown ? [medianDays.value] : []));
  if (days.length === 0) return say(language, 'trial.notTold');
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? daysText(most, language) : `${formatPoints(least, language)}\u2013${daysText(most, language)}`;
};

/** Medians of the first and the latest answer, indicator by indicator. */
export const progressionFigure = defineParticipantFigure(
  'participants-progression',
  (ask) => ask(participantsProgression),
  (progression, context) => {
    const { language, filters } = context;
    const { rows } = progression;
    const lowest = Math.min(...rows.map(({ indicator }) => indicator.lowest));
    const highest = Math.max(...rows.map(({ indicator }) => indicator.highest));
    const isOneScale = rows.every(({ indicator }) => indicator.lowest === lowest && indicator.highest === highest);
    return {
      headline: headlineText(progression, context),
      definition: say(language, 'trial.progression.definition', {
        where: whereText(context),
        days: daysBetweenText(rows, context)
      }),
      cautions: [
        say(language, 'trial.progression.ordinal'),
        say(language, 'trial.progression.spreadRule'),
        say(language, 'trial.notEffect')
      ],
      chart:
        rows.length === 0
          ? { kind: 'none' }
          : {
              kind: 'first-latest',
              props: {
                title: say(language, 'trial.progression.chart'),
                rows: moveRows(rows, isOneScale, context),
                series: asking.map((key) => ({ key, label: say(language, `trial.asking.${key}`) })),
                parts: moveParts(context),
                partsLabel: say(language, 'trial.moves.legend'),
                spreadLabel: say(language, 'trial.progression.spread'),
                domain: [lowest, highest],
                ticks: isOneScale ? stepsBetween(lowest, highest) : [],
                format: pointsFormat(language),
                minimumCell: filters.minimumCell,
                language
              }
            },
      table: tableOf(rows, context)
    };
  }
);

const movementText = (row: MovementRow, context: ParticipantContext): string => {
  const { language } = context;
  return row.up.shown && row.n.shown
    ? say(language, 'trial.movements.upOf', { up: formatCount(row.up.value, language), n: formatCount(row.n.value, language) })
    : say(language, 'trial.movements.hidden');
};

/** Those with long gaps between measurements and with new caseworkers beside the others: both pull progress back. */
export const gapsFigure = defineParticipantFigure(
  'participants-progression-gaps',
  (ask) => ask(participantsProgression),
  ({ movements }, context) => {
    const { language, filters } = context;
    const rowOf = (key: MovementRow['key']) => movements.find((row) => row.key === key);
    const nameOf = (key: MovementRow['key']) => say(language, `trial.movements.rows.${key}`);
    const parts = moveParts(context);
    const [change, noChange] = [rowOf('skift'), rowOf('uden-skift')];
    const nobody = movements.every(({ n }) => n.shown && n.value === 0);
    return {
      headline: nobody
        ? say(language, 'trial.progression.nobody')
        : change?.up.shown && noChange?.up.shown
          ? say(language, 'trial.movements.headline', { change: movementText(change, context), noChange: movementText(noChange, context) })
          : say(language, 'trial.movements.headlineHidden'),
      definition: say(language, 'trial.movements.definition', { where: whereText(context) }),
      cautions: [say(language, 'trial.movements.notCause')],
      chart: nobody
        ? { kind: 'none' }
        : {
            kind: 'stacked-counts',
            props: {
              title: say(language, 'trial.movements.chart'),
              parts,
              rows: movements.map(({ key, n, up, unchanged, down }) => ({
                key,
                name: nameOf(key),
                note: peopleText(n, context),
                counts: { down, unchanged, up },
                whole: n
              })),
              format: countFormat(language),
              speak: (rowKey, partKey) => {
                const row = movements.find(({ key }) => key === rowKey);
                const part = parts.find(({ key }) => key === partKey);
                const value = partKey === 'up' ? row?.up : partKey === 'down' ? row?.down : row?.unchanged;
                return row && part && value ? `${nameOf(row.key)}. ${part.label}: ${countText(value, context)}.` : '';
              },
              minimumCell: filters.minimumCell,
              language
            }
          },
      table: {
        nameLabel: say(language, 'trial.movements.nameLabel'),
        columns: [
          { field: 'n', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          ...parts.map(({ key, label }) => ({ field: key, label, format: countFormat(language) }))
        ],
        rows: movements.map(({ key, n, up, unchanged, down }) => ({ key, name: nameOf(key), values: { n, up, unchanged, down } }))
      }
    };
  }
);
