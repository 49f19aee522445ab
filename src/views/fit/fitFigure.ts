import type { FitFilters } from '../../domain/fitFilters.ts';
import { leastCoverage, type Scale } from '../../domain/fitScale.ts';
import { formatShareInText, type Language } from '../../domain/format.ts';
import type { FitContents } from '../../measures/fitContents.ts';
import { type FitCoverage, fitCoverage } from '../../measures/fitCoverage.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say, withheldText } from '../../wording/fit.ts';
import type { Figure, FigureView } from '../figure.ts';
import type { Question } from '../subject.svelte.ts';

/** What an answer of FIT is seen in the light of. */
export interface FitContext {
  readonly filters: FitFilters;
  readonly location: Location;
  /** What there is to choose between. */
  readonly contents: FitContents;
  readonly language: Language;
}

export interface FitFigure extends Figure {
  readonly question: Question<FitFilters, FitContext>;
}

/** That so few conversations have a score that a figure of them may not be valid; none where enough have. */
export const validityCautions = ({ whole }: FitCoverage, scale: Scale, { language, filters }: FitContext): string[] => {
  const share = scale === 'trivsel' ? whole.orsShare : whole.srsShare;
  const least = formatShareInText(leastCoverage, language);
  if (whole.conversations.shown && whole.conversations.value === 0) return [];
  if (!share.shown) {
    return [say(language, 'fit.validityHidden', { words: withheldText(share.reason, filters.minimumCell, language), least })];
  }
  if (share.value >= leastCoverage) return [];
  return [say(language, 'fit.notValid', { share: formatShareInText(share.value, language), least })];
};

/**
 * A figure of FIT. `scale`: whose coverage decides whether it is valid; null where the figure is about coverage itself. A caution about
 * it stands first.
 */
export const defineFitFigure = <A>(
  id: string,
  scale: Scale | null,
  ask: (ask: Ask<FitFilters>, location: Location) => Promise<A>,
  view: (answer: A, context: FitContext) => FigureView | null
): FitFigure => {
  const question: FitFigure['question'] = async (asking, location) => {
    const [answer, coverage] = await Promise.all([ask(asking, location), scale && asking(fitCoverage)]);
    return (context) => {
      const shown = view(answer, context);
      if (!shown || !coverage || !scale) return shown;
      return { ...shown, cautions: [...validityCautions(coverage, scale, context), ...shown.cautions] };
    };
  };
  return { id, question, open: (opening) => opening.fit(question) };
};
