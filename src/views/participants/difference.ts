import type { StackPart } from '../../charts/stackLayout.ts';
import { participantsProgression } from '../../measures/participantsProgression.ts';
import { say } from '../../wording/trial.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { indicatorText } from './progression.ts';
import { countFormat, countText, peopleText, whereText } from './scope.ts';

const differenceParts = ({ language }: ParticipantContext): readonly StackPart[] => [
  { key: 'caseworkerHigher', label: say(language, 'trial.difference.caseworkerHigher'), tone: 3 },
  { key: 'same', label: say(language, 'trial.difference.same'), tone: 'aside' },
  { key: 'citizenHigher', label: say(language, 'trial.difference.citizenHigher'), tone: 1 }
];

/** How far citizen and caseworker see it alike, in their latest answers. */
export const differenceFigure = defineParticipantFigure(
  'participants-progression-difference',
  (ask) => ask(participantsProgression),
  ({ differences }, context) => {
    const { language, filters } = context;
    const parts = differenceParts(context);
    // More than half agree, also where it is withheld on which side the others are.
    const alike = differences.filter(({ n, same }) => n.shown && same.shown && same.value * 2 > n.value).length;
    const told = differences.filter(({ n, same }) => n.shown && same.shown).length;
    return {
      headline:
        differences.length === 0
          ? say(language, 'trial.difference.nobody')
          : told === 0
            ? say(language, 'trial.difference.headlineHidden')
            : say(language, 'trial.difference.headline', { count: told, alike }),
      definition: say(language, 'trial.difference.definition', { where: whereText(context) }),
      cautions: [say(language, 'trial.difference.noRanking')],
      chart:
        differences.length === 0
          ? { kind: 'none' }
          : {
              kind: 'stacked-counts',
              props: {
                title: say(language, 'trial.difference.chart'),
                parts,
                rows: differences.map(({ indicator, n, citizenHigher, same, caseworkerHigher }) => ({
                  key: indicator.key,
                  name: indicatorText(indicator, context),
                  note: peopleText(n, context),
                  counts: { caseworkerHigher, same, citizenHigher },
                  whole: n
                })),
                format: countFormat(language),
                speak: (rowKey, partKey) => {
                  const row = differences.find(({ indicator }) => indicator.key === rowKey);
                  const part = parts.find(({ key }) => key === partKey);
                  const value = partKey === 'same' ? row?.same : partKey === 'citizenHigher' ? row?.citizenHigher : row?.caseworkerHigher;
                  return row && part && value
                    ? `${indicatorText(row.indicator, context)}. ${part.label}: ${countText(value, context)}.`
                    : '';
                },
                minimumCell: filters.minimumCell,
                language
              }
            },
      table: {
        nameLabel: say(language, 'trial.progression.nameLabel'),
        columns: [
          { field: 'n', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          ...parts.map(({ key, label }) => ({ field: key, label, format: countFormat(language) }))
        ],
        rows: differences.map(({ indicator, n, citizenHigher, same, caseworkerHigher }) => ({
          key: indicator.key,
          name: indicatorText(indicator, context),
          values: { n, citizenHigher, same, caseworkerHigher }
        }))
      }
    };
  }
);
