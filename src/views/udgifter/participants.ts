import type { Published, WithheldReason } from '../../domain/disclosure.ts';
import { formatCount, formatKroner, formatShareInText } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { keyBeside } from '../../domain/rowKeys.ts';
import { defaultTrials } from '../../domain/trials.ts';
import {
  type ParticipantCostRow,
  type ParticipantCosts,
  participantCosts,
  participantsKnown,
  type Trial
} from '../../measures/participantCosts.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, type Control, type CostFigure, defineFigure, type FigureView } from '../figure.ts';
import { inAlphabet, listText, whereText } from '../where.ts';
import { adviceText } from './hidden.ts';

/** Kr. or people in words, or why they are withheld. */
const inWords = (value: Published<number>, format: (value: number) => string, { language, filters }: Context): string =>
  value.shown ? format(value.value) : withheldText(value.reason, filters.minimumCell, language);

const countText = (value: Published<number>, context: Context): string =>
  inWords(value, (count) => formatCount(count, context.language), context);

const kronerText = (value: Published<number>, context: Context): string =>
  inWords(value, (kroner) => formatKroner(kroner, context.language), context);

/** Of the kommuner of any year, since the chosen one does not count. */
const adviceOf = (ways: Parameters<typeof adviceText>[0], context: Context): string => adviceText(ways, context, context.coverage.kommuner);

/** True where nobody costs anything in either year. */
const isWithoutCost = ({ before, after }: ParticipantCostRow): boolean =>
  before.shown && after.shown && before.value === 0 && after.value === 0;

const headlineText = ({ citizens, rows: [whole] }: ParticipantCosts, context: Context): string => {
  const { language, filters } = context;
  if (!whole || !citizens.shown) {
    const isOfOthers = !citizens.shown && citizens.reason === 'differs-by-few';
    const advice = adviceOf(isOfOthers ? ['all', 'trials', 'lower'] : ['kommuner', 'trials', 'lower'], context);
    return say(language, isOfOthers ? 'participants.hiddenDiffers' : 'participants.hiddenFew', { count: filters.minimumCell, advice });
  }
  if (citizens.value === 0) return say(language, 'participants.nobody');
  const people = say(language, 'participants.people', { count: citizens.value, number: formatCount(citizens.value, language) });
  const { before, after, difference } = whole;
  if (isWithoutCost(whole))
    return say(language, filters.areas.length > 0 ? 'participants.noCostOfAreas' : 'participants.noCost', { people });
  if (before.shown && after.shown && difference.shown) {
    // In whole per cent: the difference in kr. would not be that of the rounded means beside it.
    const part = Math.round((Math.abs(difference.value) / before.value) * 100) / 100;
    const amount = before.value > 0 ? formatShareInText(part, language) : formatKroner(Math.abs(difference.value), language);
    const change =
      part === 0 || difference.value === 0
        ? say(language, 'participants.same')
        : say(language, difference.value > 0 ? 'participants.more' : 'participants.less', { amount });
    return say(language, 'participants.headline', {
      people,
      before: formatKroner(before.value, language),
      after: formatKroner(after.value, language),
      change
    });
  }
  const isHiddenFor = (reason: WithheldReason) => [before, after].some((value) => !value.shown && value.reason === reason);
  if (isHiddenFor('differs-by-few'))
    return say(language, 'participants.hiddenDiffers', { advice: adviceOf(['all', 'trials', 'lower'], context) });
  return isHiddenFor('dominated')
    ? say(language, 'participants.hiddenDominated', { people, advice: adviceOf(['kommuner', 'trials', 'areas'], context) })
    : say(language, 'participants.hiddenCosts', { people, advice: adviceOf(['kommuner', 'trials', 'areas', 'lower'], context) });
};

/** *Én plan (Fredensborg)*; where no table tells the name, as the program knows the trial. */
const trialText = ({ key, name, kommunekode }: Trial, { language }: Context): string => {
  if (name === null) return defaultTrials.find((trial) => trial.key === key)?.name ?? key;
  return kommunekode === null ? name : say(language, 'participants.trialIn', { name, place: kommuneName(kommunekode) });
};

const leftOutText = ({ leftOut: { all, yearMissing, notFollowed } }: ParticipantCosts, context: Context): string =>
  all.shown && all.value === 0
    ? say(context.language, 'participants.leftOutNobody')
    : say(context.language, 'participants.leftOut', {
        all: countText(all, context),
        yearMissing: countText(yearMissing, context),
        notFollowed: countText(notFollowed, context)
      });

