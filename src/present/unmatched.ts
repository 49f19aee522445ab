/** Filters of a slide that nothing of what is loaded answers to. */
import type { Language } from '../domain/format.ts';
import { kommuneName } from '../domain/kommuner.ts';
import { dataset } from '../state/dataset.svelte.ts';
import { fitLoaded } from '../state/fitLoaded.svelte.ts';
import { participantsLoaded } from '../state/participantsLoaded.svelte.ts';
import type { Location } from '../state/place.svelte.ts';
import { registered } from '../views/registry.ts';
import { say } from '../wording/present.ts';

const missingFrom = (chosen: readonly string[], loaded: readonly string[] | undefined): readonly string[] =>
  loaded ? chosen.filter((one) => !loaded.includes(one)) : [];

/** Names of chosen years, kommuner, målgrupper and areas that are not loaded; none as long as it is not known. */
const namesOf = (figure: string, location: Location): readonly string[] => {
  const { coverage } = dataset;
  switch (registered.find(({ id }) => id === figure)?.view.subject) {
    case 'costs':
      if (!coverage || coverage.years.length === 0) return [];
      return [
        ...(location.year !== null && !coverage.years.includes(location.year) ? [String(location.year)] : []),
        ...missingFrom(location.kommuner, coverage.kommuner).map(kommuneName),
        ...missingFrom(location.targetGroups, coverage.targetGroups),
        ...missingFrom(location.areas, coverage.areas)
      ];
    case 'fit':
      return missingFrom(location.kommuner, fitLoaded.contents?.isLoaded ? fitLoaded.contents.kommuner : undefined).map(kommuneName);
    case 'participants':
      return missingFrom(location.kommuner, participantsLoaded.contents?.isLoaded ? participantsLoaded.contents.kommuner : undefined).map(
        kommuneName
      );
    case 'goals':
    case undefined:
      return [];
  }
};

/** That filters of the slide match nothing, with their names; empty where all of them do. */
export const unmatchedText = (figure: string, location: Location, language: Language): string => {
  const names = namesOf(figure, location);
  return names.length > 0 ? say(language, 'present.unmatched', { names: names.join(', ') }) : '';
};
