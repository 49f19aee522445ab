import { type Published, publicFigure } from '../../domain/disclosure.ts';
import { formatCount } from '../../domain/format.ts';
import type { Goal } from '../../domain/goals.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import type { ParticipantFilters } from '../../domain/participantFilters.ts';
import { type Enrolment, type EnrolmentTarget, participantsEnrolment } from '../../measures/participantsEnrolment.ts';
import { type Outcomes, participantsOutcome } from '../../measures/participantsOutcome.ts';
import { say } from '../../wording/overview.ts';
import { enrolmentFigure } from '../participants/enrolment.ts';
import { outcomeFigure } from '../participants/outcome.ts';
import type { ParticipantContext } from '../participants/participantFigure.ts';
import { monthText, trialText, whereText } from '../participants/scope.ts';
import { behindPace } from './attention.ts';
import { joinedInQuarter, lastQuarter } from './enrolmentPace.ts';
import type { Picture, PictureRow, Statement, Unsaid } from './overview.ts';
import { atData, atFigure, inWords, type Need, type PartQuestion, toFigure, withheldItem } from './part.ts';

const enrolmentAt = toFigure('deltagere', 'participants-enrolment');
const outcomeAt = toFigure('deltagere', 'participants-outcome');
/** So many promises a small picture has room for. */
const mostPromises = 4;

const rangeText = ({ minimum, maximum }: Goal, { language }: ParticipantContext): string => {
  const [low, high] = [minimum ?? maximum ?? 0, maximum ?? minimum ?? 0].map((count) => formatCount(count, language));
  return low === high ? String(low) : say(language, 'overview.enrolment.between', { low: String(low), high: String(high) });
};

/** A promise of everybody who is shown needs no name of its own. */
const nameOf = ({ goal, now }: EnrolmentTarget, { enrolled }: Enrolment, context: ParticipantContext): string => {
  if (now.shown && enrolled.shown && now.value === enrolled.value) return say(context.language, 'overview.enrolment.now');
  return goal.kommune === null ? trialText(goal.trial, context) : kommuneName(goal.kommune);
};

/** Everybody who joined beside what was promised, one row for each promise that is steered by. */
const pictureOf = (enrolment: Enrolment, context: ParticipantContext): Picture | null => {
  const { language } = context;
  const current = enrolment.targets.filter(({ isCurrent }) => isCurrent).slice(0, mostPromises);
  if (current.length === 0) return null;
  const rows = current.map((target): PictureRow => {
    const { goal, now } = target;
    const number = inWords(now, (count) => formatCount(count, language), context);
    return {
      key: goal.id,
      name: nameOf(target, enrolment, context),
      value: now,
      text: say(language, 'overview.enrolment.row', { number, range: rangeText(goal, context) }),
      wanted: {
        ...(goal.minimum !== null && { low: publicFigure(goal.minimum) }),
        ...(goal.maximum !== null && { high: publicFigure(goal.maximum) })
      }
    };
  });
  const shown = current.flatMap(({ now, goal }) => [now.shown ? now.value : 0, goal.maximum ?? 0, goal.minimum ?? 0]);
  // A little further than the last number, so that what is promised stands inside.
  return { title: say(language, 'overview.enrolment.picture'), rows, most: Math.ceil(Math.max(1, ...shown) * 1.1) };
};

const needsOf = (enrolment: Enrolment, { language }: ParticipantContext): Need[] =>
  behindPace(enrolment).length > 0
    ? [{ id: 'enrolment-pace', kind: 'pace', text: say(language, 'overview.enrolment.need'), to: enrolmentAt }]
    : [];

const changesOf = (enrolment: Enrolment, { language }: ParticipantContext): Statement[] => {
  const [now, before] = [joinedInQuarter(enrolment), joinedInQuarter(enrolment, 1)];
  const quarter = lastQuarter(enrolment);
  if (!quarter || !now.shown || !before.shown) return [];
  const words = {
    before: formatCount(before.value, language),
    from: monthText(quarter.from, language),
    to: monthText(quarter.to, language)
  };
  const text =
    now.value === 0
      ? say(language, before.value === 0 ? 'overview.enrolment.changeStill' : 'overview.enrolment.changeNone', words)
      : say(language, 'overview.enrolment.change', { ...words, number: formatCount(now.value, language) });
  return [{ id: 'enrolment-change', text, to: enrolmentAt }];
};

const isNobody = (enrolled: Published<number>): boolean => enrolled.shown && enrolled.value === 0;

const unsaidOf = (enrolment: Enrolment, { mature }: Outcomes, context: ParticipantContext): Unsaid[] => {
  const { language } = context;
  const { enrolled, targets } = enrolment;
  const joined = joinedInQuarter(enrolment);
  const words = (value: Published<number>) => inWords(value, String, context);
  return [
    ...(enrolled.shown
      ? joined.shown
        ? []
        : [withheldItem('enrolment-joined', say(language, 'overview.unsaid.joined', { words: words(joined) }), enrolmentAt, context)]
      : [withheldItem('enrolled', say(language, 'overview.unsaid.enrolled', { words: words(enrolled) }), enrolmentAt, context)]),
    ...(targets.some(({ isCurrent }) => isCurrent)
      ? []
      : [atData('enrolment-promise', say(language, 'overview.unsaid.promised'), context)]),
    ...mature
      .filter(({ isImmature }) => isImmature)
      .map(({ weeks }) => atFigure(`immature-${weeks}`, say(language, 'overview.unsaid.immature', { weeks }), outcomeAt, context))
  ];
};

/** How many have joined against what was promised. */
export const participantsPart: PartQuestion<ParticipantFilters, ParticipantContext> = async (ask, location) => {
  const [headline, outcomeView, enrolment, outcomes] = await Promise.all([
    enrolmentFigure.question(ask, location),
    outcomeFigure.question(ask, location),
    ask(participantsEnrolment),
    ask(participantsOutcome)
  ]);
  return (context) => {
    const view = headline(context);
    if (!view || isNobody(enrolment.enrolled)) return null;
    const picture = pictureOf(enrolment, context);
    const tellsOutcome = outcomes.rows.some(({ people }) => people.shown && people.value > 0);
    const outcome = tellsOutcome ? outcomeView(context)?.headline : undefined;
    return {
      where: whereText(context),
      headline: view.headline,
      to: enrolmentAt,
      needs: needsOf(enrolment, context),
      picture,
      more: outcome ? [{ id: 'participants-outcome', text: outcome, to: outcomeAt }] : [],
      changes: changesOf(enrolment, context),
      unsaid: unsaidOf(enrolment, outcomes, context),
      isHidden: !enrolment.enrolled.shown && (picture?.rows.every(({ value }) => !value.shown) ?? true)
    };
  };
};
