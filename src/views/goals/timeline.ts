import { publicFigure } from '../../domain/disclosure.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { cadences, type Milestone } from '../../domain/milestones.ts';
import { milestones } from '../../measures/milestones.ts';
import { participantsEnrolment } from '../../measures/participantsEnrolment.ts';
import { sideBySide } from '../../measures/sideBySide.ts';
import { say } from '../../wording/trial.ts';
import { defineGoalFigure, type ParticipantContext } from '../participants/participantFigure.ts';
import { dayCode, dayOfCode, dayText, whereText } from '../participants/scope.ts';

const titleText = ({ title, kommune }: Milestone): string =>
  kommune === null || title.includes(kommuneName(kommune)) ? title : `${title}, ${kommuneName(kommune)}`;

const headlineText = (events: readonly Milestone[], today: string | null, { language }: ParticipantContext): string => {
  const last = events.at(-1);
  if (!last) return say(language, 'trial.milestones.none');
  const next = today === null ? undefined : events.find(({ day }) => day > today);
  const told = (one: Milestone) => ({ title: titleText(one), day: dayText(one.day, language) });
  return next && today !== null
    ? say(language, 'trial.milestones.next', { ...told(next), today: dayText(today, language) })
    : say(language, 'trial.milestones.last', told(last));
};

/** What has happened and what is to come, with the trials and the rhythm of meetings. */
export const timelineFigure = defineGoalFigure(
  'milestones',
  (ask) => sideBySide({ timeline: ask(milestones), enrolment: ask(participantsEnrolment) }),
  ({ timeline, enrolment: { today } }, context) => {
    const { language } = context;
    const { trials, meetings } = timeline;
    const events = [...timeline.milestones].sort((a, b) => (a.day < b.day ? -1 : 1));
    const day = (code: number) => dayOfCode(code, language);
    return {
      headline: headlineText(events, today, context),
      definition: say(language, 'trial.milestones.definition', { where: whereText(context, true) }),
      cautions: meetings.length > 0 ? [say(language, 'trial.milestones.rhythm')] : [],
      chart:
        events.length + trials.length === 0
          ? { kind: 'none' }
          : {
              kind: 'timeline',
              props: {
                title: say(language, 'trial.milestones.chart'),
                spans: trials.map(({ key, name, start, end }) => ({
                  key,
                  name,
                  from: start,
                  to: end,
                  sentence:
                    end === null
                      ? say(language, 'trial.milestones.openSpan', { name, from: dayText(start, language) })
                      : say(language, 'trial.milestones.span', { name, from: dayText(start, language), to: dayText(end, language) })
                })),
                events: events.map((one, i) => ({
                  key: `${one.day}-${i}`,
                  label: titleText(one),
                  day: one.day,
                  sentence: say(language, 'trial.milestones.event', { title: titleText(one), day: dayText(one.day, language) })
                })),
                cadences: cadences.flatMap(({ key }) => {
                  const days = meetings.filter(({ cadence }) => cadence === key).map((one) => one.day);
                  const name = say(language, `trial.milestones.cadences.${key}`);
                  return days.length > 0 ? [{ key, name, days, sentence: name }] : [];
                }),
                now: today === null ? null : { label: say(language, 'trial.milestones.now'), day: today },
                language
              }
            },
      table: {
        nameLabel: say(language, 'trial.milestones.nameLabel'),
        columns: [
          { field: 'dag', label: say(language, 'trial.milestones.day'), isCode: true, format: day },
          { field: 'slut', label: say(language, 'trial.milestones.end'), isCode: true, format: day }
        ],
        rows: [
          ...trials.map(({ key, name, start, end }) => ({
            key,
            name,
            values: { dag: publicFigure(dayCode(start)), ...(end !== null && { slut: publicFigure(dayCode(end)) }) }
          })),
          ...events.map((one, i) => ({ key: `${one.day}-${i}`, name: titleText(one), values: { dag: publicFigure(dayCode(one.day)) } }))
        ]
      }
    };
  }
);
