/** Cut-offs where they are drawn and where they are said, each with its source. */
import { publicFigure } from '../../domain/disclosure.ts';
import { ageClasses, type CutOffs, cutOffsFor, respondents, type Scale } from '../../domain/fitScale.ts';
import { formatPoints } from '../../domain/format.ts';
import { say } from '../../wording/fit.ts';
import type { FitContext } from './fitFigure.ts';
import { cutOffTexts } from './scope.ts';

/** `group`: the one that is spoken of. Of an age class its own alone; of others who answer, theirs, too. */
const keysOf = (scale: Scale, { filters }: FitContext, group: string | null): readonly (keyof CutOffs)[] => {
  const { respondent, ageClasses: chosen, compareBy } = filters;
  const usual = cutOffsFor(scale, respondent, chosen);
  const age = compareBy === 'aldersklasse' ? ageClasses.find((one) => one === group) : undefined;
  if (age) return cutOffsFor(scale, respondent, [age]);
  const other = compareBy === 'respondent' ? respondents.find((one) => one === group) : undefined;
  return other ? [...new Set([...usual, ...cutOffsFor(scale, other, chosen)])] : usual;
};

/** As lines, each named. */
export const cutOffLevels = (scale: Scale, context: FitContext, group: string | null = null) =>
  keysOf(scale, context, group).map((key) => ({
    key,
    label: say(context.language, 'fit.scores.cutOff', {
      name: say(context.language, `fit.cutOffNames.${key}`),
      points: formatPoints(context.filters.cutOffs[key], context.language)
    }),
    value: publicFigure(context.filters.cutOffs[key])
  }));

/** *Skel: barn 32 og voksen 25 (OpenFIT KA-01031); ung 28 (…). En score på skellet tæller som over.* */
export const cutOffSentence = (scale: Scale, context: FitContext, group: string | null = null): string => {
  const { filters, language } = context;
  const texts = cutOffTexts(keysOf(scale, context, group), filters.cutOffs, language);
  return texts.length > 0 ? say(language, 'fit.cutOffs', { cutOffs: texts.join('; ') }) : say(language, 'fit.noCutOff');
};

/** Whether no source gives a cut-off for whoever answers. */
export const lacksCutOff = ({ filters }: FitContext): boolean => cutOffsFor('trivsel', filters.respondent, filters.ageClasses).length === 0;
