import { describe, expect, it } from 'vitest';
import type { Published } from '../../../src/domain/disclosure.ts';
import type { FigureView } from '../../../src/views/figure.ts';
import { collaborationFigure } from '../../../src/views/fit/collaboration.ts';
import { expectedFigure } from '../../../src/views/fit/expected.ts';
import { fitCase, scored, times } from '../../fit/world.ts';
import { fitViewAt, tableOf, wordsOf } from './fitPage.ts';

/** First scores 0 to 39, last ones half of them and 15 more: from 30 no change is expected. */
const halfway = times(40, (i) => fitCase(scored([i, 15 + i / 2]), { team: i % 2 ? 'Nord' : 'Syd' }));

describe('what is expected', () => {
  it('of all that is loaded is what a usual case comes to', async () => {
    const view = await fitViewAt(expectedFigure, halfway);
    expect(view.headline).toMatch(/^Et forløb, der begynder på gennemsnittet, 19,5 point, slutter typisk på 24,8\./);
    expect(view.definition).toContain('Ventet seneste score = 15 + 0,50 × første score, spredning 0 point.');
    expect(wordsOf(view)).toContain('beregnet af det indlæste materiale alene');
  });

  it('of a part is held against the rest', async () => {
    // Those of Nord end a point above the line of both, those of Syd a point below.
    const parted = times(40, (i) => fitCase(scored([i - (i % 2), 20 + (i % 2 ? 1 : -1)]), { team: i % 2 ? 'Nord' : 'Syd' }));
    expect((await fitViewAt(expectedFigure, parted, '#/fit?team=159%2FNord')).headline).toMatch(/slutter 1 point højere, end/);
    expect((await fitViewAt(expectedFigure, parted, '#/fit?team=159%2FSyd')).headline).toMatch(/slutter 1 point lavere, end/);
    const same = await fitViewAt(expectedFigure, halfway, '#/fit?team=159%2FSyd');
    expect(same.headline).toBe('De valgte forløb slutter, hvor deres første score lader vente i det indlæste materiale.');
    expect(tableOf(same)['selected-difference']?.mean).toBeCloseTo(0, 9);
  });

  it('draws what its first sentence tells: the first score, the latest and the expected one, and what other first scores lead one to expect', async () => {
    const parted = times(40, (i) => fitCase(scored([i - (i % 2), 20 + (i % 2 ? 1 : -1)]), { team: i % 2 ? 'Nord' : 'Syd' }));
    const arrows = ({ chart }: FigureView) => {
      if (chart.kind !== 'first-latest') throw new Error('no arrows');
      const shown = (value: Published<number>) => (value.shown ? Math.round(value.value * 10) / 10 : value.reason);
      return chart.props.rows.map(({ key, moves }) => [
        key,
        ...Object.entries(moves).flatMap(([name, { first, latest }]) => [name, shown(first), shown(latest)])
      ]);
    };
    const north = await fitViewAt(expectedFigure, parted, '#/fit?team=159%2FNord');
    expect(arrows(north)).toEqual([
      ['selected', 'chosen', 19, 21, 'expected', 19, 20],
      ['expected-10', 'expected', 10, 20],
      ['expected-20', 'expected', 20, 20],
      ['expected-30', 'expected', 30, 20]
    ]);
    const table = tableOf(north);
    expect([10, 20, 30].map((start) => table[`expected-${start}`]?.mean)).toEqual([20, 20, 20].map((mean) => expect.closeTo(mean, 9)));
    // Of everybody what is expected is what came of it.
    expect(arrows(await fitViewAt(expectedFigure, halfway))).toEqual([
      ['selected', 'chosen', 19.5, 24.8],
      ['expected-10', 'expected', 10, 20],
      ['expected-20', 'expected', 20, 25],
      ['expected-30', 'expected', 30, 30]
    ]);
    const few = await fitViewAt(
      expectedFigure,
      [...parted, ...times(3, () => fitCase(scored([9, 20]), { team: 'Vest' }))],
      '#/fit?team=159%2FVest'
    );
    expect(arrows(few)[0]).toEqual(['selected', 'chosen', 'too-few', 'too-few', 'expected', 'too-few', 'too-few']);
    expect(few.headline).toMatch(/skjult/);
    expect((await fitViewAt(expectedFigure, halfway.slice(0, 29))).chart.kind).toBe('quantile-ribbon');
  });

  it('tells of the score from which no change is expected only where there is such a score', async () => {
    expect(wordsOf(await fitViewAt(expectedFigure, halfway))).toContain('ingen ændring fra en første score på 30.');
    // last = first · 0.9 + 5: from 50, which is no score.
    const beyond = times(40, (i) => fitCase(scored([i / 2, 5 + 0.45 * i])));
    expect(wordsOf(await fitViewAt(expectedFigure, beyond))).not.toContain('ingen ændring fra');
  });

  it('is the median alone where fewer than 30 closed cases have two scores', async () => {
    const view = await fitViewAt(expectedFigure, halfway.slice(0, 29));
    expect(view.headline).toBe('Færre end 30 afsluttede forløb har to scorer: kun medianen efter samtale vises.');
    expect(Object.keys(tableOf(view))).toEqual(['1', '2']);
  });
});

describe('the collaboration', () => {
  const srs = (scores: readonly number[]) => fitCase(scored(scores, { instrument: 'SRS' }));

  it('has a low beginning that rises for a good sign', async () => {
    const view = await fitViewAt(collaborationFigure, [...times(10, () => srs([30, 36])), ...times(10, () => srs([38, 37]))]);
    expect(view.headline).toMatch(/^Samarbejdet gik fra 34 ved første til 36,5 ved seneste samtale; i 50\spct\. .* faldet siden sidst\.$/);
    expect(view.cautions[0]).toMatch(/godt tegn: 10 forløb begyndte under skellet, og 100\spct\. af dem er steget siden/);
    expect(view.cautions).toContain('Skel: samarbejde 36 (OpenFIT KA-01028). En score på skellet tæller som over.');
    expect(tableOf(view)).toMatchObject({
      first: { mean: 34 },
      latest: { mean: 36.5 },
      firstUnder: { share: 0.5 },
      latestUnder: { share: 0 },
      fell: { share: 0.5 },
      lowAndRisen: { share: 1 }
    });
  });

  it('that has not moved is said to be the same, and few are not spoken of', async () => {
    expect(
      (
        await fitViewAt(
          collaborationFigure,
          times(10, () => srs([36, 36]))
        )
      ).headline
    ).toBe('Samarbejdet er 36 både ved første og ved seneste samtale; i 0\u00a0pct. af forløbene er det faldet siden sidst.');
    expect(await fitViewAt(collaborationFigure, halfway)).toMatchObject({
      headline: 'Der er ingen samarbejdsscorer i det valgte.',
      chart: { kind: 'none' }
    });
    const few = await fitViewAt(
      collaborationFigure,
      times(4, () => srs([36, 36]))
    );
    expect(few.headline).toBe('Udviklingen i samarbejdet er skjult: det ville fortælle om for få forløb. Vælg bredere.');
    expect(few.definition).toContain('et skjult antal; heraf har et skjult antal mindst to');
  });
});
