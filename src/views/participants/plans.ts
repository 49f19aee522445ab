/** One plan in practice: plans before and now, contact persons and changes of caseworker. */

import type { Chart } from '../../charts/chart.ts';
import type { Tone } from '../../charts/tones.ts';
import { formatCount, formatPoints } from '../../domain/format.ts';
import { type NumberSummary, type Plans, participantsPlans } from '../../measures/participantsPlans.ts';
import { say } from '../../wording/trial.ts';
import type { FigureView } from '../figure.ts';
import { defineParticipantFigure, type ParticipantContext, type ParticipantFigure } from './participantFigure.ts';
import { countFormat, countText, inWords, peopleText, pointsFormat, pointsText, whereText } from './scope.ts';

/** *1 plan*, *2 planer*, *0–1 planer*, *4 eller flere planer*: a class of numbers in words. */
const classText = (key: string, of: 'plans' | 'contacts' | 'changes', { language }: ParticipantContext): string => {
  const open = key.endsWith('+');
  const number = key.replace('+', '').replace('-', '\u2013');
  const count = key === '1' ? 1 : 2;
  return say(language, `trial.classes.${of}`, { count, number: open ? say(language, 'trial.orMore', { number }) : number });
};

const plansHeadline = ({ before, now, fewer }: Plans, context: ParticipantContext): string => {
  const { language } = context;
  if (before.people.shown && before.people.value === 0) return say(language, 'trial.plans.unknown');
  if (!before.mean.shown || !now.mean.shown) return say(language, 'trial.plans.headlineHidden');
  const words = { before: formatPoints(before.mean.value, language), now: formatPoints(now.mean.value, language) };
  return fewer.shown
    ? say(language, 'trial.plans.headline', { ...words, fewer: formatCount(fewer.value, language), of: countText(now.people, context) })
    : say(language, 'trial.plans.headlineMeans', words);
};

const changeTones = { fewer: 1, same: 4, more: 'counter' } as const satisfies Readonly<Record<string, Tone>>;
const changeKeys = ['fewer', 'same', 'more'] as const;

/** Classes of numbers where small numbers allow them, otherwise who has fewer, as many or more. */
const plansChart = (plans: Plans, context: ParticipantContext): Chart => {
  const { language, filters } = context;
  if (plans.rows.length > 0) {
    return {
      kind: 'paired-bars',
      props: {
        title: say(language, 'trial.plans.chart'),
        rows: plans.rows.map(({ key, before, now }) => {
          const name = classText(key, 'plans', context);
          const words = { name, before: countText(before, context), now: countText(now, context) };
          return { key, name, all: before, top: now, sentence: say(language, 'trial.plans.sentence', words) };
        }),
        allLabel: say(language, 'trial.plans.before'),
        topLabel: say(language, 'trial.plans.now'),
        format: countFormat(language),
        minimumCell: filters.minimumCell,
        language
      }
    };
  }
  const nameOf = (key: string) => say(language, `trial.plans.changes.${changeKeys.find((one) => one === key) ?? 'same'}`);
  return {
    kind: 'stacked-counts',
    props: {
      title: say(language, 'trial.plans.chart'),
      parts: changeKeys.map((key) => ({ key, label: nameOf(key), tone: changeTones[key] })),
      rows: [{ key: 'all', name: '', counts: { fewer: plans.fewer, same: plans.same, more: plans.more } }],
      format: countFormat(language),
      speak: (_, key) => `${nameOf(key)}: ${countText(plans[changeKeys.find((one) => one === key) ?? 'same'], context)}.`,
      minimumCell: filters.minimumCell,
      language
    }
  };
};

/** Written plans before and now, person by person. */
export const plansFigure = defineParticipantFigure(
  'participants-plans',
  (ask) => ask(participantsPlans),
  (plans, context) => {
    const { language } = context;
    const { before, now, onePlanNow } = plans;
    return {
      headline: plansHeadline(plans, context),
      definition: say(language, 'trial.plans.definition', {
        where: whereText(context),
        people: peopleText(now.people, context),
        before: pointsText(before.median, context),
        now: pointsText(now.median, context),
        one: countText(onePlanNow, context)
      }),
      cautions: plans.rows.length === 0 && now.people.shown && now.people.value > 0 ? [say(language, 'trial.plans.coarse')] : [],
      chart: plansChart(plans, context),
      table: {
        nameLabel: say(language, 'trial.plans.nameLabel'),
        columns: [
          { field: 'before', label: say(language, 'trial.plans.before'), format: pointsFormat(language) },
          { field: 'now', label: say(language, 'trial.plans.now'), format: pointsFormat(language) },
          { field: 'people', label: say(language, 'trial.columns.people'), format: countFormat(language) }
        ],
        rows: [
          ...plans.rows.map(({ key, before: then, now: today }) => ({
            key,
            name: classText(key, 'plans', context),
            values: { before: then, now: today }
          })),
          {
            key: 'median',
            name: say(language, 'trial.columns.median'),
            values: { before: before.median, now: now.median, people: now.people }
          },
          {
            key: 'gennemsnit',
            name: say(language, 'trial.columns.mean'),
            values: { before: before.mean, now: now.mean, people: now.people }
          },
          ...changeKeys.map((key) => ({ key, name: say(language, `trial.plans.changes.${key}`), values: { people: plans[key] } })),
          { key: 'en_plan_nu', name: say(language, 'trial.plans.onePlanNow'), values: { people: onePlanNow } }
        ]
      }
    };
  }
);

