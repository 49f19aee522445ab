/** Wide FIT files: one row a conversation, one column a scale. */
import { tableOf } from '../domain/contract.ts';
import { type ScaleInstrument, scaleInstruments } from '../domain/mapping.ts';
import { plainly } from '../domain/plainly.ts';
import { type Content, fitOf } from './columnContent.ts';
import { canBecome } from './readings.ts';

/** A score column of a wide file. */
export interface FoundScale {
  readonly instrument: ScaleInstrument;
  /** Name in the file. */
  readonly file: string;
  readonly rivals: readonly string[];
}

/** `ors`, `ORS_total`, `Samlet score CORS`. Not `ors1`, which is one question of four, and not `ycors`, which has no score. */
const scaleName = /^(?:fit|samlet|total|sum|score)*(cors|ors|csrs|srs)(?:score|total|sum|samlet|points?|vardi|value)*$/;

/** The score columns of a wide file by scale, columns in `taken` left out. */
export const findScales = (content: Content, taken: ReadonlySet<string>): readonly FoundScale[] => {
  const score = tableOf('fit_maalinger').columns.find(({ name }) => name === 'score');
  if (!score) return [];
  const found = new Map<string, string[]>();
  for (const name of content.names) {
    const scale = /[os]rs/i.test(name) ? scaleName.exec(plainly(name))?.[1] : undefined;
    const file = scale && !taken.has(name) ? content.column(name) : undefined;
    if (!scale || !file || !canBecome(file, score.type) || fitOf(file, 'fit_maalinger', score) === 'contradicted') continue;
    found.set(scale, [...(found.get(scale) ?? []), name]);
  }
  return scaleInstruments.flatMap((instrument) => {
    const [file, ...rivals] = found.get(instrument.toLowerCase()) ?? [];
    return file === undefined ? [] : [{ instrument, file, rivals }];
  });
};
