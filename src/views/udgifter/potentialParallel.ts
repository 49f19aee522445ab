import { formatCount } from '../../domain/format.ts';
import { parallelCitizens, parallelPotential, payerOf } from '../../domain/potential.ts';
import { preventablePercent } from '../../domain/potentialAssumptions.ts';
import { costOverlap } from '../../measures/costOverlap.ts';
import { isIncomplete, sharedCitizens } from '../../measures/costPotentialParallel.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { whereText } from '../where.ts';
import { hiddenPotential, kronerText, potentialBars } from './potentialBars.ts';
import {
  assumedIn,
  countedUnit,
  exactKroner,
  literatureCaution,
  numberControl,
  numberText,
  payerControl,
  percentText,
  percentUnit,
  resetControl
} from './potentialControls.ts';

const names = ['leastBudgets', 'parallelHours', 'hourlyCost', 'avoidedHours', 'coordinatorHours', 'coordinatorBudget'] as const;

const peopleText = (count: number, { language, filters }: Context): string => {
  const words = { count, number: formatCount(count, language) };
  return filters.unit === 'familie'
    ? say(language, 'potential.parallel.families', words)
    : say(language, 'potential.parallel.people', words);
};

/** Parallel work avoided: hours of coordination between the budgets that share citizens. */
export const parallelFigure = defineFigure(
  'cost-potential-parallel',
  (ask) => ask(costOverlap),
  (overlap, context) => {
    if (!overlap) return null;
    const { language, filters } = context;
    const assumed = assumedIn(context);
    const shared = sharedCitizens(overlap, filters.minimumCell);
    const kommuner = context.kommuner.length;
    const potential = parallelPotential(shared, kommuner, assumed);
    const citizens = parallelCitizens(shared, assumed);
    const budgets = potential.rows.map(({ name, gains }) => ({ name, value: gains }));
    const payer = payerOf(assumed.coordinatorBudget, budgets);
    const share = percentText(assumed.avoidedHours, language);
    const most = percentText(preventablePercent, language);
    const isLoud = assumed.avoidedHours > preventablePercent;
    const people = citizens.shown ? peopleText(citizens.value, context) : withheldText(citizens.reason, filters.minimumCell, language);
    const hours = numberText(assumed.parallelHours, language);
    const words = { people, hours, budgets: assumed.leastBudgets };
    const from = say(language, filters.areas.length > 0 ? 'potential.parallel.chosenAreas' : 'potential.parallel.budgets', {
      budgets: assumed.leastBudgets
    });
    const scope = { from, year: filters.year, where: whereText(context) };
    const none = say(language, filters.unit === 'familie' ? 'potential.parallel.noFamilies' : 'potential.parallel.none', scope);
    const hiddenBudget = potential.rows.some(({ gains }) => !gains.shown);
    return {
      headline:
        hiddenPotential(potential, context) ??
        (citizens.shown && citizens.value === 0 ? none : null) ??
        say(language, 'potential.parallel.headline', {
          ...words,
          share: isLoud ? say(language, 'potential.aboveLiterature', { share, most }) : share,
          gains: kronerText(potential.total.gains, context),
          invests: kronerText(potential.total.invests, context)
        }),
      definition: `${say(language, 'potential.parallel.definition', {
        ...words,
        ...scope,
        share,
        hourlyCost: exactKroner(assumed.hourlyCost, language),
        coordinatorHours: numberText(assumed.coordinatorHours, language),
        kommuner: say(language, 'potential.parallel.kommuner', { count: kommuner }),
        payer
      })} ${say(language, 'potential.perYear')} ${say(language, 'potential.own')}`,
      cautions: [
        ...(isLoud ? [say(language, 'potential.loud', { share, most })] : []),
        say(language, 'potential.notEffect'),
        literatureCaution(language),
        ...(hiddenBudget || isIncomplete(overlap, shared, assumed.leastBudgets) ? [say(language, 'potential.parallel.incomplete')] : [])
      ],
      controls: [
        numberControl('leastBudgets', say(language, 'potential.parallel.leastBudgets'), countedUnit('', language), context),
        numberControl('parallelHours', say(language, 'potential.parallel.parallelHours'), hoursUnit(context), context),
        numberControl('hourlyCost', say(language, 'potential.parallel.hourlyCost'), kronerUnit(context), context),
        numberControl('avoidedHours', say(language, 'potential.parallel.avoidedHours'), percentUnit(language), context),
        numberControl('coordinatorHours', say(language, 'potential.parallel.coordinatorHours'), hoursUnit(context), context),
        payerControl('coordinatorBudget', payer, budgets, context),
        resetControl(names, context)
      ],
      ...potentialBars(
        potential,
        { title: say(language, 'potential.parallel.chart'), gainsLabel: say(language, 'potential.parallel.gains') },
        context
      )
    };
  }
);

const hoursUnit = ({ language }: Context) => countedUnit(say(language, 'potential.parallel.hours'), language);
const kronerUnit = ({ language }: Context) => countedUnit(say(language, 'potential.parallel.kroner'), language);
