import type { Chart } from '../../charts/chart.ts';
import type { Target } from '../../charts/targetLayout.ts';
import { publicFigure } from '../../domain/disclosure.ts';
import { formatCount, formatPoints } from '../../domain/format.ts';
import type { Goal } from '../../domain/goals.ts';
import { type Enrolment, type EnrolmentTarget, participantsEnrolment } from '../../measures/participantsEnrolment.ts';
import { say } from '../../wording/trial.ts';
import type { FigureView } from '../figure.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, dayCode, dayOfCode, dayText, monthText, peopleText, trialText, whereText } from './scope.ts';

/** *15–20*, *mindst 15*, *højst 20*. */
const rangeText = ({ minimum, maximum }: Goal, { language }: ParticipantContext): string => {
  if (minimum !== null && maximum !== null) {
    return minimum === maximum
      ? formatCount(minimum, language)
      : `${formatCount(minimum, language)}\u2013${formatCount(maximum, language)}`;
  }
  if (minimum !== null) return say(language, 'trial.atLeast', { number: formatCount(minimum, language) });
  return maximum === null ? '' : say(language, 'trial.atMost', { number: formatCount(maximum, language) });
};

const isReached = ({ state }: EnrolmentTarget): boolean => state === 'reached' || state === 'reached-late';

/** One promise in a sentence: how many there are, how many were wanted, and by when. */
const oneTarget = (target: EnrolmentTarget, context: ParticipantContext): string => {
  const { language } = context;
  const { goal, now, byDeadline, pace } = target;
  const range = rangeText(goal, context);
  const day = goal.deadline === null ? null : dayText(goal.deadline, language);
  if (!now.shown) return say(language, 'trial.enrolment.headlineHidden', { words: countText(now, context) });
  const number = formatCount(now.value, language);
  if (day === null)
    return say(language, isReached(target) ? 'trial.enrolment.reachedEver' : 'trial.enrolment.notReachedEver', { number, range });
  const words = { number, range, day };
  if (byDeadline) {
    if (!byDeadline.shown) return say(language, 'trial.enrolment.pastHidden', words);
    const then = formatCount(byDeadline.value, language);
    return say(
      language,
      `trial.enrolment.past.${target.state === 'reached' ? 'reached' : target.state === 'reached-late' ? 'late' : 'missed'}`,
      {
        ...words,
        then
      }
    );
  }
  if (isReached(target)) return say(language, 'trial.enrolment.reached', words);
  return pace.minimum?.shown
    ? say(language, 'trial.enrolment.pace', { ...words, pace: formatPoints(pace.minimum.value, language) })
    : say(language, 'trial.enrolment.before', words);
};

const headlineText = ({ enrolled, targets, today }: Enrolment, context: ParticipantContext): string => {
  const { language } = context;
  if (today === null || (enrolled.shown && enrolled.value === 0)) return say(language, 'trial.enrolment.nobody');
  const current = targets.filter(({ isCurrent }) => isCurrent);
  const people = peopleText(enrolled, context);
  const [only] = current;
  if (only && current.length === 1) {
    const about = oneTarget(only, context);
    // The promise is of its own trial and kommune; the page may be about more.
    const isWhole = enrolled.shown && only.now.shown && enrolled.value === only.now.value;
    return isWhole ? about : say(language, 'trial.enrolment.among', { people, whose: trialText(only.goal.trial, context), about });
  }
  if (current.length > 1) {
    return say(language, 'trial.enrolment.several', { people, reached: current.filter(isReached).length, count: current.length });
  }
  return enrolled.shown
    ? say(language, 'trial.enrolment.withoutTarget', { people })
    : say(language, 'trial.enrolment.headlineHidden', { words: countText(enrolled, context) });
};

const targetOf = (goal: Goal, context: ParticipantContext): Target | null =>
  goal.deadline === null
    ? null
    : {
        key: goal.id,
        label: say(context.language, goal.status === 'foreløbigt' ? 'trial.enrolment.preliminaryTarget' : 'trial.enrolment.target', {
          range: rangeText(goal, context),
          day: dayText(goal.deadline, context.language)
        }),
        ...(goal.minimum !== null && { low: publicFigure(goal.minimum) }),
        ...(goal.maximum !== null && { high: publicFigure(goal.maximum) }),
        deadline: goal.deadline
      };

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

