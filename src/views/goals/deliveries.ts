import { publicFigure } from '../../domain/disclosure.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { type DeliveryRow, goalsDeliveries } from '../../measures/goalsDeliveries.ts';
import { say } from '../../wording/trial.ts';
import { defineGoalFigure, type ParticipantContext } from '../participants/participantFigure.ts';
import { countFormat, countText, dayCode, dayOfCode, dayText, whereText } from '../participants/scope.ts';
import { listText, sortedNames } from '../where.ts';

const headlineText = (all: readonly DeliveryRow[], { language }: ParticipantContext): string => {
  const rows = all.filter(({ isExpected }) => isExpected);
  const missing = rows.filter(({ isDelivered }) => !isDelivered).map(({ kommune }) => kommune);
  if (rows.length === 0) return say(language, all.length === 0 ? 'trial.deliveries.nobody' : 'trial.deliveries.onlyFamilies');
  if (missing.length === rows.length) return say(language, 'trial.deliveries.none');
  if (missing.length === 0) return say(language, 'trial.deliveries.all', { count: rows.length });
  const words = { delivered: rows.length - missing.length, all: rows.length };
  return missing.length > 4
    ? say(language, 'trial.deliveries.headlineMany', { ...words, missing: missing.length })
    : say(language, 'trial.deliveries.headline', {
        ...words,
        names: listText(sortedNames(missing, language), language)
      });
};

const periodText = ({ period, isExpected }: DeliveryRow, { language }: ParticipantContext): string =>
  period === null
    ? say(language, isExpected ? 'trial.deliveries.missing' : 'trial.deliveries.families')
    : period.from === period.to
      ? String(period.from)
      : `${period.from}\u2013${period.to}`;

/** When, and with which remarks: of the files that a kommune's rows may stand in, the latest day of each and all remarks. */
interface Receipt {
  readonly changed: string;
  readonly opened: string | null;
  readonly remarks: number;
}

/** A file of another kommune is none of them; one that holds several kommuner is all of theirs. Null where nothing came in a file. */
const receiptOf = ({ kommune, isDelivered }: DeliveryRow, { files }: ParticipantContext): Receipt | null => {
  const own = files.filter((file) => file.kommune === null || file.kommune === kommune);
  if (!isDelivered || !own.some(({ table }) => table === 'deltagere')) return null;
  const opened = own.flatMap((file) => file.opened ?? []).sort();
  return {
    changed:
      own
        .map(({ changed }) => changed)
        .sort()
        .at(-1) ?? '',
    opened: opened.at(-1) ?? null,
    remarks: own.reduce((sum, { remarks }) => sum + remarks, 0)
  };
};

const receiptText = (row: DeliveryRow, context: ParticipantContext): string => {
  const { language } = context;
  const receipt = receiptOf(row, context);
  if (!receipt) return '';
  const words = { day: dayText(receipt.changed, language), count: receipt.remarks };
  return say(language, 'trial.deliveries.receipt', words);
};

/** Which kommuner have delivered their participants, for which years, when and with which remarks. */
export const deliveriesFigure = defineGoalFigure(
  'goals-deliveries',
  (ask) => ask(goalsDeliveries),
  (rows, context) => {
    const { language, filters } = context;
    const count = countFormat(language);
    const year = (value: number) => String(value);
    const day = (code: number) => dayOfCode(code, language);
    return {
      headline: headlineText(rows, context),
      definition: say(language, 'trial.deliveries.definition', { where: whereText(context, true) }),
      cautions: [
        ...(rows.some(({ isExpected }) => !isExpected) ? [say(language, 'trial.deliveries.others')] : []),
        ...(rows.some((row) => receiptOf(row, context)) ? [say(language, 'trial.deliveries.files')] : []),
        say(language, 'trial.deliveries.onData')
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
                    get sentence() {
                      const told = say(language, 'trial.deliveries.sentence', {
                        name,
                        period: periodText(row, context),
                        people: countText(row.people, context),
                        measured: countText(row.measured, context)
                      });
                      return `${told} ${receiptText(row, context)}`.trim();
                    }
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
          { field: 'til', label: say(language, 'trial.deliveries.to'), isCode: true, format: year },
          { field: 'fil_aendret', label: say(language, 'trial.deliveries.changed'), isCode: true, format: day },
          { field: 'indlaest', label: say(language, 'trial.deliveries.opened'), isCode: true, format: day },
          { field: 'bemaerkninger', label: say(language, 'trial.deliveries.remarks'), isCode: true, format: count }
        ],
        rows: rows.map((row) => {
          const { kommune, isDelivered, people, measured, period } = row;
          const name = kommuneName(kommune);
          const receipt = receiptOf(row, context);
          return {
            key: kommune,
            name: isDelivered ? name : say(language, 'trial.deliveries.name', { name, period: periodText(row, context) }),
            values: {
              people,
              measured,
              ...(period && { fra: publicFigure(period.from), til: publicFigure(period.to) }),
              ...(receipt && { fil_aendret: publicFigure(dayCode(receipt.changed)), bemaerkninger: publicFigure(receipt.remarks) }),
              ...(receipt?.opened && { indlaest: publicFigure(dayCode(receipt.opened)) })
            }
          };
        })
      }
    };
  }
);
