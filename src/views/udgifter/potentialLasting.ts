import { formatCount } from '../../domain/format.ts';
import { lastingPotential, payerOf } from '../../domain/potential.ts';
import { costLasting } from '../../measures/costPotentialLasting.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { whereText, whomText } from '../where.ts';
import { hiddenPotential, kronerText, potentialBars } from './potentialBars.ts';
import {
  assumedIn,
  countedUnit,
  exactKroner,
  inOrder,
  lastingTop,
  literatureCaution,
  numberControl,
  payerControl,
  percentText,
  percentUnit,
  resetControl
} from './potentialControls.ts';

const names = ['avoidedCourses', 'costShare', 'courseInvestment', 'courseBudget'] as const;

/** Fewer lasting high-cost courses. */
export const lastingFigure = defineFigure(
  'cost-potential-lasting',
  (ask) => ask(costLasting),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters } = context;
    const { minimumCell, year } = filters;
    const assumed = assumedIn(context);
    const potential = lastingPotential(answer, assumed);
    const payer = payerOf(assumed.courseBudget, answer.parts);
    const { courses, cost, other, parts } = answer;
    const number = courses.shown ? formatCount(courses.value, language) : withheldText(courses.reason, minimumCell, language);
    const words = { share: percentText(assumed.avoidedCourses, language), costShare: percentText(assumed.costShare, language) };
    const headline = say(language, 'potential.lasting.headline', {
      ...words,
      courses: number,
      gains: kronerText(potential.total.gains, context),
      invests: kronerText(potential.total.invests, context)
    });
    const isNone = courses.shown && courses.value === 0;
    const none = say(language, 'potential.lasting.none', { top: lastingTop(language) });
    return {
      headline:
        other === null
          ? say(language, 'potential.lasting.needsTwoYears')
          : (hiddenPotential(potential, context) ?? (isNone ? none : headline)),
      definition: `${
        other === null
          ? ''
          : `${say(language, 'potential.lasting.definition', {
              ...words,
              courses: coursesText(courses.shown ? courses.value : minimumCell, number, context),
              top: lastingTop(language),
              whom: whomText(filters.denominator, language),
              ...inOrder(year, other),
              year,
              where: whereText(context),
              cost: kronerText(cost, context),
              investment: exactKroner(assumed.courseInvestment, language),
              payer
            })} `
      }${say(language, 'potential.perYear')} ${say(language, 'potential.own')}`,
      cautions: [
        say(language, 'potential.notEffect'),
        literatureCaution(language),
        ...(potential.total.gains.shown && parts.some(({ value }) => !value.shown) ? [say(language, 'potential.partlyHidden')] : [])
      ],
      controls: [
        numberControl('avoidedCourses', say(language, 'potential.lasting.avoidedCourses'), percentUnit(language), context),
        numberControl('costShare', say(language, 'potential.lasting.costShare'), percentUnit(language), context),
        numberControl(
          'courseInvestment',
          say(language, 'potential.lasting.courseInvestment'),
          countedUnit(say(language, 'potential.parallel.kroner'), language),
          context
        ),
        payerControl('courseBudget', payer, parts, context),
        resetControl(names, context)
      ],
      ...potentialBars(
        potential,
        { title: say(language, 'potential.lasting.chart'), gainsLabel: say(language, 'potential.lasting.gains') },
        context
      )
    };
  }
);

const coursesText = (count: number, number: string, { language, filters }: Context): string =>
  filters.unit === 'familie'
    ? say(language, 'potential.lasting.families', { count, number })
    : say(language, 'potential.lasting.people', { count, number });
