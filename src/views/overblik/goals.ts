import { publicFigure } from '../../domain/disclosure.ts';
import { formatCount } from '../../domain/format.ts';
import type { GoalState } from '../../domain/goals.ts';
import type { ParticipantFilters } from '../../domain/participantFilters.ts';
import { type GoalsStatus, goalsStatus } from '../../measures/goalsStatus.ts';
import { say } from '../../wording/overview.ts';
import { statusFigure } from '../goals/status.ts';
import { timelineFigure } from '../goals/timeline.ts';
import type { ParticipantContext } from '../participants/participantFigure.ts';
import { whereText } from '../participants/scope.ts';
import { overdueGoals } from './attention.ts';
import type { Picture, Unsaid } from './overview.ts';
import { atFigure, type Need, type PartQuestion, toFigure } from './part.ts';

const statusAt = toFigure('maal', 'goals-status');
const milestonesAt = toFigure('maal', 'milestones');

const classes = {
  good: ['reached', 'reached-late', 'on-the-way'],
  behind: ['behind', 'not-yet', 'missed'],
  unmeasured: ['not-measured'],
  untargeted: ['without-target']
} as const satisfies Readonly<Record<string, readonly GoalState[]>>;

const classKeys = ['good', 'behind', 'unmeasured', 'untargeted'] as const;

const pictureOf = ({ states, rows }: GoalsStatus, { language }: ParticipantContext): Picture => {
  const all = rows.length;
  const counted = classKeys.map((key) => ({ key, count: classes[key].reduce((sum, state) => sum + states[state], 0) }));
  return {
    title: say(language, 'overview.goals.picture'),
    most: Math.max(1, all),
    rows: counted
      .filter(({ key, count }) => count > 0 || key !== 'untargeted')
      .map(({ key, count }) => ({
        key,
        name: say(language, `overview.goals.${key}`),
        value: publicFigure(count),
        text: say(language, 'overview.goals.of', { number: formatCount(count, language), all: formatCount(all, language) })
      }))
  };
};

const needsOf = (status: GoalsStatus, { language }: ParticipantContext): Need[] => {
  const count = overdueGoals(status);
  return count > 0 ? [{ id: 'goals-overdue', kind: 'overdue', text: say(language, 'overview.goals.need', { count }), to: statusAt }] : [];
};

const unsaidOf = ({ states }: GoalsStatus, context: ParticipantContext): Unsaid[] =>
  (['not-measured', 'without-target'] as const).flatMap((state) => {
    const count = states[state];
    const key = state === 'not-measured' ? 'unmeasured' : 'untargeted';
    return count > 0 ? [atFigure(`goals-${key}`, say(context.language, `overview.unsaid.${key}`, { count }), statusAt, context)] : [];
  });

/** How many goals are reached or on the way, and how many nobody has measured. */
export const goalsPart: PartQuestion<ParticipantFilters, ParticipantContext> = async (ask, location) => {
  const [headline, timeline, status] = await Promise.all([
    statusFigure.question(ask, location),
    timelineFigure.question(ask, location),
    ask(goalsStatus)
  ]);
  return (context) => {
    const view = headline(context);
    if (!view || status.rows.length === 0) return null;
    const milestones = timeline(context);
    return {
      where: whereText(context, true),
      headline: view.headline,
      to: statusAt,
      needs: needsOf(status, context),
      picture: pictureOf(status, context),
      more: milestones && milestones.table.rows.length > 0 ? [{ id: 'milestones', text: milestones.headline, to: milestonesAt }] : [],
      changes: [],
      unsaid: unsaidOf(status, context),
      isHidden: false
    };
  };
};
