import { formatCount } from '../../domain/format.ts';
import type { CostConcentration } from '../../measures/costConcentration.ts';
import { say, withheldText } from '../../wording/index.ts';
import type { Context } from '../figure.ts';
import { peopleText, sortedNames, whereText } from '../where.ts';

const ofUnit = { borger: 'costs', familie: 'costs.familie' } as const;

/** Of what, for whom, when, how many, and by which rule: the exact definition under a figure of concentration. */
export const definitionText = ({ population, negatives, denominator }: CostConcentration, context: Context): string => {
  const { language, filters } = context;
  const { minimumCell, year, unit, areas } = filters;
  const keys = ofUnit[unit];
  const number = population.shown ? formatCount(population.value, language) : withheldText(population.reason, minimumCell, language);
  const below = negatives.shown ? formatCount(negatives.value, language) : withheldText(negatives.reason, minimumCell, language);
  return [
    say(language, 'costs.population', { year, population: number, people: peopleText(filters, language), where: whereText(context) }),
    say(language, areas.length > 0 ? `${keys}.rankRuleOfAreas` : `${keys}.rankRule`),
    !(negatives.shown && negatives.value === 0) &&
      say(language, 'costs.negativeRule', {
        negatives: say(language, `${keys}.negatives`, { count: negatives.shown ? negatives.value : minimumCell, number: below })
      }),
    denominator === 'modtagere' && say(language, `${keys}.recipientsRule`)
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
};

/** What must be said when the wished denominator cannot be had, or a chosen kommune has nothing to add. */
export const populationCautions = ({ residentsUnknown, missing, filters, language }: Context): string[] => [
  ...(filters.unit === 'familie' ? [say(language, 'costs.familie.noPopulation')] : []),
  ...(residentsUnknown && filters.unit === 'borger' ? [say(language, 'costs.noPopulation')] : []),
  ...(missing.length > 0 ? [say(language, 'costs.missing', { names: sortedNames(missing, language).join(', ') })] : [])
];
