/** Where participants end, and how soon they come to work. */

import type { Chart } from '../../charts/chart.ts';
import { publishFrom } from '../../domain/disclosure.ts';
import { formatCount, formatPoints, formatShareInText } from '../../domain/format.ts';
import { competingOutcomes, outcomeKinds, outcomesBeside } from '../../domain/outcomes.ts';
import { type OutcomeRow, type Outcomes, participantsOutcome } from '../../measures/participantsOutcome.ts';
import { participantsTimeToWork, type TimeToWork, type WeekRow } from '../../measures/participantsTimeToWork.ts';
import { say } from '../../wording/trial.ts';
import { listText } from '../where.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, peopleText, shareFormat, shareText, whereText } from './scope.ts';
import { lastingControl, successControl, successSetOf } from './settings.ts';

const outcomeText = ({ outcome }: OutcomeRow, { level }: Outcomes, { language }: ParticipantContext): string => {
  if (outcome === null) return say(language, 'trial.outcome.none');
  if (level === 'udfald') return outcome;
  const kind = (Object.keys(outcomeKinds) as (keyof typeof outcomeKinds)[]).find((one) => one === outcome);
  return kind ? say(language, `trial.outcome.kinds.${kind}`) : outcome;
};

/** The outcome that most have, of those that may be told. */
const mostOf = ({ rows }: Outcomes): { readonly row: OutcomeRow; readonly people: number } | undefined =>
  rows
    .flatMap((row) => (row.outcome !== null && row.people.shown && row.people.value > 0 ? [{ row, people: row.people.value }] : []))
    .sort((a, b) => b.people - a.people)[0];

const outcomeHeadline = (outcomes: Outcomes, context: ParticipantContext): string => {
  const { language } = context;
  const { rows, enrolled } = outcomes;
  if (enrolled.shown && enrolled.value === 0) return say(language, 'trial.enrolment.nobody');
  if (!enrolled.shown) return say(language, 'trial.outcome.headlineHidden');
  const of = formatCount(enrolled.value, language);
  const none = rows.find(({ outcome }) => outcome === null)?.people;
  const withOutcome = rows.filter(({ outcome }) => outcome !== null);
  const most = mostOf(outcomes);
  if (!most) {
    if (!none?.shown) return say(language, 'trial.outcome.headlineHidden');
    const words = { none: formatCount(none.value, language), of };
    return withOutcome.every(({ people }) => people.shown)
      ? say(language, 'trial.outcome.headlineNone', words)
      : say(language, 'trial.outcome.headlineFew', words);
  }
  const words = { name: outcomeText(most.row, outcomes, context), people: formatCount(most.people, language), of };
  // One that is hidden to protect another may be larger.
  const isMost = withOutcome.every(({ people }) => people.shown || people.reason === 'too-few');
  return say(language, isMost ? 'trial.outcome.headline' : 'trial.outcome.headlineShown', words);
};

/** How many have an outcome at all, for when none of them can be told by itself. */
const withOrWithout = ({ rows, enrolled }: Outcomes, context: ParticipantContext): Chart => {
  const { language, filters } = context;
  const none = rows.find(({ outcome }) => outcome === null)?.people;
  if (!none?.shown || !enrolled.shown || enrolled.value === 0) return { kind: 'none' };
  const counts = { none, some: publishFrom([enrolled, none], (all, without) => all - without) };
  const parts = [
    { key: 'some', label: say(language, 'trial.outcome.some'), tone: 1 },
    { key: 'none', label: say(language, 'trial.outcome.none'), tone: 4 }
  ] as const;
  return {
    kind: 'stacked-counts',
    props: {
      title: say(language, 'trial.outcome.chartFew'),
      parts,
      rows: [{ key: 'all', name: '', counts }],
      format: countFormat(language),
      speak: (_, key) => parts.map((part) => (part.key === key ? `${part.label}: ${countText(counts[part.key], context)}.` : '')).join(''),
      minimumCell: filters.minimumCell,
      language
    }
  };
};

