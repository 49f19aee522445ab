import { randomLcg } from 'd3-random';
import type { Page } from 'playwright-core';
import { writeMeasuringFit } from '../../data/measuringFit.ts';
import { redraw, unlikeTheLast } from './filters.ts';
import type { Finding } from './finding.ts';
import { askFitPlainly, type FitQuestion, plainFitMeasures, withRawFit } from './fitPlainSql.ts';
import { appOpen } from './load.ts';
import { quantile } from './quantile.ts';
import { answersOf, forgetSpans } from './visit.ts';

interface Change extends FitQuestion {
  readonly hash: string;
}

/** Any choice of the page by a seeded draw; those that plain SQL is not asked for change how an answer is judged, not whom it is of. */
const changes = (count: number): Change[] => {
  const draw = randomLcg(0.382);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;
  return unlikeTheLast(count, () => {
    const question: FitQuestion = {
      kommuner: one([[], [], ['159'], ['210', '376', '756']]),
      targetGroups: one([[], [], ['unge'], ['familier', 'voksne']]),
      phases: one([[], [], ['efter']]),
      respondent: one(['selv', 'selv', 'selv', 'omsorgsperson'])
    };
    const judged = one([
      '',
      '&aktive=ja',
      '&aendring=6',
      '&opgoerelse=effektstoerrelse',
      '&graense=voksen:24.5',
      '&alder=barn',
      '&opdelt=team',
      '&opdelt=fase'
    ]);
    const named = (name: string, values: readonly string[]) =>
      values.length > 0 ? `&${name}=${values.map(encodeURIComponent).join(',')}` : '';
    const whose = `${named('kommune', question.kommuner)}${named('maalgruppe', question.targetGroups)}${named('fase', question.phases)}`;
    return { ...question, hash: `#/fit?respondent=${question.respondent}${whose}${judged}` };
  });
};

/** A change of filter to all figures of FIT redrawn, at a million scores, beside the plainest SQL for the same answers. */
export const measureFit = async (page: Page, count: number): Promise<Finding[]> => {
  const opened = await appOpen(page, await writeMeasuringFit());
  const [first, ...rest] = changes(count + 1);
  if (!first) return [];
  await redraw(page, first.hash);
  await page.waitForSelector('table[data-figure-table="fit-expected"]', { state: 'attached' });
  await forgetSpans(page);
  const drawn: number[] = [];
  for (const { hash } of rest) drawn.push((await redraw(page, hash)).drawn);
  const answers = await answersOf(page);

  const database = await withRawFit();
  const asked = rest.slice(0, 6);
  const plain = new Map<string, number>();
  for (const measure of plainFitMeasures) {
    const times: number[] = [];
    for (const change of asked) times.push(await askFitPlainly(database, measure, change));
    plain.set(measure, quantile(times, 0.5));
  }
  await database.close();

  const finding = (what: string, value: number): Finding => ({ what, unit: 'ms', value });
  const timesOf = (measure: string) => answers.filter((one) => one.measure === measure).map(({ milliseconds }) => milliseconds);
  return [
    finding('FIT of 1m scores, from drop to ready', opened),
    {
      ...finding('change of filter at 1m scores to all figures of FIT redrawn, 50th percentile', quantile(drawn, 0.5)),
      beside: { what: 'plainest SQL', value: [...plain.values()].reduce((sum, time) => sum + time, 0) }
    },
    { ...finding('  95th percentile', quantile(drawn, 0.95)), bound: 100 },
    ...plainFitMeasures.flatMap((measure): Finding[] => {
      const times = timesOf(measure);
      // A change that leaves a figure as it was is not asked.
      if (times.length === 0) return [];
      return [
        {
          ...finding(`  ${measure}, 50th percentile`, quantile(times, 0.5)),
          beside: { what: 'plainest SQL', value: plain.get(measure) ?? Number.NaN }
        },
        finding(`  ${measure}, 95th percentile`, quantile(times, 0.95))
      ];
    })
  ];
};
