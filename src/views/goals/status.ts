import type { BulletRow } from '../../charts/bulletLayout.ts';
import { type Published, publicFigure } from '../../domain/disclosure.ts';
import { formatPoints } from '../../domain/format.ts';
import { type Goal, type GoalState, goalStates } from '../../domain/goals.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { type GoalRow, type GoalsStatus, goalsStatus } from '../../measures/goalsStatus.ts';
import { say } from '../../wording/trial.ts';
import { defineGoalFigure, type ParticipantContext } from '../participants/participantFigure.ts';
import { dayCode, dayOfCode, dayText, inWords, whereText } from '../participants/scope.ts';

const isPercent = ({ unit }: Goal): boolean => /^(procent|pct\.?|%)$/i.test(unit.trim());

/** *87,1 %*, *19*: the unit stands under the name of the goal. */
const valueFormat =
  (goal: Goal, { language }: ParticipantContext) =>
  (value: number): string =>
    isPercent(goal) ? `${formatPoints(value, language)}\u00a0%` : formatPoints(value, language);

const goalText = ({ title, kommune }: Goal): string => (kommune === null ? title : `${title}, ${kommuneName(kommune)}`);

type Verdict = 'all' | 'most' | 'few' | 'unknown' | 'none';

/** Goals that can be judged: measured, and with a target. */
const judgedStates: readonly GoalState[] = ['reached', 'reached-late', 'on-the-way', 'behind', 'not-yet', 'missed'];
const goodStates: readonly GoalState[] = ['reached', 'reached-late', 'on-the-way'];

const countOf = ({ states }: GoalsStatus, which: readonly GoalState[]): number => which.reduce((sum, state) => sum + states[state], 0);

const verdictOf = (status: GoalsStatus): Verdict => {
  const [judged, good] = [countOf(status, judgedStates), countOf(status, goodStates)];
  if (status.rows.length === 0) return 'none';
  if (judged === 0) return 'unknown';
  return good === judged ? 'all' : good * 2 > judged ? 'most' : 'few';
};

const headlineText = (status: GoalsStatus, { language }: ParticipantContext): string => {
  const judged = countOf(status, judgedStates);
  const words = { count: judged, good: countOf(status, goodStates), goals: status.rows.length };
  const verdict = say(language, `trial.goals.verdicts.${verdictOf(status)}`, words);
  const unmeasured = status.states['not-measured'];
  return judged > 0 && unmeasured > 0 ? `${verdict} ${say(language, 'trial.goals.unmeasured', { count: unmeasured })}` : verdict;
};

/** *borgere, højere er bedre, inden 30. juni 2018*. */
const noteText = (goal: Goal, { language }: ParticipantContext): string => {
  const { unit, direction, deadline } = goal;
  const parts = [
    isPercent(goal) ? '' : unit,
    say(language, `trial.goals.directions.${direction}`),
    deadline === null ? '' : say(language, 'trial.goals.by', { day: dayText(deadline, language) })
  ];
  return parts.filter(Boolean).join(', ');
};

const bulletOf = ({ goal, baseline, latest, state }: GoalRow, context: ParticipantContext): BulletRow => {
  const { language } = context;
  const format = valueFormat(goal, context);
  const name = goalText(goal);
  const stateText = say(language, `trial.goals.states.${state}`);
  const told = (value: Published<number> | undefined): string =>
    value ? inWords(value, format, context) : say(language, 'trial.goals.states.not-measured');
  return {
    key: goal.id,
    name,
    note: noteText(goal, context),
    ...(latest && { latest: latest.value }),
    ...(baseline && { baseline: baseline.value }),
    ...(goal.minimum !== null && { low: publicFigure(goal.minimum) }),
    ...(goal.maximum !== null && { high: publicFigure(goal.maximum) }),
    state: stateText,
    scale: `${goal.title} (${goal.unit})`,
    format,
    sentence: say(language, latest ? 'trial.goals.sentence' : 'trial.goals.sentenceUnmeasured', {
      name,
      state: stateText,
      latest: told(latest?.value),
      day: latest ? dayText(latest.day, language) : '',
      baseline: told(baseline?.value)
    })
  };
};

/** What was measured first, by how it stands; in each the order of the catalogue. */
const rank = ({ state }: GoalRow): number => (state === 'not-measured' ? goalStates.length : 0);

/** How far every goal has come: the answer to whether the trial is on its way. */
export const statusFigure = defineGoalFigure(
  'goals-status',
  (ask) => ask(goalsStatus),
  (status, context) => {
    const { language, filters } = context;
    const rows = [...status.rows].sort((a, b) => rank(a) - rank(b));
    const number = (value: number) => formatPoints(value, language);
    return {
      headline: headlineText(status, context),
      definition: say(language, 'trial.goals.definition', { where: whereText(context, true) }),
      cautions: [
        ...(rows.some(({ goal }) => goal.status === 'foreløbigt') ? [say(language, 'trial.goals.preliminary')] : []),
        ...(rows.some(({ source }) => source === 'deltagere') ? [say(language, 'trial.goals.counted')] : []),
        ...(status.states['without-target'] > 0
          ? [say(language, 'trial.goals.withoutTarget', { count: status.states['without-target'] })]
          : []),
        say(language, 'trial.notEffect')
      ],
      chart:
        rows.length === 0
          ? { kind: 'none' }
          : {
              kind: 'bullet-bars',
              props: {
                title: say(language, 'trial.goals.chart'),
                rows: rows.map((row) => bulletOf(row, context)),
                unmeasuredLabel: say(language, 'trial.goals.states.not-measured'),
                baselineLabel: say(language, 'trial.goals.before'),
                targetLabel: say(language, 'trial.goals.target'),
                scaleLabel: say(language, 'trial.goals.scales'),
                minimumCell: filters.minimumCell,
                language
              }
            },
      table: {
        nameLabel: say(language, 'trial.goals.goal'),
        columns: [
          { field: 'baseline', label: say(language, 'trial.goalColumns.baseline'), format: number },
          { field: 'latest', label: say(language, 'trial.goalColumns.latest'), format: number },
          { field: 'minimum', label: say(language, 'trial.goalColumns.minimum'), format: number },
          { field: 'maksimum', label: say(language, 'trial.goalColumns.maximum'), format: number },
          { field: 'frist', label: say(language, 'trial.goalColumns.deadline'), isCode: true, format: (code) => dayOfCode(code, language) },
          { field: 'maalt', label: say(language, 'trial.goalColumns.measured'), isCode: true, format: (code) => dayOfCode(code, language) },
          {
            field: 'state',
            label: say(language, 'trial.goalColumns.state'),
            isCode: true,
            format: (place) => say(language, `trial.goals.states.${goalStates[place] ?? 'not-measured'}`)
          }
        ],
        rows: rows.map(({ goal, baseline, latest, state }) => ({
          key: goal.id,
          name: `${goalText(goal)} (${goal.unit})`,
          values: {
            ...(baseline && { baseline: baseline.value }),
            ...(latest && { latest: latest.value, maalt: publicFigure(dayCode(latest.day)) }),
            ...(goal.minimum !== null && { minimum: publicFigure(goal.minimum) }),
            ...(goal.maximum !== null && { maksimum: publicFigure(goal.maximum) }),
            ...(goal.deadline !== null && { frist: publicFigure(dayCode(goal.deadline)) }),
            // A place in the list of states: tables hold numbers.
            state: publicFigure(goalStates.indexOf(state))
          }
        }))
      }
    };
  }
);
