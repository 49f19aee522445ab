import type { Scale } from '../domain/fitScale.ts';
import { defineFitMeasure, type FitMeasure } from './fitMeasure.ts';
import { clearScores, type FitScoreSeries, type FitScores, seriesWhenAsked } from './fitScores.ts';

/** Up to the last conversation before the first that is withheld: later ones are of fewer and fewer. */
export const cutAtFirstWithheld = ({ name, rows }: FitScoreSeries): FitScoreSeries => {
  const first = rows.findIndex(({ n }) => !n.shown || n.value === 0);
  return { name, rows: first < 0 ? rows : rows.slice(0, first) };
};

/** Groups may have gaps where one protects another, but nothing after the last that is shown. */
const cutAfterLastShown = (series: FitScoreSeries): FitScoreSeries =>
  seriesWhenAsked(series.name, () => series.rows.slice(0, series.rows.findLastIndex(({ n }) => n.shown && n.value > 0) + 1));

const byConversation = (id: string, scale: Scale): FitMeasure<FitScores> =>
  defineFitMeasure({
    id,
    ignores: ['includesActive', 'convention', 'reliableChange', 'cutOffs'],
    rows: (fit, filters) => fit.byConversation(filters, scale),
    answer: (scores, { compareBy, minimumCell }): FitScores => {
      const { whole, groups } = clearScores(scores, compareBy, minimumCell);
      return { whole: cutAtFirstWithheld(whole), groups: groups.map(cutAfterLastShown) };
    }
  });

/** Wellbeing by number of conversation. Those who go on are not those who left: the rows are not of the same people. */
export const fitOrsByConversation = byConversation('fit-ors-by-conversation', 'trivsel');

/** Collaboration by number of conversation. */
export const fitSrsByConversation = byConversation('fit-srs-by-conversation', 'samarbejde');
