import { describe, expect, it } from 'vitest';
import { defaultFitFilters, type FitFilters } from '../../src/domain/fitFilters.ts';
import { fitOrsByConversation, fitSrsByConversation } from '../../src/measures/fitByConversation.ts';
import { fitCollaboration } from '../../src/measures/fitCollaboration.ts';
import { fitCoverage } from '../../src/measures/fitCoverage.ts';
import { fitExpected } from '../../src/measures/fitExpected.ts';
import { fitFirstLast } from '../../src/measures/fitFirstLast.ts';
import type { FitMeasure } from '../../src/measures/fitMeasure.ts';
import { fitEndings, fitOutcome } from '../../src/measures/fitOutcome.ts';
import { fitOrsTrend, fitSrsTrend } from '../../src/measures/fitTrend.ts';
import { seededCases } from '../fit/seeded.ts';
import { fitOf } from '../fit/world.ts';

/** Many cases, and so few that a figure has to choose what it tells. */
const worlds = [1500, 120, 60, 40].map((count) => fitOf(seededCases(0.71, count)));

/** Another choice of each kind. */
const others: { readonly [K in keyof FitFilters]: FitFilters[K] } = {
  kommuner: ['376', '756'],
  targetGroups: ['unge'],
  trials: ['fit-159'],
  minimumCell: 10,
  respondent: 'omsorgsperson',
  ageClasses: ['voksen'],
  teams: ['159/Team 1'],
  phases: ['efter'],
  includesActive: true,
  convention: 'effektstoerrelse',
  reliableChange: 6,
  cutOffs: { barn: 20, ung: 20, voksen: 20, omsorgsperson: 20, samarbejde: 38 },
  compareBy: 'kommune'
};

const measures: readonly FitMeasure<unknown>[] = [
  fitCoverage,
  fitOrsTrend,
  fitSrsTrend,
  fitOrsByConversation,
  fitSrsByConversation,
  fitOutcome,
  fitFirstLast,
  fitEndings,
  fitCollaboration,
  fitExpected
];

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  it.each(Object.keys(others) as (keyof FitFilters)[])('depends on %s if it does not say that it ignores it', async (choice) => {
    const asked = (filters: FitFilters) => Promise.all(worlds.map(async (world) => measure.ask(await world, filters)));
    const before = await asked(defaultFitFilters);
    const after = await asked({ ...defaultFitFilters, [choice]: others[choice] });
    if (measure.ignores.includes(choice)) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
  });
});