const definitionText = (answer: ParticipantCosts, context: Context): string => {
  const { language, filters, coverage } = context;
  const { withoutCosts: without } = answer;
  const isFollowed = answer.source === 'deltagere';
  const chosen = answer.trials.filter(({ key }) => filters.trials.includes(key)).map((trial) => trialText(trial, context));
  return [
    say(language, 'participants.definition', {
      // The kommuner of any year, since the chosen one does not count.
      where: whereText({ ...context, kommuner: filters.kommuner.length > 0 ? filters.kommuner : coverage.kommuner }),
      followed: isFollowed ? say(language, 'participants.followed') : '',
      source: say(language, isFollowed ? 'participants.fromParticipants' : 'participants.fromCosts')
    }),
    chosen.length > 0 && say(language, 'participants.trials', { count: chosen.length, names: listText(chosen, language) }),
    say(language, 'participants.zeroRule'),
    !(without.shown && without.value === 0) && say(language, 'participants.without', { number: countText(without, context) }),
    leftOutText(answer, context)
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
};

const trialControls = ({ trials }: ParticipantCosts, context: Context): Control[] => {
  const { language, filters } = context;
  if (trials.length < 2) return [];
  const options = trials
    .map((trial) => ({ value: trial.key, label: trialText(trial, context) }))
    .sort((a, b) => inAlphabet(a.label, b.label, language));
  // Several can be named in the address alone; they stay until another choice is made.
  const several = filters.trials.length > 1 ? [{ value: filters.trials.join(), label: filters.trials.join(', ') }] : [];
  return [
    {
      kind: 'choice',
      label: say(language, 'participants.trial'),
      options: [{ value: '', label: say(language, 'participants.everyTrial') }, ...several, ...options],
      value: filters.trials.join(),
      hook: 'participants-trial',
      change: (value) => ({ trials: value === '' ? [] : [value] })
    }
  ];
};

const totalKey = 'total';

const keyOf = ({ area }: ParticipantCostRow): string => (area === null ? totalKey : keyBeside([totalKey], area));

const areaText = ({ area }: ParticipantCostRow, { language }: Context): string => area ?? say(language, 'participants.total');

const tableOf = (rows: readonly ParticipantCostRow[], context: Context): FigureView['table'] => {
  const { language } = context;
  const kroner = (value: number): string => formatKroner(value, language);
  return {
    nameLabel: say(language, 'participants.area'),
    columns: [
      { field: 'before', label: say(language, 'participants.before'), format: kroner },
      { field: 'after', label: say(language, 'participants.after'), format: kroner },
      {
        field: 'difference',
        label: say(language, 'participants.difference'),
        format: (value) => (value > 0 ? `+${kroner(value)}` : kroner(value))
      },
      { field: 'citizens', label: say(language, 'participants.citizens'), format: (value) => formatCount(value, language) }
    ],
    rows: rows.map((row) => {
      const { before, after, difference, citizens } = row;
      return { key: keyOf(row), name: areaText(row, context), values: { before, after, difference, citizens } };
    })
  };
};

const chartOf = (rows: readonly ParticipantCostRow[], context: Context): FigureView['chart'] => {
  const { language, filters } = context;
  return {
    kind: 'paired-bars',
    props: {
      title: say(language, 'participants.chart'),
      rows: rows.map((row) => {
        const { before, after } = row;
        const name = areaText(row, context);
        const words = { name, before: kronerText(before, context), after: kronerText(after, context) };
        return { key: keyOf(row), name, all: before, top: after, sentence: say(language, 'participants.sentence', words) };
      }),
      allLabel: say(language, 'participants.before'),
      topLabel: say(language, 'participants.after'),
      format: (value) => formatKroner(value, language),
      minimumCell: filters.minimumCell,
      language
    }
  };
};

export const participantsFigure = defineFigure(
  'cost-participants',
  async (ask) => ((await ask(participantsKnown)) ? ask(participantCosts) : null),
  (answer, context) => {
    const { language } = context;
    if (!answer) {
      const headline = say(language, 'participants.needs');
      return { headline, definition: '', cautions: [], chart: { kind: 'none' }, table: tableOf([], context) };
    }
    const { rows, citizens } = answer;
    const [whole] = rows;
    const isOfSome = !citizens.shown || (citizens.value > 0 && !(whole && isWithoutCost(whole)));
    const hidden = new Set(rows.flatMap(({ before, after }) => [before, after].flatMap((value) => (value.shown ? [] : [value.reason]))));
    const isOfPart = hidden.has('differs-by-few');
    return {
      headline: headlineText(answer, context),
      definition: definitionText(answer, context),
      cautions: isOfSome
        ? [
            say(language, 'participants.notEffect'),
            say(language, 'participants.regression'),
            ...(citizens.shown && isOfPart
              ? [say(language, 'participants.hiddenOfPart', { advice: adviceOf(['all', 'trials'], context) })]
              : []),
            ...(citizens.shown && hidden.size > 0 && !isOfPart
              ? [say(language, 'participants.hiddenParts', { advice: adviceOf(['kommuner', 'trials'], context) })]
              : [])
          ]
        : [],
      controls: trialControls(answer, context),
      alsoFrom: answer.source === 'deltagere' ? ['deltagere', 'forsoeg'] : ['forsoeg'],
      chart: isOfSome ? chartOf(rows, context) : { kind: 'none' },
      table: tableOf(rows, context)
    };
  }
);

export const participantFigures: readonly CostFigure[] = [participantsFigure];
