import { closenessLimit, defaultMinimumCell, dominanceLimit, minimumCells, thresholdStep } from '../../domain/disclosure.ts';
import { defaultTopPercent, highestTopPercent, lowestTopPercent } from '../../domain/filters.ts';
import { enoughTold, quantileStep } from '../../domain/fitClearance.ts';
import { largeEffect } from '../../domain/fitOutcome.ts';
import { fewestForRegression } from '../../domain/fitRegression.ts';
import {
  collaborationFall,
  defaultReliableChange,
  highestScore,
  leastCoverage,
  reliableChanges,
  wantedCoverage
} from '../../domain/fitScale.ts';
import { formatCount, formatKroner, formatPoints, formatShareInText, type Language } from '../../domain/format.ts';
import { crowd } from '../../domain/kAnonymity.ts';
import {
  competingOutcomes,
  defaultSuccess,
  employmentReference,
  lastingWeeks,
  outcomeWeeks,
  proposedLastingWeeks
} from '../../domain/outcomes.ts';
import { lastingPercent } from '../../domain/potential.ts';
import { preventablePercent } from '../../domain/potentialAssumptions.ts';
import { rowsNamed } from '../../domain/problem.ts';
import { gapDays } from '../../domain/progress.ts';
import { birthdayShare, passingShare, smallColumn } from '../../domain/risk/cprEvidence.ts';
import { bandPercents } from '../../measures/costPersistence.ts';
import { mainPercents } from '../../measures/topGroups.ts';

/** `[3, 5, 10]` → *3, 5 eller 10*. */
const oneOf = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'disjunction' }).format(items);
const allOf = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(items);

/** Every threshold in force as a text has it: from the constants that the program goes by, so that no text can say another number. */
export const factsOf = (language: Language) => {
  const count = (value: number) => formatCount(value, language);
  const counts = (values: readonly number[]) => values.map(count);
  const share = (value: number) => formatShareInText(value, language);
  const number = (value: number) => formatPoints(value, language);
  return {
    cell: count(defaultMinimumCell),
    cells: oneOf(counts(minimumCells), language),
    onePercentNeeds: count((defaultMinimumCell * 100) / defaultTopPercent),
    dominance: share(dominanceLimit),
    closeness: share(closenessLimit),
    mains: `${allOf(counts(mainPercents), language)}${language === 'da' ? '\u00a0pct.' : ' per cent'}`,
    step: formatKroner(thresholdStep, language),
    quantileStep: number(quantileStep),
    told: share(enoughTold),
    lowestTop: number(lowestTopPercent),
    highestTop: number(highestTopPercent),
    defaultTop: number(defaultTopPercent),
    bands: allOf(counts(bandPercents), language),
    lastingPercent: count(lastingPercent),
    preventable: count(preventablePercent),
    highestScore: count(highestScore),
    wantedCoverage: share(wantedCoverage),
    leastCoverage: share(leastCoverage),
    reliable: count(defaultReliableChange),
    otherReliable: oneOf(counts(reliableChanges.filter((one) => one !== defaultReliableChange)), language),
    effect: number(largeEffect),
    fewestLine: count(fewestForRegression),
    fall: count(collaborationFall),
    success: allOf(defaultSuccess, language),
    competing: allOf(competingOutcomes, language),
    outcomeWeeks: allOf(counts(outcomeWeeks), language),
    lastingWeeks: oneOf(counts(lastingWeeks.filter((weeks) => weeks > 0)), language),
    proposedWeeks: count(proposedLastingWeeks),
    klShare: share(employmentReference.share),
    klSource: employmentReference.source,
    gapDays: count(gapDays),
    birthdayShare: share(birthdayShare),
    passingShare: share(passingShare),
    smallColumn: count(smallColumn),
    crowd: count(crowd),
    rowsNamed: count(rowsNamed)
  } as const;
};
