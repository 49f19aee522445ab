/** The published figure that the page is held against, and the choice of it. */
import type { Filters } from '../../domain/filters.ts';
import { formatShare, type Language } from '../../domain/format.ts';
import { type ReferencePoint, referenceIds, references } from '../../domain/references.ts';
import { say } from '../../wording/index.ts';
import type { Context, Control } from '../figure.ts';

export interface ShownReference {
  readonly name: string;
  readonly source: string;
  readonly points: readonly ReferencePoint[];
}

/** Sources give shares of all residents and all of a cost; of part of either the same mark would mean something else. */
const isComparable = ({ denominator, unit, targetGroups, areas }: Filters): boolean =>
  denominator === 'indbyggere' && unit === 'borger' && targetGroups.length === 0 && areas.length === 0;

/** Null where the reader wants none, or none means the same as what is shown. */
export const referenceOf = ({ filters, location, language }: Context): ShownReference | null => {
  const { reference } = location;
  if (!reference || !isComparable(filters)) return null;
  return {
    name: say(language, `costs.references.${reference}.name`),
    source: say(language, `costs.references.${reference}.source`),
    points: references[reference]
  };
};

/** *ca. 30 %*, *knap 25 %*: as sure as its source is. */
export const referenceText = ({ share, precision }: ReferencePoint, language: Language): string =>
  share.shown ? say(language, `costs.precision.${precision}`, { share: formatShare(share.value, language) }) : '';

const none = 'ingen';

export const referenceControls = ({ filters, location, language }: Context): readonly Control[] =>
  isComparable(filters)
    ? [
        {
          kind: 'choice',
          label: say(language, 'costs.reference'),
          options: [
            ...referenceIds.map((id) => ({ value: id as string, label: say(language, `costs.references.${id}.name`) })),
            { value: none, label: say(language, 'costs.noReference') }
          ],
          value: location.reference ?? none,
          hook: 'reference',
          change: (value) => ({ reference: referenceIds.find((id) => id === value) ?? null })
        }
      ]
    : [];
