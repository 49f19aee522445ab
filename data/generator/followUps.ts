import { networks } from '../../src/domain/kommuner.ts';
import { enrolmentOf } from './enrolments.ts';
import { fitMaalinger } from './fit.ts';
import { fitCases, fitStart } from './fitCases.ts';
import { enrolmentGoal, fitGoal, plansGoal } from './goals.ts';
import { participants, trialStart } from './participants.ts';
import { lastDay } from './places.ts';
import type { Row } from './row.ts';
import { streamOf } from './stream.ts';

const followUp = (maal_id: string, dato: string, vaerdi: number, antal: number | null, type = 'opfølgning'): Row => ({
  maal_id,
  dato,
  vaerdi,
  type,
  antal
});

const enrolledBy = (kommunekode: string, date: string) =>
  participants().filter((one) => one.kommunekode === kommunekode && one.tilknyttet !== null && one.tilknyttet <= date);

const enrolment = (): Row[] => [
  followUp(enrolmentGoal, trialStart, 0, 0, 'baseline'),
  ...['2017-12-31', '2018-04-15', '2018-06-30', '2018-12-31', '2019-06-30', '2019-12-31'].map((date) => {
    const { length } = enrolledBy('210', date);
    return followUp(enrolmentGoal, date, length, length);
  })
];

const mean = (values: readonly number[]): number => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

/** Every half year: written plans of those enrolled so far. The baseline is what all of them had before. */
const plans = (kommunekode: string): Row[] => {
  const { fidelity } = enrolmentOf(kommunekode);
  const stream = streamOf('maalopfoelgning', kommunekode);
  const known = enrolledBy(kommunekode, lastDay).filter(({ planerFoer }) => planerFoer !== null);
  const baseline = mean(known.map(({ planerFoer }) => planerFoer ?? 0));
  const observations = ['2018-06-30', '2018-12-31', '2019-06-30', '2019-12-31'].flatMap((date) => {
    const people = known.filter(({ tilknyttet }) => tilknyttet !== null && tilknyttet <= date);
    if (people.length === 0 || !stream.chance(0.9 * fidelity)) return [];
    const now = people.map(({ enPlan, planerFoer, planerNu }) => (enPlan && enPlan <= date ? planerNu : planerFoer) ?? 0);
    return [followUp(plansGoal(kommunekode), date, mean(now), people.length)];
  });
  return [followUp(plansGoal(kommunekode), trialStart, baseline, known.length, 'baseline'), ...observations];
};

const fitCoverage = (): Row[] => {
  const measured = new Set(
    fitMaalinger()
      .filter(({ score }) => score !== null)
      .map(({ forloeb_id, samtale_nr }) => `${forloeb_id}/${samtale_nr}`)
  );
  const conversations = fitCases()
    .filter(({ place }) => place.kommunekode === '159')
    .flatMap(({ forloebId, conversations }) =>
      conversations.map((date, i) => ({ forloebId, date, measured: measured.has(`${forloebId}/${i + 1}`) }))
    );
  return ['2018-03-31', '2018-09-30', '2019-03-31', '2019-09-30', '2019-12-31'].map((date, i, dates) => {
    const held = conversations.filter((one) => one.date <= date && one.date > (dates[i - 1] ?? fitStart));
    const share = (100 * held.filter((one) => one.measured).length) / held.length;
    return followUp(fitGoal, date, Math.round(share * 10) / 10, new Set(held.map(({ forloebId }) => forloebId)).size);
  });
};

export const maalopfoelgning = (): Row[] => [...enrolment(), ...networks['en-plan'].flatMap(plans), ...fitCoverage()];
