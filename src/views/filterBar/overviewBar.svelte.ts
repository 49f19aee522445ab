import type { Language } from '../../domain/format.ts';
import type { Coverage } from '../../measures/coverage.ts';
import type { ParticipantContents } from '../../measures/participantContents.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import { listText, sortedNames } from '../where.ts';
import { type Bar, liveBar, namesItem, noChoice, optionsOf } from './bar.ts';
import { kommuneItem, kommuneOptions, minimumCellItem, trialOptions } from './commonItems.ts';
import { yearItem } from './costBar.svelte.ts';

interface Loaded {
  readonly coverage: Coverage | null;
  readonly contents: ParticipantContents | null;
}

const union = (...names: readonly (readonly string[])[]): string[] => [...new Set(names.flat())].sort();

/** *Fredensborg*, *alle 12 kommuner*. */
const placeText = (chosen: readonly string[], loaded: readonly string[], language: Language): string => {
  const names = sortedNames(chosen.length > 0 ? chosen : loaded, language);
  if (chosen.length === 0) return say(language, 'filters.allKommuner', { count: names.length, name: names[0] ?? '' });
  return names.length > 4
    ? say(language, 'filters.someKommuner', { count: names.length, name: names[0] ?? '' })
    : listText(names, language);
};

/** The bar of the overview, which looks at all subjects. `waiting` says that nothing is loaded yet. Call while a component is being made. */
export const overviewBar = (here: Standpoint, loaded: () => Loaded, waiting: () => string): Bar => {
  const { chosen } = here;
  const { location } = $derived(here);
  const language = $derived(location.language);
  const kommuner = $derived(union(loaded().coverage?.kommuner ?? [], loaded().contents?.kommuner ?? []));
  const where = $derived(placeText(location.kommuner, kommuner, language));
  const summary = $derived.by(() => {
    if (kommuner.length === 0) return waiting();
    return chosen.year === null
      ? say(language, 'explore.overviewSummaryPlain', { where })
      : say(language, 'explore.overviewSummary', { where, year: chosen.year });
  });

  const shared = $derived.by((): Bar['shared'] => {
    if (kommuner.length === 0) return null;
    const { coverage, contents } = loaded();
    const { clusters } = location.participants;
    return {
      period:
        chosen.year === null
          ? noChoice(say(language, 'filters.year'), say(language, 'explore.notInData'))
          : yearItem(chosen.year, coverage?.years ?? [], here),
      kommune: kommuneItem({
        options: kommuneOptions([...kommuner, ...location.kommuner], language),
        loaded: kommuner,
        chosen: location.kommuner,
        summary: where,
        language
      }),
      cluster: namesItem({
        label: say(language, 'explore.cluster'),
        hook: 'filter-cluster',
        options: optionsOf([...(contents?.clusters ?? []), ...clusters], (cluster) => cluster, language),
        chosen: clusters,
        language,
        change: (names) => ({ participants: { ...location.participants, clusters: names } })
      }),
      trial: namesItem({
        label: say(language, 'explore.trial'),
        hook: 'filter-trial',
        options: trialOptions([...(contents?.trials ?? []), ...location.trials], language),
        chosen: location.trials,
        language,
        change: (trials) => ({ trials })
      }),
      targetGroup: namesItem({
        label: say(language, 'filters.targetGroup'),
        hook: 'filter-target-group',
        options: optionsOf(
          [...(coverage?.targetGroups ?? []), ...(contents?.targetGroups ?? []), ...location.targetGroups],
          (group) => group,
          language
        ),
        chosen: location.targetGroups,
        language,
        change: (targetGroups) => ({ targetGroups })
      })
    };
  });
  const more = $derived([
    minimumCellItem(location.minimumCell, (count) => say(language, 'filters.minimumCellOption', { count }), language)
  ]);
  return liveBar({ summary: () => summary, shared: () => shared, more: () => more, against: () => null });
};
