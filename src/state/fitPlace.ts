/** The choices of FIT as they stand in the address. */

import { conventions, defaultFitChoices, type FitChoices, fitComparisons, phases } from '../domain/fitFilters.ts';
import { ageClasses, type CutOffs, defaultCutOffs, highestScore, reliableChanges, respondents } from '../domain/fitScale.ts';
import { listOf, namesIn, oneOf } from './written.ts';

const cutOffKeys = Object.keys(defaultCutOffs) as (keyof CutOffs)[];

/** *barn:30*; what is no score is left out. */
const cutOffsIn = (written: readonly string[]): CutOffs => {
  const chosen = written.flatMap((one): [keyof CutOffs, number][] => {
    const [name, points = ''] = one.split(':');
    const key = oneOf(cutOffKeys, name);
    const score = Math.round(Number(points) * 10) / 10;
    return key && /^\d+(\.\d)?$/.test(points) && score > 0 && score <= highestScore ? [[key, score]] : [];
  });
  return { ...defaultCutOffs, ...Object.fromEntries(chosen) };
};

const several = <T>(allowed: readonly T[], written: readonly string[]): T[] =>
  allowed.filter((one) => written.some((name) => name === one));

/** From the query as it is written. What cannot be understood is left out. */
export const fitChoicesIn = (query: string): FitChoices => {
  const parameters = new URLSearchParams(query);
  return {
    respondent: oneOf(respondents, parameters.get('respondent')) ?? defaultFitChoices.respondent,
    ageClasses: several(ageClasses, namesIn(query, 'alder')),
    teams: namesIn(query, 'team'),
    phases: several(phases, namesIn(query, 'fase')),
    includesActive: parameters.get('aktive') === 'ja',
    convention: oneOf(conventions, parameters.get('opgoerelse')) ?? defaultFitChoices.convention,
    reliableChange: oneOf(reliableChanges, Number(parameters.get('aendring'))) ?? defaultFitChoices.reliableChange,
    cutOffs: cutOffsIn(namesIn(query, 'graense')),
    compareBy: oneOf(fitComparisons, parameters.get('opdelt')) ?? defaultFitChoices.compareBy
  };
};

/** The parts of the query, without what is default. */
export const writtenFitChoices = (choices: FitChoices): (string | false)[] => {
  const { respondent, teams, includesActive, convention, reliableChange, cutOffs, compareBy } = choices;
  const moved = cutOffKeys.filter((key) => cutOffs[key] !== defaultCutOffs[key]).map((key) => `${key}:${cutOffs[key]}`);
  return [
    respondent !== defaultFitChoices.respondent && `respondent=${respondent}`,
    choices.ageClasses.length > 0 && `alder=${listOf(choices.ageClasses)}`,
    teams.length > 0 && `team=${listOf(teams)}`,
    choices.phases.length > 0 && `fase=${listOf(choices.phases)}`,
    includesActive && 'aktive=ja',
    convention !== defaultFitChoices.convention && `opgoerelse=${convention}`,
    reliableChange !== defaultFitChoices.reliableChange && `aendring=${reliableChange}`,
    // The colon is allowed in a query, and parts name and value.
    moved.length > 0 && `graense=${listOf(moved).replaceAll('%3A', ':')}`,
    compareBy !== defaultFitChoices.compareBy && `opdelt=${compareBy}`
  ];
};
