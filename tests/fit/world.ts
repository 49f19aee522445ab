/** Small worlds of FIT: cases and their rows, in the words of the contract, and the records filled from them without SQL. */
import { endings } from '../../src/domain/fitEnding.ts';
import { phases } from '../../src/domain/fitFilters.ts';
import { quarterNumber } from '../../src/domain/fitPeriod.ts';
import { ageClasses, respondents } from '../../src/domain/fitScale.ts';
import type { FitColumns } from '../../src/fit/columns.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import type { FitSources } from '../../src/measures/fitMeasure.ts';

export interface MeasurementRow {
  readonly samtale_nr: number;
  readonly dato: string;
  readonly instrument: string;
  readonly respondent: (typeof respondents)[number];
  readonly aldersklasse: (typeof ageClasses)[number];
  readonly score: number | null;
}

export interface FitCase {
  readonly kommunekode: string;
  readonly start: string;
  readonly slut: string | null;
  readonly afslutning: string | null;
  readonly samtaler: number | null;
  readonly maalgruppe: string | null;
  readonly fase: string | null;
  readonly team: string | null;
  readonly forsoeg_id: string | null;
  readonly rows: readonly MeasurementRow[];
}

const usualRow: MeasurementRow = {
  samtale_nr: 1,
  dato: '2018-02-01',
  instrument: 'ORS',
  respondent: 'selv',
  aldersklasse: 'voksen',
  score: null
};

/** One score after another, from the first conversation on. */
export const scored = (scores: readonly (number | null)[], traits: Partial<MeasurementRow> = {}): MeasurementRow[] =>
  scores.map((score, i) => ({ ...usualRow, samtale_nr: i + 1, ...traits, score }));

/** A closed case of Gladsaxe. */
export const fitCase = (rows: readonly MeasurementRow[], traits: Partial<FitCase> = {}): FitCase => ({
  kommunekode: '159',
  start: '2018-01-15',
  slut: '2018-12-01',
  afslutning: 'planlagt',
  samtaler: null,
  maalgruppe: 'familier',
  fase: 'før bevilling',
  team: 'Team 1',
  forsoeg_id: 'fit-159',
  rows,
  ...traits
});

export const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const phaseNames: readonly (string | null)[] = phases;

export const quarterOfDay = (day: string): number => quarterNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** As `askFitColumns` asks SQL for them. */
export const columnsOf = (cases: readonly FitCase[]): FitColumns => {
  const names = (pick: (one: FitCase) => string | null) => ['', ...new Set(cases.flatMap((one) => pick(one) ?? []))];
  const [targetGroup, team, trial] = [names((one) => one.maalgruppe), names((one) => one.team), names((one) => one.forsoeg_id)];
  const whole = (pick: (one: FitCase) => number) => Int32Array.from(cases, pick);
  const order = ({ samtale_nr, instrument, respondent, aldersklasse }: MeasurementRow) =>
    samtale_nr * 100 + Number(/SRS/.test(instrument)) * 20 + respondents.indexOf(respondent) * 3 + ageClasses.indexOf(aldersklasse);
  const rows = cases.flatMap((one, place) => [...one.rows].sort((a, b) => order(a) - order(b)).map((row) => ({ place, row })));
  const column = (pick: (row: MeasurementRow) => number) => Int32Array.from(rows, ({ row }) => pick(row));
  const endingOf = ({ slut, afslutning }: FitCase) =>
    endings.findIndex((one) => one === (slut === null ? 'aktiv' : (afslutning ?? 'andet')));
  return {
    cases: {
      kommune: whole((one) => Number(one.kommunekode)),
      targetGroup: whole((one) => targetGroup.indexOf(one.maalgruppe ?? '')),
      team: whole((one) => team.indexOf(one.team ?? '')),
      trial: whole((one) => trial.indexOf(one.forsoeg_id ?? '')),
      phase: whole((one) => phaseNames.indexOf(one.fase)),
      ending: whole(endingOf),
      start: whole((one) => quarterOfDay(one.start)),
      held: whole((one) => one.samtaler ?? -1)
    },
    scores: {
      case: Int32Array.from(rows, ({ place }) => place),
      conversation: column((row) => row.samtale_nr),
      quarter: column((row) => quarterOfDay(row.dato)),
      scale: column((row) => Number(/SRS/.test(row.instrument))),
      respondent: column((row) => respondents.indexOf(row.respondent)),
      ageClass: column((row) => ageClasses.indexOf(row.aldersklasse)),
      score: Float64Array.from(rows, ({ row }) => row.score ?? Number.NaN)
    },
    names: { targetGroup, team, trial }
  };
};

export const fitOf = async (cases: readonly FitCase[]): Promise<FitSources> => {
  const fit = new FitRecords();
  await fit.commitFit(columnsOf(cases));
  return { fit };
};
