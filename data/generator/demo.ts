import { fileURLToPath } from 'node:url';
import { type TableName, tableNames } from '../../src/domain/contract.ts';
import { fitForloeb, fitMaalinger } from './fit.ts';
import { maalopfoelgning } from './followUps.ts';
import { maal } from './goals.ts';
import { indikatorer } from './indicators.ts';
import { milepaele } from './milestones.ts';
import { deltagere } from './participants.ts';
import { postings } from './postings.ts';
import { progression } from './progress.ts';
import { residents } from './residents.ts';
import type { Row } from './row.ts';
import { forsoeg } from './trials.ts';

/** Tables of the demo: all but the price index, since nothing in the demo is in real prices. */
export type DemoTable = Exclude<TableName, 'prisindeks'>;

export const demoTables: readonly DemoTable[] = tableNames.filter((table) => table !== 'prisindeks');

/** What fills each of them. */
export const demo: Readonly<Record<DemoTable, () => Row[]>> = {
  omkostninger: postings,
  befolkning: residents,
  fit_forloeb: fitForloeb,
  fit_maalinger: fitMaalinger,
  deltagere,
  progression,
  indikatorer,
  forsoeg,
  maal,
  maalopfoelgning,
  milepaele
};

export const demoFolder = fileURLToPath(new URL('../demo/', import.meta.url));

export const demoFile = (table: DemoTable): string => `${demoFolder}${table}.parquet`;
