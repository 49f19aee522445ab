/** What holds of the rows of each table beyond their columns' types and closed lists, which the contract itself states. */
import type { TableName } from '../../domain/contract.ts';
import type { Severity } from '../../domain/problem.ts';

export interface Bounds {
  readonly column: string;
  readonly least: number;
  readonly most?: number;
  readonly severity: Severity;
}

export interface Rules {
  /** Together these tell one row from another. Optional columns that are not loaded, or are empty, count as one value. */
  readonly key?: readonly string[];
  /** What it means that two rows share their key; a refusal unless said. */
  readonly sharedKey?: Severity;
  readonly bounds?: readonly Bounds[];
  /** The first must lie below the second; `equal`: or be the same. */
  readonly limits?: readonly { readonly low: string; readonly high: string; readonly equal: boolean }[];
  /** The first cannot come after the second. */
  readonly order?: readonly (readonly [earlier: string, later: string])[];
  /** The column is the key of a row of the other table, where that holds any. */
  readonly refers?: readonly { readonly column: string; readonly table: TableName }[];
}

const atLeast = (column: string, least: number, severity: Severity): Bounds => ({ column, least, severity });

/** A total of four items of 0–10 (domain handbook, 1.1). */
const fitScore: Bounds = { column: 'score', least: 0, most: 40, severity: 'refuse' };

/** Steps that belong to the trial; one before the enrolment would give a negative waiting time. */
const stepsOfTrial = ['faelles_udredning', 'en_plan', 'foerste_indsats', 'afsluttet', 'udfald_dato'];

export const rules: Readonly<Record<TableName, Rules>> = {
  omkostninger: {},
  befolkning: {
    key: ['kommunekode', 'aar', 'maalgruppe', 'aldersgruppe'],
    bounds: [atLeast('antal', 0, 'refuse')]
  },
  fit_forloeb: {
    key: ['forloeb_id'],
    bounds: [atLeast('samtaler', 0, 'warn')],
    order: [['start', 'slut']],
    refers: [{ column: 'forsoeg_id', table: 'forsoeg' }]
  },
  fit_maalinger: {
    // A case may hold a whole family (domain handbook, 1.1), so two brothers may well share all of it.
    key: ['forloeb_id', 'samtale_nr', 'instrument', 'respondent', 'aldersklasse'],
    sharedKey: 'warn',
    bounds: [fitScore, atLeast('samtale_nr', 1, 'refuse')],
    refers: [{ column: 'forloeb_id', table: 'fit_forloeb' }]
  },
  deltagere: {
    key: ['deltager_id', 'forsoeg_id'],
    bounds: ['planer_foer', 'planer_nu', 'kontaktpersoner', 'sagsbehandlerskift'].map((column) => atLeast(column, 0, 'warn')),
    order: [
      ['screenet', 'tilknyttet'],
      ...stepsOfTrial.map((step) => ['tilknyttet', step] as const),
      ...['screenet', 'tilknyttet', ...stepsOfTrial].map((step) => [step, 'fulgt_til'] as const)
    ],
    refers: [{ column: 'forsoeg_id', table: 'forsoeg' }]
  },
  progression: {
    key: ['deltager_id', 'dato', 'indikator', 'respondent'],
    refers: [
      { column: 'deltager_id', table: 'deltagere' },
      { column: 'indikator', table: 'indikatorer' }
    ]
  },
  indikatorer: {
    key: ['indikator'],
    limits: [{ low: 'skala_min', high: 'skala_max', equal: false }]
  },
  forsoeg: {
    key: ['forsoeg_id', 'kommunekode'],
    order: [['start', 'slut']]
  },
  maal: {
    key: ['maal_id'],
    limits: [{ low: 'minimum', high: 'maksimum', equal: true }],
    refers: [{ column: 'forsoeg_id', table: 'forsoeg' }]
  },
  maalopfoelgning: {
    key: ['maal_id', 'dato', 'type'],
    bounds: [atLeast('antal', 0, 'warn')],
    refers: [{ column: 'maal_id', table: 'maal' }]
  },
  milepaele: {
    refers: [{ column: 'forsoeg_id', table: 'forsoeg' }]
  },
  prisindeks: {
    key: ['aar'],
    bounds: [atLeast('indeks', 0.01, 'refuse')]
  }
};
