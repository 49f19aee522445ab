/** Cases as an analyst's text files, as Excel writes them in Danish: scores in rows of their own, or a column a scale. */
import type { FitCase, MeasurementRow } from './world.ts';

export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const textFile = (name: string, header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): TextFile => {
  const written = (cell: string | number | null) => (typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? ''));
  const lines = [header, ...rows.map((row) => row.map(written))].map((cells) => cells.join(';'));
  return { name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) };
};

/** Letters and digits, and no order of them. */
const pseudonymOf = (place: number): string => `f${((place + 1) * 7_368_787).toString(36)}x`;

export const caseFile = (cases: readonly FitCase[]): TextFile =>
  textFile(
    'fit_forloeb.csv',
    ['forloeb_id', 'kommunekode', 'start', 'slut', 'afslutning', 'samtaler', 'maalgruppe', 'fase', 'team', 'forsoeg_id'],
    cases.map((one, i) => [
      pseudonymOf(i),
      one.kommunekode,
      one.start,
      one.slut,
      one.afslutning,
      one.samtaler,
      one.maalgruppe,
      one.fase,
      one.team,
      one.forsoeg_id
    ])
  );

/** One score a row, as the contract has it. */
export const longScoreFile = (cases: readonly FitCase[]): TextFile =>
  textFile(
    'fit_maalinger.csv',
    ['forloeb_id', 'samtale_nr', 'dato', 'instrument', 'respondent', 'aldersklasse', 'score'],
    cases.flatMap((one, i) =>
      one.rows.map((row) => [pseudonymOf(i), row.samtale_nr, row.dato, row.instrument, row.respondent, row.aldersklasse, row.score])
    )
  );

const scaleColumns = ['ORS', 'CORS', 'SRS', 'CSRS'] as const;

/** One conversation and voice a row, one scale a column. */
export const wideScoreFile = (cases: readonly FitCase[]): TextFile => {
  const rows = cases.flatMap((one, i) => {
    const visits = new Map<string, MeasurementRow[]>();
    for (const row of one.rows) {
      const visit = `${row.samtale_nr} ${row.respondent} ${row.aldersklasse}`;
      visits.set(visit, [...(visits.get(visit) ?? []), row]);
    }
    return [...visits.values()].flatMap((scores) => {
      const [first] = scores;
      if (!first) return [];
      const scoreOn = (scale: string) => scores.find(({ instrument }) => instrument === scale)?.score ?? null;
      return [[pseudonymOf(i), first.samtale_nr, first.dato, first.respondent, first.aldersklasse, ...scaleColumns.map(scoreOn)]];
    });
  });
  return textFile('samtaler.csv', ['forloeb_id', 'samtale_nr', 'dato', 'respondent', 'aldersklasse', ...scaleColumns], rows);
};
