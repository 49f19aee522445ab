import { defaultFitChoices, type FitChoices, phases } from '../../domain/fitFilters.ts';
import { ageClasses, respondents } from '../../domain/fitScale.ts';
import type { FitContents } from '../../measures/fitContents.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import '../../wording/fit.ts';
import { groupText, voicesText, whereText } from '../fit/scope.ts';
import { againstItem } from './againstItem.ts';
import { type Bar, type Item, liveBar, namesItem, noChoice, offered, optionsOf } from './bar.ts';
import { kommuneItem, kommuneOptions, minimumCellItem, trialOptions } from './commonItems.ts';

/** The bar of FIT. `contents`: what is loaded of it; `waiting` says so while nothing is. Call while a component is being made. */
export const fitBar = (here: Standpoint, contents: () => FitContents | null, waiting: () => string): Bar => {
  const { chosen } = here;
  const { location } = $derived(here);
  const language = $derived(location.language);
  const filters = $derived(chosen.fit);
  const summary = $derived.by(() => {
    const loaded = contents();
    if (!loaded?.isLoaded) return waiting();
    const context = { filters, location, contents: loaded, language };
    return say(language, 'fit.summary', { where: whereText(context), who: voicesText(context) });
  });
  const change = (choices: Partial<FitChoices>) => ({ fit: { ...location.fit, ...choices } });

  const shared = $derived.by((): Bar['shared'] => {
    const loaded = contents();
    if (!loaded?.isLoaded) return null;
    const names = { language };
    const options = kommuneOptions([...loaded.kommuner, ...filters.kommuner], language);
    const context = { filters: { ...filters, targetGroups: [], teams: [], phases: [], trials: [] }, location, contents: loaded, language };
    return {
      period: noChoice(say(language, 'filters.year'), say(language, 'explore.notHere.fitYear')),
      kommune: kommuneItem({ options, loaded: loaded.kommuner, chosen: filters.kommuner, summary: whereText(context), language }),
      cluster: noChoice(say(language, 'explore.cluster'), say(language, 'explore.notHere.fitCluster')),
      trial: namesItem({
        ...names,
        label: say(language, 'explore.trial'),
        hook: 'filter-trial',
        options: trialOptions([...loaded.trials, ...filters.trials], language),
        chosen: filters.trials,
        change: (trials) => ({ trials })
      }),
      targetGroup: namesItem({
        ...names,
        label: say(language, 'filters.targetGroup'),
        hook: 'filter-target-group',
        options: optionsOf([...loaded.targetGroups, ...filters.targetGroups], (group) => group, language),
        chosen: filters.targetGroups,
        change: (targetGroups) => ({ targetGroups })
      })
    };
  });

  const respondentItem = (): Item => ({
    kind: 'switch',
    label: say(language, 'fit.settings.respondent'),
    options: respondents.map((value) => ({ value, label: say(language, `fit.respondents.${value}`) })),
    value: filters.respondent,
    isChosen: filters.respondent !== defaultFitChoices.respondent,
    change: (written) => change({ respondent: respondents.find((one) => one === written) ?? defaultFitChoices.respondent })
  });
  const more = $derived.by((): Bar['more'] => {
    const loaded = contents();
    if (!loaded?.isLoaded) return [];
    return offered([
      respondentItem(),
      namesItem({
        label: say(language, 'fit.settings.team'),
        hook: 'filter-team',
        options: optionsOf([...loaded.teams, ...filters.teams], (team) => groupText(team, 'team', language), language),
        chosen: filters.teams,
        language,
        change: (teams) => change({ teams })
      }),
      namesItem({
        label: say(language, 'fit.settings.phase'),
        hook: 'filter-phase',
        options: phases.filter((phase) => loaded.phases.includes(phase)).map((phase) => ({ value: phase, label: phase })),
        chosen: filters.phases,
        language,
        change: (names) => change({ phases: phases.filter((phase) => names.includes(phase)) })
      }),
      namesItem({
        label: say(language, 'fit.settings.age'),
        hook: 'filter-age',
        options: ageClasses.map((age) => ({ value: age, label: say(language, `fit.ages.${age}`) })),
        chosen: filters.ageClasses,
        language,
        change: (names) => change({ ageClasses: ageClasses.filter((age) => names.includes(age)) })
      }),
      minimumCellItem(filters.minimumCell, (count) => say(language, 'filters.minimumCellFamilies', { count }), language)
    ]);
  });

  const against = $derived.by(() => {
    const loaded = contents();
    if (!loaded?.isLoaded) return null;
    const kommuner = kommuneOptions(loaded.kommuner, language).map(({ value }) => value);
    const periods = phases.filter((phase) => loaded.phases.includes(phase)).map((phase) => `fase:${phase}`);
    return againstItem(here, { subject: 'fit', kommuner, periods });
  });

  return liveBar({ summary: () => summary, shared: () => shared, more: () => more, against: () => against });
};
