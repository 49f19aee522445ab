import type { Language } from '../../domain/format.ts';
import { cohortOf, everyCohort, type ParticipantChoices, writtenCohort } from '../../domain/participantFilters.ts';
import type { ParticipantContents } from '../../measures/participantContents.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import '../../wording/trial.ts';
import { cohortOfHalfYear, cohortText, whereText } from '../participants/scope.ts';
import { againstItem } from './againstItem.ts';
import { type Bar, type Item, liveBar, namesItem, noChoice, optionsOf } from './bar.ts';
import { kommuneItem, kommuneOptions, minimumCellItem, trialOptions } from './commonItems.ts';

/** Half-years and whole years in which people have joined, and what the address says beside them. */
const cohortsOf = (halfYears: readonly string[], written: string, language: Language) => {
  const years = [...new Set(halfYears.map((key) => key.slice(0, 4)))].map((year) => `${year}-01..${year}-12`);
  const known = ['', ...years, ...halfYears.map((key) => writtenCohort(cohortOfHalfYear(key)))];
  return [...new Set([...known, written])].map((value) => ({
    value,
    label: value === '' ? say(language, 'trial.settings.all') : cohortText(cohortOf(value), language)
  }));
};

/**
 * The bar of participants, or of goals, which do not look at målgruppe and time of joining. `contents`: what is loaded of them; `waiting`
 * says so while nothing is. Call while a component is being made.
 */
export const participantBar = (
  here: Standpoint,
  contents: () => ParticipantContents | null,
  waiting: () => string,
  ofGoals: boolean
): Bar => {
  const { chosen } = here;
  const { location } = $derived(here);
  const language = $derived(location.language);
  const filters = $derived(chosen.participants);
  const summary = $derived.by(() => {
    const loaded = contents();
    if (!loaded || !(ofGoals || loaded.isLoaded)) return waiting();
    const where = whereText({ filters, contents: loaded, language }, ofGoals);
    return say(language, ofGoals ? 'trial.goalSummary' : 'trial.summary', { where });
  });
  const change = (choices: Partial<ParticipantChoices>) => ({ participants: { ...location.participants, ...choices } });

  const cohortItem = (halfYears: readonly string[]): Item => {
    const value = writtenCohort(filters.cohort ?? everyCohort);
    return {
      kind: 'one',
      label: say(language, 'trial.settings.cohort'),
      hook: 'filter-cohort',
      options: cohortsOf(halfYears, value, language),
      value,
      isChosen: value !== '',
      change: (written) => change({ cohort: cohortOf(written) })
    };
  };
  const shared = $derived.by((): Bar['shared'] => {
    const loaded = contents();
    if (!loaded || !(ofGoals || loaded.isLoaded)) return null;
    const kommuner = ofGoals ? loaded.kommunerWithGoals : loaded.kommuner;
    const clusters = filters.clusters ?? [];
    const place = whereText(
      { filters: { ...filters, clusters: [], targetGroups: [], trials: [], cohort: everyCohort }, contents: loaded, language },
      ofGoals
    );
    return {
      period: ofGoals
        ? noChoice(say(language, 'explore.period'), say(language, 'explore.notHere.goalPeriod'))
        : cohortItem(loaded.halfYears),
      kommune: kommuneItem({
        options: kommuneOptions([...kommuner, ...filters.kommuner], language),
        loaded: kommuner,
        chosen: filters.kommuner,
        summary: place,
        language
      }),
      cluster: namesItem({
        label: say(language, 'trial.settings.cluster'),
        hook: 'filter-cluster',
        options: optionsOf([...loaded.clusters, ...clusters], (cluster) => cluster, language),
        chosen: clusters,
        language,
        change: (names) => change({ clusters: names })
      }),
      trial: namesItem({
        label: say(language, 'trial.settings.trial'),
        hook: 'filter-trial',
        options: trialOptions([...(ofGoals ? loaded.trialsWithGoals : loaded.trials), ...filters.trials], language),
        chosen: filters.trials,
        language,
        change: (trials) => ({ trials })
      }),
      targetGroup: ofGoals
        ? noChoice(say(language, 'filters.targetGroup'), say(language, 'explore.notHere.goalTargetGroup'))
        : namesItem({
            label: say(language, 'filters.targetGroup'),
            hook: 'filter-target-group',
            options: optionsOf([...loaded.targetGroups, ...filters.targetGroups], (group) => group, language),
            chosen: filters.targetGroups,
            language,
            change: (targetGroups) => ({ targetGroups })
          })
    };
  });
  const more = $derived(
    contents() ? [minimumCellItem(filters.minimumCell, (count) => say(language, 'trial.settings.minimumCell', { count }), language)] : []
  );

  const against = $derived.by(() => {
    const loaded = contents();
    if (!loaded || !(ofGoals || loaded.isLoaded)) return null;
    const kommuner = kommuneOptions(ofGoals ? loaded.kommunerWithGoals : loaded.kommuner, language).map(({ value }) => value);
    const halfYears = loaded.halfYears.map((key) => `tilknyttet:${writtenCohort(cohortOfHalfYear(key))}`);
    return againstItem(here, { subject: ofGoals ? 'goals' : 'participants', kommuner, periods: ofGoals ? [] : halfYears });
  });

  return liveBar({ summary: () => summary, shared: () => shared, more: () => more, against: () => against });
};
