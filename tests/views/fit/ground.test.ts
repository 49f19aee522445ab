import { describe, expect, it } from 'vitest';
import { coverageFigure } from '../../../src/views/fit/coverage.ts';
import { endingsFigure } from '../../../src/views/fit/endings.ts';
import { outcomeFigure } from '../../../src/views/fit/outcome.ts';
import { orsTrendFigure, srsTrendFigure } from '../../../src/views/fit/trends.ts';
import { fitCase, scored, times } from '../../fit/world.ts';
import { fitViewAt, tableOf, wordsOf } from './fitPage.ts';

const ors = scored([20, 26]);
const srs = scored([34, 36], { instrument: 'SRS' });
const cases = (held: number, rows = [...ors, ...srs]) => times(20, () => fitCase(rows, { samtaler: held }));

describe('coverage', () => {
  it('is said to be full where every conversation has both scores', async () => {
    const view = await fitViewAt(coverageFigure, cases(2));
    expect(view.headline).toBe('Familierne bliver hørt ved alle samtaler, som forsøget beder om.');
    expect(tableOf(view)).toEqual({ '2018K1': { conversations: 40, ors: 40, srs: 40, ors_share: 1, srs_share: 1 } });
    expect(view.definition).toMatch(/100\spct\. \(20 af 20 forløb\)\.$/);
  });

  it('is said as it is from 60 per cent on, and to be too low below', async () => {
    expect((await fitViewAt(coverageFigure, cases(3))).headline).toMatch(
      /^Familierne bliver hørt ved de fleste samtaler: 66,7\spct\. har en trivselsscore, 66,7\spct\. en samarbejdsscore\.$/
    );
    expect((await fitViewAt(coverageFigure, cases(4))).headline).toMatch(/^Dækningen er for lav: 50\spct\. .* Under 60\spct\. /);
  });

  it('is not said of a handful of families, and coarser periods are told of', async () => {
    const view = await fitViewAt(coverageFigure, cases(2).slice(0, 4));
    expect(view.headline).toBe('Dækningen kan ikke siges (færre end 5). Vælg bredere.');
    expect(view.definition).not.toMatch(/\b4\b/);
    const spread = times(12, (i) => fitCase(scored([20, 26], { dato: `2018-${String(i + 1).padStart(2, '0')}-03` }), { samtaler: 2 }));
    const byYear = await fitViewAt(coverageFigure, spread);
    expect(Object.keys(tableOf(byYear))).toEqual(['2018H1', '2018H2']);
    expect(byYear.cautions).toContain('Vist for halvår, fordi kvartalerne hver for sig ville fortælle om for få forløb.');
  });

  it('says that few lack a score where that is why a share is withheld', async () => {
    const nearly = [...cases(2).slice(0, 17), ...cases(3).slice(0, 3)];
    expect((await fitViewAt(coverageFigure, nearly)).headline).toBe(
      'Færre end 5 forløb har en samtale uden trivselsscore; færre end 5 forløb har en samtale uden samarbejdsscore.'
    );
    const ratedLess = [...cases(2), ...cases(2, ors).slice(0, 4)];
    expect((await fitViewAt(coverageFigure, ratedLess)).headline).toMatch(
      /^100\spct\. af samtalerne har en trivselsscore; færre end 5 forløb har en samtale uden samarbejdsscore\.$/
    );
  });

  it('of nothing is not said to be hidden', async () => {
    const view = await fitViewAt(coverageFigure, cases(2), '#/fit?kommune=376');
    expect(view.headline).toBe('Der er ingen samtaler i det valgte.');
    expect(view.definition).not.toMatch(/kan ikke/);
  });

  it('says whose the limit is', async () => {
    expect((await fitViewAt(coverageFigure, cases(2))).cautions.join()).toMatch(/60\spct\. er sat af os; forsøget beder om alle/);
  });
});

describe('a figure of scores that too few conversations have', () => {
  const warning = /Kun 50\spct\. af samtalerne har en score\. Under 60\spct\. er figuren måske ikke gyldig\./;

  it('says first of all that it may not be valid', async () => {
    for (const figure of [orsTrendFigure, srsTrendFigure, outcomeFigure, endingsFigure]) {
      expect((await fitViewAt(figure, cases(4))).cautions[0]).toMatch(warning);
      expect((await fitViewAt(figure, cases(3))).cautions.join()).not.toMatch(/gyldig/);
    }
  });

  it('is judged by the coverage of its own scale', async () => {
    const half = cases(2, [...ors, ...srs.slice(1)]);
    expect((await fitViewAt(srsTrendFigure, half)).cautions[0]).toMatch(warning);
    expect((await fitViewAt(orsTrendFigure, half)).cautions.join()).not.toMatch(/gyldig/);
  });

  it('says that coverage cannot be told where it is withheld', async () => {
    expect(wordsOf(await fitViewAt(orsTrendFigure, cases(2).slice(0, 4)))).toMatch(/Om dækningen er god nok .* kan ikke siges/);
  });
});
