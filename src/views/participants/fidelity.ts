import { formatCount } from '../../domain/format.ts';
import { type FidelityRow, participantsFidelity } from '../../measures/participantsFidelity.ts';
import { say } from '../../wording/trial.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, peopleText, shareFormat, shareText, whereText } from './scope.ts';

/** How many have an element, as exactly as may be told; null where nothing may. */
const elementText = (rows: readonly FidelityRow[], element: FidelityRow['element'], { language }: ParticipantContext): string | null => {
  const row = rows.find((one) => one.element === element);
  if (row?.people.shown) return formatCount(row.people.value, language);
  return row?.atLeast?.shown ? say(language, 'trial.atLeast', { number: formatCount(row.atLeast.value, language) }) : null;
};

const fidelityHeadline = (rows: readonly FidelityRow[], context: ParticipantContext): string => {
  const { language } = context;
  const of = rows.find(({ element }) => element === 'en_plan')?.of;
  if (of?.shown && of.value === 0) return say(language, 'trial.enrolment.nobody');
  const [plan, contact] = [elementText(rows, 'en_plan', context), elementText(rows, 'faerre_indgange', context)];
  if (!of?.shown || plan === null) return say(language, 'trial.fidelity.headlineHidden');
  const words = { of: formatCount(of.value, language), plan };
  return contact === null
    ? say(language, 'trial.fidelity.headlinePlan', words)
    : say(language, 'trial.fidelity.headline', { ...words, contact });
};

/** How far the trial's idea is carried out. */
export const fidelityFigure = defineParticipantFigure(
  'participants-fidelity',
  (ask) => ask(participantsFidelity),
  (rows, context) => {
    const { language, filters } = context;
    const enrolled = rows.find(({ element }) => element === 'en_plan')?.of;
    const spoken = (row: FidelityRow): string =>
      row.people.shown
        ? say(language, 'trial.fidelity.share', { people: countText(row.people, context), share: shareText(row.share, context) })
        : (elementText(rows, row.element, context) ?? countText(row.people, context));
    return {
      headline: fidelityHeadline(rows, context),
      definition: say(language, 'trial.fidelity.definition', {
        where: whereText(context),
        people: enrolled ? peopleText(enrolled, context) : ''
      }),
      cautions: [
        say(language, 'trial.fidelity.nearest'),
        ...rows.flatMap((row) =>
          row.atLeast?.shown
            ? [
                say(language, 'trial.fidelity.atLeast', {
                  name: say(language, `trial.elements.${row.element}`),
                  number: formatCount(row.atLeast.value, language),
                  of: countText(row.of, context)
                })
              ]
            : []
        )
      ],
      chart: {
        kind: 'dot-plot',
        props: {
          title: say(language, 'trial.fidelity.chart'),
          rows: rows.map((row) => {
            const name = say(language, `trial.elements.${row.element}`);
            return { key: row.element, name, values: { share: row.share }, emphasis: true, sentence: `${name}: ${spoken(row)}.` };
          }),
          series: [{ key: 'share', label: say(language, 'trial.columns.share') }],
          keepsOrder: true,
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'trial.fidelity.element'),
        columns: [
          { field: 'people', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          { field: 'share', label: say(language, 'trial.columns.share'), format: shareFormat(language), chance: { of: 'of' } },
          { field: 'of', label: say(language, 'trial.fidelity.of'), format: countFormat(language) }
        ],
        rows: rows.map(({ element, people, share, of }) => ({
          key: element,
          name: say(language, `trial.elements.${element}`),
          values: { people, share, of }
        }))
      }
    };
  }
);
