import { publicFigure } from '../../domain/disclosure.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { type DeliveryRow, goalsDeliveries } from '../../measures/goalsDeliveries.ts';
import { say } from '../../wording/trial.ts';
import { defineGoalFigure, type ParticipantContext } from '../participants/participantFigure.ts';
import { countFormat, countText, whereText } from '../participants/scope.ts';
import { listText } from '../where.ts';

const headlineText = (rows: readonly DeliveryRow[], { language }: ParticipantContext): string => {
  const missing = rows.filter(({ isDelivered }) => !isDelivered).map(({ kommune }) => kommuneName(kommune));
  if (rows.length === 0) return say(language, 'trial.deliveries.nobody');
  if (missing.length === rows.length) return say(language, 'trial.deliveries.none');
  if (missing.length === 0) return say(language, 'trial.deliveries.all', { count: rows.length });
  const words = { delivered: rows.length - missing.length, all: rows.length };
  return missing.length > 4
    ? say(language, 'trial.deliveries.headlineMany', { ...words, missing: missing.length })
    : say(language, 'trial.deliveries.headline', {
        ...words,
        names: listText(missing.sort(new Intl.Collator(language).compare), language)
      });
};

const periodText = ({ period }: DeliveryRow, { language }: ParticipantContext): string =>
  period === null
    ? say(language, 'trial.deliveries.missing')
    : period.from === period.to
      ? String(period.from)
      : `${period.from}\u2013${period.to}`;

/** Which kommuner have delivered their participants, and for which years. */
export const deliveriesFigure = defineGoalFigure(
  'goals-deliveries',
  (ask) => ask(goalsDeliveries),
  (rows, context) => {
    const { language, filters } = context;
    const count = countFormat(language);
    const year = (value: number) => String(value);
    return {
      headline: headlineText(rows, context),
      definition: say(language, 'trial.deliveries.definition', { where: whereText(context, true) }),
      cautions: [
        ...(rows.some(({ isDelivered }) => !isDelivered) ? [say(language, 'trial.deliveries.others')] : []),
        say(language, 'trial.deliveries.files')
      ],
      chart:
        rows.length === 0
          ? { kind: 'none' }
          : {
              kind: 'paired-bars',
              props: {
                title: say(language, 'trial.deliveries.chart'),
                rows: rows.map((row) => {
                  const name = kommuneName(row.kommune);
                  return {
                    key: row.kommune,
                    name: say(language, 'trial.deliveries.name', { name, period: periodText(row, context) }),
                    all: row.people,
                    top: row.measured,
                    sentence: say(language, 'trial.deliveries.sentence', {
                      name,
                      period: periodText(row, context),
                      people: countText(row.people, context),
                      measured: countText(row.measured, context)
                    })
                  };
                }),
                allLabel: say(language, 'trial.deliveries.people'),
                topLabel: say(language, 'trial.deliveries.measured'),
                format: count,
                minimumCell: filters.minimumCell,
                language
              }
            },
      table: {
        nameLabel: say(language, 'trial.comparisons.kommune'),
        columns: [
          { field: 'people', label: say(language, 'trial.deliveries.people'), format: count },
          { field: 'measured', label: say(language, 'trial.deliveries.measured'), format: count },
          { field: 'fra', label: say(language, 'trial.deliveries.from'), isCode: true, format: year },
          { field: 'til', label: say(language, 'trial.deliveries.to'), isCode: true, format: year }
        ],
        rows: rows.map(({ kommune, people, measured, period }) => ({
          key: kommune,
          name: kommuneName(kommune),
          values: { people, measured, ...(period && { fra: publicFigure(period.from), til: publicFigure(period.to) }) }
        }))
      }
    };
  }
);
