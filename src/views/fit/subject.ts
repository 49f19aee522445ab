/** Figures of FIT: what they are asked about, and what their answers are seen in the light of. */
import type { FitFilters } from '../../domain/fitFilters.ts';
import { dataset } from '../../state/dataset.svelte.ts';
import { fitLoaded } from '../../state/fitLoaded.svelte.ts';
import { say } from '../../wording/index.ts';
import type { Subject } from '../subject.svelte.ts';
import type { FitContext } from './fitFigure.ts';

export const fit: Subject<FitFilters, FitContext> = {
  filters: (chosen) => (fitLoaded.contents?.isLoaded ? chosen.fit : null),
  contextOf: ({ filters, location }) => {
    const { contents } = fitLoaded;
    return contents && { filters, location, contents, language: location.language };
  },
  tables: () => ['fit_forloeb', 'fit_maalinger'],
  missing: () => (fitLoaded.contents?.isLoaded === false && !fitLoaded.isAsking && !dataset.awaits('fit_forloeb') ? 'fit_forloeb' : null),
  nothing: ({ language }) => say(language, 'figure.nothingChosen')
};