/** Few are what the trial wants. */
const numberTones: readonly Tone[] = [1, 2, 3, 4, 'aside'];

/** People by how many of something they have. */
const numberFigure = (
  id: string,
  of: 'contacts' | 'changes',
  summaryOf: (plans: Plans) => NumberSummary,
  headlineOf: (summary: NumberSummary, context: ParticipantContext) => string
): ParticipantFigure =>
  defineParticipantFigure(
    id,
    (ask) => ask(participantsPlans),
    (plans, context): FigureView => {
      const { language, filters } = context;
      const summary = summaryOf(plans);
      const { rows, people, median, mean } = summary;
      const isKnown = !people.shown || people.value > 0;
      return {
        headline: isKnown ? headlineOf(summary, context) : say(language, `trial.numbers.${of}.unknown`),
        definition: say(language, `trial.numbers.${of}.definition`, {
          where: whereText(context),
          people: peopleText(people, context),
          median: pointsText(median, context),
          mean: pointsText(mean, context)
        }),
        cautions: rows.length === 0 && isKnown ? [say(language, 'trial.numbers.coarse')] : [],
        chart:
          rows.length === 0
            ? { kind: 'none' }
            : {
                kind: 'stacked-counts',
                props: {
                  title: say(language, `trial.numbers.${of}.chart`),
                  parts: rows
                    .filter(({ people: own }) => !own.shown || own.value > 0)
                    .map(({ key }, i) => ({ key, label: classText(key, of, context), tone: numberTones[i] ?? 'aside' })),
                  rows: [{ key: 'all', name: '', counts: Object.fromEntries(rows.map((row) => [row.key, row.people])) }],
                  format: countFormat(language),
                  speak: (_, key) => {
                    const row = rows.find((one) => one.key === key);
                    return row ? `${classText(key, of, context)}: ${countText(row.people, context)}.` : '';
                  },
                  minimumCell: filters.minimumCell,
                  language
                }
              },
        table: {
          nameLabel: say(language, `trial.numbers.${of}.chart`),
          columns: [
            { field: 'people', label: say(language, 'trial.columns.people'), format: countFormat(language) },
            { field: 'median', label: say(language, 'trial.columns.median'), format: pointsFormat(language) },
            { field: 'mean', label: say(language, 'trial.columns.mean'), format: pointsFormat(language) }
          ],
          rows: [
            ...rows.map((row) => ({ key: row.key, name: classText(row.key, of, context), values: { people: row.people } })),
            { key: 'alle', name: say(language, 'trial.columns.all'), values: { people, median, mean } }
          ]
        }
      };
    }
  );

export const contactsFigure = numberFigure(
  'participants-contacts',
  'contacts',
  ({ contacts }) => contacts,
  ({ rows, people, median }, context) => {
    const { language } = context;
    const one = rows.find(({ key }) => key === '1')?.people;
    if (one?.shown && people.shown) {
      return say(language, 'trial.numbers.contacts.headline', {
        one: formatCount(one.value, language),
        of: formatCount(people.value, language)
      });
    }
    return median.shown
      ? say(language, 'trial.numbers.contacts.headlineMedian', { median: formatPoints(median.value, language) })
      : say(language, 'trial.numbers.contacts.headlineHidden');
  }
);

export const caseworkersFigure = numberFigure(
  'participants-caseworkers',
  'changes',
  ({ caseworkerChanges }) => caseworkerChanges,
  ({ mean }, context) =>
    mean.shown
      ? say(context.language, 'trial.numbers.changes.headline', { mean: inWords(mean, pointsFormat(context.language), context) })
      : say(context.language, 'trial.numbers.changes.headlineHidden')
);