/** What has become of participants, and of how many half a year and a year after they joined. */
export const outcomeFigure = defineParticipantFigure(
  'participants-outcome',
  (ask) => ask(participantsOutcome),
  (outcomes, context) => {
    const { language, filters, contents } = context;
    const { rows, level, enrolled, mature } = outcomes;
    const drawn = rows.flatMap((row) => (row.share26 && row.share52 ? [{ ...row, share26: row.share26, share52: row.share52 }] : []));
    const values = drawn.flatMap(({ share26, share52 }) => [share26, share52].flatMap((one) => (one.shown ? [one.value] : [])));
    const spoken = mostOf(outcomes)?.row;
    const highest = Math.max(0.1, Math.ceil(Math.max(0, ...values) * 10) / 10);
    return {
      headline: outcomeHeadline(outcomes, context),
      definition: say(language, 'trial.outcome.definition', { where: whereText(context), people: peopleText(enrolled, context) }),
      cautions: [
        ...(level === 'art' ? [say(language, 'trial.outcome.byKind')] : []),
        ...(outcomesBeside(contents.outcomes).length > 0 ? [say(language, `trial.outcome.beside.${level}`)] : []),
        ...mature.flatMap(({ weeks, isImmature }) =>
          isImmature
            ? [say(language, 'trial.outcome.immature', { weeks: say(language, 'trial.weeks', { count: weeks, number: weeks }) })]
            : []
        ),
        say(language, 'trial.notEffect')
      ],
      chart:
        drawn.length === 0 || values.length === 0
          ? withOrWithout(outcomes, context)
          : {
              kind: 'dot-plot',
              props: {
                title: say(language, 'trial.outcome.chart'),
                rows: drawn.map((row) => ({
                  key: row.outcome ?? '',
                  name: outcomeText(row, outcomes, context),
                  // In a few words, where neither may be told; the table has the reason of each.
                  emphasis: row.outcome === spoken?.outcome,
                  values: { share52: row.share52, share26: row.share26.shown || row.share52.shown ? row.share26 : row.share52 },
                  sentence: say(language, 'trial.outcome.sentence', {
                    name: outcomeText(row, outcomes, context),
                    people: countText(row.people, context),
                    early: shareText(row.share26, context),
                    late: shareText(row.share52, context)
                  })
                })),
                series: [
                  { key: 'share52', label: say(language, 'trial.outcome.after52') },
                  { key: 'share26', label: say(language, 'trial.outcome.after26') }
                ],
                domain: [0, highest],
                minimumCell: filters.minimumCell,
                language
              }
            },
      table: {
        nameLabel: say(language, 'trial.outcome.nameLabel'),
        columns: [
          { field: 'people', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          { field: 'share26', label: say(language, 'trial.outcome.after26'), format: shareFormat(language) },
          { field: 'share52', label: say(language, 'trial.outcome.after52'), format: shareFormat(language) }
        ],
        rows: rows.map((row) => ({
          key: row.outcome ?? 'uden_udfald',
          name: outcomeText(row, outcomes, context),
          values: { people: row.people, ...(row.share26 && { share26: row.share26 }), ...(row.share52 && { share52: row.share52 }) }
        }))
      }
    };
  }
);

/** *ordinær beskæftigelse*, *arbejde eller uddannelse*: what the clock runs to. */
export const successText = (success: readonly string[], { language }: ParticipantContext): string => {
  const own = successSetOf(success);
  return own ? say(language, `trial.success.${own}`) : listText(success, language);
};

/** What becomes of people whose outcome is none of the known codes, where the extract holds such: nothing tells whether it is work. */
export const besideText = (success: readonly string[], { contents, language }: ParticipantContext): string[] =>
  outcomesBeside(contents.outcomes).some((outcome) => !success.includes(outcome)) ? [say(language, 'trial.work.beside')] : [];

/** The week that is spoken of: a year, or the first after it that tells of anybody; otherwise half a year, or the last that may be told. */
const spokenWeek = (rows: readonly WeekRow[]): WeekRow | undefined => {
  const told = rows.filter(({ week, share }) => week > 0 && share.shown);
  const later = told.find(({ week, share }) => week > 52 && share.shown && share.value > 0);
  return told.find(({ week }) => week === 52) ?? later ?? told.find(({ week }) => week === 26) ?? told.at(-1);
};

const workHeadline = ({ rows, people, success, reference }: TimeToWork, context: ParticipantContext): string => {
  const { language } = context;
  if (people.shown && people.value === 0) return say(language, 'trial.enrolment.nobody');
  const row = spokenWeek(rows);
  if (!row?.share.shown) return say(language, 'trial.work.headlineHidden');
  const work = successText(success, context);
  const time = say(language, 'trial.weeks', { count: row.week, number: row.week });
  if (row.share.value === 0) return say(language, 'trial.work.headlineNobody', { time, work });
  const { low, high } = row;
  const interval =
    low.shown && high.shown
      ? say(language, 'trial.work.interval', {
          low: formatPoints(low.value * 100, language),
          high: formatPoints(high.value * 100, language)
        })
      : '';
  const words = { share: formatShareInText(row.share.value, language) + interval, time, work };
  // The published share is of ordinary jobs.
  return successSetOf(success) === 'ordinaert'
    ? say(language, 'trial.work.headline', { ...words, reference: shareText(reference.share, context), source: reference.source })
    : say(language, 'trial.work.headlineAlone', words);
};

const workChart = ({ rows, success, reference }: TimeToWork, context: ParticipantContext): Chart => {
  const { language, filters } = context;
  const until = rows.at(-1)?.week ?? 0;
  if (until === 0) return { kind: 'none' };
  const work = 'work';
  const every = until > 60 ? 26 : 13;
  return {
    kind: 'incidence-curve',
    props: {
      title: say(language, 'trial.work.chart', { work: successText(success, context) }),
      rows: rows.map(({ week, share, low, high, atRisk }) => ({
        at: week,
        values: { [work]: share },
        low: { [work]: low },
        high: { [work]: high },
        get sentence() {
          return say(language, 'trial.work.sentence', {
            time: say(language, 'trial.weeks', { count: week, number: week }),
            share: shareText(share, context),
            low: shareText(low, context),
            high: shareText(high, context),
            atRisk: countText(atRisk, context)
          });
        }
      })),
      series: [{ key: work, label: successText(success, context) }],
      atRisk: rows.filter(({ week }) => week % every === 0).map(({ week, atRisk }) => ({ at: week, values: { [work]: atRisk } })),
      levels:
        successSetOf(success) === 'ordinaert'
          ? [{ key: 'reference', label: say(language, 'trial.work.reference', { source: reference.source }), value: reference.share }]
          : [],
      until,
      timeFormat: (week) => say(language, 'trial.weeks', { count: week, number: week }),
      countFormat: countFormat(language),
      riskLabel: say(language, 'trial.work.atRisk'),
      minimumCell: filters.minimumCell,
      language
    }
  };
};

/** How soon participants come to what counts as work. */
export const timeToWorkFigure = defineParticipantFigure(
  'participants-time-to-work',
  (ask) => ask(participantsTimeToWork),
  (answer, context) => {
    const { language } = context;
    const { rows, people, leftOut, success, lastingWeeks, reference } = answer;
    const competing = competingOutcomes.filter((one) => !success.includes(one));
    return {
      headline: workHeadline(answer, context),
      definition: [
        say(language, 'trial.work.definition', {
          where: whereText(context),
          people: peopleText(people, context),
          outcomes: listText(success, language)
        }),
        lastingWeeks === 0
          ? say(language, 'trial.work.atOnce')
          : say(language, 'trial.work.lasting', { weeks: say(language, 'trial.weeks', { count: lastingWeeks, number: lastingWeeks }) }),
        competing.length > 0 ? say(language, 'trial.work.competing', { outcomes: listText(competing, language) }) : '',
        say(language, 'trial.work.censored')
      ]
        .filter(Boolean)
        .join(' '),
      cautions: [
        say(language, 'trial.work.referenceRule', { share: shareText(reference.share, context), source: reference.source }),
        ...(leftOut.shown && leftOut.value === 0 ? [] : [say(language, 'trial.work.leftOut', { people: peopleText(leftOut, context) })]),
        ...besideText(success, context),
        say(language, 'trial.notEffect')
      ],
      controls: [successControl(context), lastingControl(context)],
      chart: workChart(answer, context),
      table: {
        nameLabel: say(language, 'trial.work.week'),
        columns: [
          { field: 'share', label: say(language, 'trial.columns.share'), format: shareFormat(language) },
          { field: 'low', label: say(language, 'trial.work.low'), format: shareFormat(language) },
          { field: 'high', label: say(language, 'trial.work.high'), format: shareFormat(language) },
          { field: 'at_risk', label: say(language, 'trial.work.atRisk'), format: countFormat(language) }
        ],
        rows: rows.map(({ week, share, low, high, atRisk }) => ({
          key: String(week),
          name: String(week),
          values: { share, low, high, at_risk: atRisk }
        }))
      }
    };
  }
);