const chartOf = ({ rows, band, targets }: Enrolment, context: ParticipantContext): Chart => {
  const { language, filters } = context;
  if (rows.length === 0) return { kind: 'none' };
  const current = targets.find(({ goal, isCurrent }) => isCurrent && goal.id === band?.id);
  const isOfBand = ({ goal }: EnrolmentTarget) => goal.trial === band?.trial && goal.kommune === band.kommune;
  const pace = current?.pace.minimum;
  return {
    kind: 'steps-into-target',
    props: {
      title: say(language, 'trial.enrolment.chart'),
      rows: rows.map(({ month, enrolled, cumulative }) => {
        const name = monthText(month, language);
        return {
          key: month,
          day: lastDayOf(month),
          value: cumulative,
          name,
          sentence: say(language, 'trial.enrolment.sentence', {
            month: name,
            cumulative: countText(cumulative, context),
            enrolled: countText(enrolled, context)
          })
        };
      }),
      target: band && targetOf(band, context),
      revisions: targets
        .filter((one) => !one.isCurrent && isOfBand(one))
        .flatMap(({ goal }) => {
          const target = targetOf(goal, context);
          return target ? [target] : [];
        }),
      pace:
        current?.goal.deadline && current.goal.minimum !== null && pace?.shown
          ? {
              label: say(language, 'trial.enrolment.aMonth', { number: formatPoints(pace.value, language) }),
              from: { day: current.today, value: current.now },
              to: { day: current.goal.deadline, value: publicFigure(current.goal.minimum) }
            }
          : null,
      label: say(language, 'trial.enrolment.label'),
      format: countFormat(language),
      minimumCell: filters.minimumCell,
      language
    }
  };
};

const tableOf = ({ rows, targets }: Enrolment, context: ParticipantContext): FigureView['table'] => {
  const { language } = context;
  const count = countFormat(language);
  return {
    nameLabel: say(language, 'trial.enrolment.month'),
    columns: [
      { field: 'enrolled', label: say(language, 'trial.enrolment.enrolled'), format: count },
      { field: 'cumulative', label: say(language, 'trial.enrolment.cumulative'), format: count },
      { field: 'minimum', label: say(language, 'trial.goalColumns.minimum'), format: count },
      { field: 'maksimum', label: say(language, 'trial.goalColumns.maximum'), format: count },
      { field: 'frist', label: say(language, 'trial.goalColumns.deadline'), isCode: true, format: (code) => dayOfCode(code, language) }
    ],
    rows: [
      ...rows.map(({ month, enrolled, cumulative }) => ({
        key: month,
        name: monthText(month, language),
        values: { enrolled, cumulative }
      })),
      ...targets.map(({ goal, now, isRevised }) => ({
        key: goal.id,
        name: say(language, isRevised ? 'trial.enrolment.revisedRow' : 'trial.enrolment.targetRow', {
          whose: trialText(goal.trial, context)
        }),
        values: {
          cumulative: now,
          ...(goal.minimum !== null && { minimum: publicFigure(goal.minimum) }),
          ...(goal.maximum !== null && { maksimum: publicFigure(goal.maximum) }),
          ...(goal.deadline !== null && { frist: publicFigure(dayCode(goal.deadline)) })
        }
      }))
    ]
  };
};

/** How many have joined, month by month, against what was promised. */
export const enrolmentFigure = defineParticipantFigure(
  'participants-enrolment',
  (ask) => ask(participantsEnrolment),
  (enrolment, context) => {
    const { language } = context;
    const { targets, band, today, rows } = enrolment;
    return {
      headline: headlineText(enrolment, context),
      definition: say(language, 'trial.enrolment.definition', {
        where: whereText(context),
        day: today === null ? say(language, 'trial.noDay') : dayText(today, language)
      }),
      cautions: [
        ...(targets.some(({ isCurrent, goal }) => isCurrent && goal.status === 'foreløbigt')
          ? [say(language, 'trial.enrolment.preliminary')]
          : []),
        ...(targets.length > 0 && !band ? [say(language, 'trial.enrolment.noBand')] : []),
        ...(targets.some(({ isRevised }) => isRevised) ? [say(language, 'trial.enrolment.revised')] : []),
        ...(rows.some(({ cumulative }) => !cumulative.shown) ? [say(language, 'trial.enrolment.held')] : [])
      ],
      chart: chartOf(enrolment, context),
      table: tableOf(enrolment, context)
    };
  }
);
