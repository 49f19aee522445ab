import { describe, expect, it } from 'vitest';
import { hashOf, locationOf } from '../../../src/state/place.svelte.ts';
import { fitFigures } from '../../../src/views/fit/fit.ts';
import type { FitFigure } from '../../../src/views/fit/fitFigure.ts';
import { outcomeFigure } from '../../../src/views/fit/outcome.ts';
import { daFit } from '../../../src/wording/daFit.ts';
import { enFit } from '../../../src/wording/enFit.ts';
import { fitCase, type MeasurementRow, scored, times } from '../../fit/world.ts';
import { controlOf, fitViewAt, wordsOf } from './fitPage.ts';

const figures: FitFigure[] = Object.values(fitFigures).flat();

const textsOf = (wording: object): string[] => Object.values(wording).flatMap((one) => (typeof one === 'string' ? [one] : textsOf(one)));

const rows = (first: number): MeasurementRow[] => [...scored([first, first + 6]), ...scored([34, 36], { instrument: 'SRS' })];
const world = times(60, (i) => fitCase(rows(i % 30), { samtaler: 2, afslutning: ['planlagt', 'uplanlagt', 'andet'][i % 3] ?? null }));

it('no sentence claims an effect: there is no comparison group', () => {
  expect(textsOf(daFit).filter((text) => /effekt/i.test(text))).toEqual([]);
  expect(textsOf(enFit).filter((text) => /effect/i.test(text))).toEqual([]);
});

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
  it('says nothing that is not filled in, in either language, whether it is told, divided or withheld', async () => {
    for (const cases of [world, world.slice(0, 13), world.slice(0, 3)]) {
      for (const query of ['', '?opdelt=team', '?aktive=ja&respondent=fagperson', '?opgoerelse=effektstoerrelse&aendring=6']) {
        for (const language of ['', `${query ? '&' : '?'}sprog=en`]) {
          const view = await fitViewAt(figure, cases, `#/fit${query}${language}`);
          const words = [wordsOf(view), JSON.stringify(view.table), JSON.stringify(view.controls ?? []), JSON.stringify(view.chart)].join(
            ' '
          );
          expect(words).not.toMatch(/\{\{|NaN|undefined[^-]|"fit\./);
          if (language) expect(wordsOf(view)).not.toMatch(/[æøå]|forløb/i);
        }
      }
    }
  });
});

describe('a setting goes to the address and nowhere else', () => {
  const addressAfter = async (label: string, hash: string, choose: string | number) => {
    const control = controlOf(await fitViewAt(outcomeFigure, world, hash), label);
    if (control.kind === 'button') throw new Error('no choice');
    const changes = control.kind === 'slider' ? control.change(Number(choose)) : control.change(String(choose));
    return hashOf({ ...locationOf(hash), ...changes });
  };

  it.each([
    ['Forløb', 'ja', '#/fit?aktive=ja'],
    ['Opgjort efter', 'effektstoerrelse', '#/fit?opgoerelse=effektstoerrelse'],
    ['Pålidelig ændring', '6', '#/fit?aendring=6'],
    ['Skel, voksen', 24.5, '#/fit?graense=voksen:24.5'],
    ['Skel, barn', 30, '#/fit?graense=barn:30']
  ])('%s', async (label, choice, hash) => {
    expect(await addressAfter(label, '#/fit', choice)).toBe(hash);
  });

  it('beside those that were made before', async () => {
    expect(await addressAfter('Skel, barn', '#/fit?alder=barn,ung&aendring=6&graense=ung:27', 30)).toBe(
      '#/fit?alder=barn,ung&aendring=6&graense=barn:30,ung:27'
    );
  });
});
