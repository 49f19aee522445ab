import { describe, expect, it } from 'vitest';
import { fidelityFigure } from '../../../src/views/participants/fidelity.ts';
import { funnelFigure, leadTimeFigure } from '../../../src/views/participants/funnel.ts';
import { caseworkersFigure, contactsFigure, plansFigure } from '../../../src/views/participants/plans.ts';
import { tableOf } from '../udgifter/costPage.ts';
import { recordsOf, times, viewAt } from './participantPage.ts';

describe('from screening to the first effort', () => {
  const people = [
    ...times(10, { assessed: '2018-02-01', planned: '2018-02-20', started: '2018-03-01' }),
    ...times(10, { assessed: '2018-02-01' }),
    ...times(20, { enrolled: null })
  ];

  it('counts who came how far, and who did not come further', async () => {
    const view = await viewAt(funnelFigure, await recordsOf(people));
    expect(view.headline).toBe('Af 40 screenede er 20 tilknyttet (50\u00a0pct.), og 10 er nået til første indsats.');
    expect(tableOf(view).en_plan).toEqual({ people: 10, share: 0.25 });
    if (view.chart.kind !== 'funnel-bars') throw new Error('no funnel');
    const losses = view.chart.props.rows.map(({ loss }) => (loss?.shown ? loss.value : null));
    expect(losses).toEqual([null, null, 20, null, 10, null]);
  });

  it('names no loss beside a step that is withheld', async () => {
    const few = [...times(12, { assessed: '2018-02-01' }), ...times(3)];
    const view = await viewAt(funnelFigure, await recordsOf(few));
    if (view.chart.kind !== 'funnel-bars') throw new Error('no funnel');
    for (const [i, { people: step, loss }] of view.chart.props.rows.entries()) {
      const before = view.chart.props.rows[i - 1]?.people;
      if (!step.shown || !before?.shown) expect(loss).toBeUndefined();
    }
  });

  it('says that the median is not known where most wait still', async () => {
    const view = await viewAt(leadTimeFigure, await recordsOf(times(20)));
    expect(view.headline).toMatch(/^Færre end halvdelen af dem i målgruppen er nået til første indsats/);
    expect(tableOf(view).i_alt).toMatchObject({ n: 20, median: 'undefined-value' });
  });

  it('tells how long half of them waited', async () => {
    const all = times(20, { assessed: '2018-02-01', planned: '2018-02-20', started: '2018-03-02' });
    const view = await viewAt(leadTimeFigure, await recordsOf(all));
    expect(view.headline).toBe('Halvdelen er nået fra screening til første indsats inden 60 dage, ni ud af ti inden 60 dage.');
  });
});

describe('one plan in practice', () => {
  it('says at least, where the exact number would tell of the few who lack it', async () => {
    const people = [...times(12, { planned: '2018-02-20', contacts: 1 }), ...times(1, { contacts: 2 })];
    const view = await viewAt(fidelityFigure, await recordsOf(people));
    expect(view.headline).toMatch(/^Af 13 tilknyttede har mindst 9 én plan/);
    expect(tableOf(view).en_plan?.people).toBe('too-few-outside');
  });

  it('compares plans before and now person by person', async () => {
    const view = await viewAt(plansFigure, await recordsOf([...times(10, { plans: [3, 1] }), ...times(10, { plans: [2, 2] })]));
    expect(view.headline).toBe('Fra 2,5 skriftlige planer pr. deltager før til 1,5 nu; 10 af 20 har fået færre.');
    expect(tableOf(view)['1']).toEqual({ before: 0, now: 10 });
    expect(view.chart.kind).toBe('paired-bars');
  });

  it('shows who has fewer where numbers have too few people', async () => {
    const people = [...times(10, { plans: [3, 1] }), ...times(1, { plans: [9, 0] }), ...times(2, { plans: [2, 1] })];
    const view = await viewAt(plansFigure, await recordsOf(people));
    expect(view.headline).toMatch(/13 af 13 har fået færre\.$/);
  });

  it('counts contact persons and changes of caseworker', async () => {
    const records = await recordsOf([
      ...times(8, { contacts: 1, caseworkerChanges: 0 }),
      ...times(12, { contacts: 2, caseworkerChanges: 1 })
    ]);
    expect((await viewAt(contactsFigure, records)).headline).toBe('8 af 20 har netop én kontaktperson.');
    expect((await viewAt(caseworkersFigure, records)).headline).toBe('En deltager har i gennemsnit skiftet sagsbehandler 0,6 gange.');
  });

  it('says what is not in the extract', async () => {
    const records = await recordsOf(times(20));
    expect((await viewAt(plansFigure, records)).headline).toMatch(/ikke oplyst for nogen i det valgte, hvor mange planer/);
    expect((await viewAt(leadTimeFigure, records, '#/deltagere?kommune=217')).headline).toBe('Ingen i det valgte er fundet i målgruppen.');
    expect((await viewAt(contactsFigure, records)).headline).toMatch(/ikke oplyst for nogen i det valgte, hvor mange kontaktpersoner/);
  });
});
