import { type Published, publicFigure } from '../../domain/disclosure.ts';
import { formatCount, type Language } from '../../domain/format.ts';
import { generationPotential, payerOf } from '../../domain/potential.ts';
import { assensProgramme, cohereFamily, familyBounds } from '../../domain/potentialAssumptions.ts';
import { type CostLasting, costLasting, costLastingFamilies } from '../../measures/costPotentialLasting.ts';
import { sideBySide } from '../../measures/sideBySide.ts';
import { hand } from '../../state/hand.svelte.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, type Control, defineFigure } from '../figure.ts';
import { whereText } from '../where.ts';
import { hiddenPotential, kronerText, potentialBars } from './potentialBars.ts';
import {
  assumedIn,
  change,
  countedUnit,
  exactKroner,
  inOrder,
  lastingTop,
  literatureCaution,
  numberControl,
  numberText,
  payerControl,
  percentText,
  percentUnit,
  resetControl
} from './potentialControls.ts';

const names = ['families', 'avoidedFamilies', 'programme', 'familyPotential', 'years', 'programmeBudget'] as const;

/** The next generation: families that a whole-family programme reaches. */
export const generationFigure = defineFigure(
  'cost-potential-generation',
  (ask) => sideBySide({ citizens: ask(costLasting), families: ask(costLastingFamilies) }),
  ({ citizens, families }, context) => {
    const { language, filters, coverage } = context;
    const canCount = coverage.hasFamilies && families?.courses.shown === true;
    const split = canCount ? families : citizens;
    if (!split) return null;
    const { minimumCell, year } = filters;
    const assumed = assumedIn(context);
    const isCounted = canCount && assumed.families === null;
    const count = isCounted ? split.courses : publicFigure(assumed.families ?? familyBounds.standard);
    const potential = generationPotential(count, split, assumed);
    const payer = payerOf(assumed.programmeBudget, split.parts);
    const uncounted = coverage.hasFamilies && split.other !== null ? families?.courses : undefined;
    const notCounted = uncounted && !uncounted.shown ? withheldText(uncounted.reason, minimumCell, language) : null;
    const number = count.shown ? formatCount(count.value, language) : withheldText(count.reason, minimumCell, language);
    const familiesText = say(language, 'potential.generation.people', { count: count.shown ? count.value : minimumCell, number });
    const words = {
      share: percentText(assumed.avoidedFamilies, language),
      programme: exactKroner(assumed.programme, language),
      years: numberText(assumed.years, language)
    };
    const ownNumber = say(language, 'potential.generation.ownNumber');
    const headline = say(language, 'potential.generation.headline', {
      ...words,
      families: familiesText,
      gains: kronerText(potential.total.gains, context),
      invests: kronerText(potential.total.invests, context)
    });
    const isSourced = assumed.familyPotential === cohereFamily.kroner && assumed.years === cohereFamily.years;
    const definition = say(language, 'potential.generation.definition', {
      ...words,
      counted: isCounted
        ? say(language, 'potential.generation.counted', {
            families: familiesText,
            top: lastingTop(language),
            ...inOrder(year, split.other ?? year)
          })
        : say(language, 'potential.generation.assumed', { families: familiesText }),
      programmeSource: assumed.programme === assensProgramme ? say(language, 'potential.generation.sourced') : ownNumber,
      payer,
      potential: exactKroner(assumed.familyPotential, language),
      potentialSource: isSourced ? say(language, 'potential.generation.potentialSourced') : ownNumber,
      whose: say(
        language,
        canCount || filters.unit === 'familie' ? 'potential.generation.whoseFamilies' : 'potential.generation.whoseCitizens'
      ),
      year,
      where: whereText(context)
    });
    const none = noneText({ count, split, isCounted }, language);
    return {
      headline:
        split.other === null
          ? say(language, 'potential.generation.needsTwoYears')
          : (hiddenPotential(potential, context) ?? none ?? headline),
      definition: `${split.other === null ? '' : `${definition} `}${say(language, 'potential.perYear')} ${say(language, 'potential.own')}`,
      cautions: [
        ...(notCounted === null ? [] : [say(language, 'potential.generation.notCounted', { words: notCounted })]),
        say(language, 'potential.generation.source'),
        say(language, 'potential.notEffect'),
        literatureCaution(language),
        ...(potential.total.gains.shown && split.parts.some(({ value }) => !value.shown) ? [say(language, 'potential.partlyHidden')] : [])
      ],
      controls: [
        ...familyControls(isCounted, canCount, context),
        numberControl('avoidedFamilies', say(language, 'potential.generation.avoidedFamilies'), percentUnit(language), context),
        numberControl('programme', say(language, 'potential.generation.programme'), kronerUnit(context), context),
        numberControl('familyPotential', say(language, 'potential.generation.familyPotential'), kronerUnit(context), context),
        numberControl(
          'years',
          say(language, 'potential.generation.years'),
          countedUnit(say(language, 'potential.generation.yearsUnit'), language),
          context
        ),
        payerControl('programmeBudget', payer, split.parts, context),
        resetControl(names, context)
      ],
      ...potentialBars(
        potential,
        { title: say(language, 'potential.generation.chart'), gainsLabel: say(language, 'potential.generation.gains') },
        context
      )
    };
  }
);

/** That there is nobody to reckon with, or nothing to split by; null where there is. */
const noneText = (
  { count, split, isCounted }: { readonly count: Published<number>; readonly split: CostLasting; readonly isCounted: boolean },
  language: Language
): string | null => {
  const top = lastingTop(language);
  if (count.shown && count.value === 0) {
    return isCounted ? say(language, 'potential.generation.none', { top }) : say(language, 'potential.generation.noneAssumed');
  }
  return split.courses.shown && split.courses.value === 0 ? say(language, 'potential.generation.noneToSplit', { top }) : null;
};

const kronerUnit = ({ language }: Context) => countedUnit(say(language, 'potential.parallel.kroner'), language);

/** Where families can be counted, whether they are; and how many, where they are not. */
const familyControls = (isCounted: boolean, canCount: boolean, context: Context): Control[] => {
  const { language, location } = context;
  const { min, max, step, word, standard } = familyBounds;
  const from: Control = {
    kind: 'segmented',
    label: say(language, 'potential.generation.familiesFrom'),
    options: [
      { value: 'data', label: say(language, 'potential.generation.fromData') },
      { value: 'reader', label: say(language, 'potential.generation.fromReader') }
    ],
    value: isCounted ? 'data' : 'reader',
    change: (value) => change(context, { families: value === 'data' ? null : standard })
  };
  const families: Control = {
    kind: 'slider',
    label: say(language, 'potential.generation.families'),
    value: location.assumptions.families ?? standard,
    min,
    max,
    step,
    hook: `antag-${word}`,
    format: (value) => numberText(value, language),
    drag: (value) => {
      hand.assumed = { families: value };
    },
    change: (value) => change(context, { families: value })
  };
  return [...(canCount ? [from] : []), ...(isCounted ? [] : [families])];
};
