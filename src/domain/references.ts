/** Published figures to hold the loaded ones against: shares of all residents, or of all the insured, of a whole kind of cost. */
import { type Published, publicFigure } from './disclosure.ts';

/** The words are those of the address. */
export const referenceIds = ['nordsjaelland', 'kommuner', 'danmark', 'oversigt', 'usa'] as const;
export type ReferenceId = (typeof referenceIds)[number];

/** How sure the source is of its number: *ca. 30*, *knap 25*, *over 20*, or the number itself. */
export type Precision = 'about' | 'almost' | 'above' | 'exact';

export interface ReferencePoint {
  readonly percent: number;
  readonly share: Published<number>;
  readonly precision: Precision;
}

const point = (percent: number, share: number, precision: Precision): ReferencePoint => ({
  percent,
  share: publicFigure(share),
  precision
});

/**
 * Sources. nordsjaelland: the nine North Zealand municipalities' application "Én plan for en sammenhængende indsats sammen med
 * borgeren", all assessed welfare services, 2014. kommuner: Implement, in Mandag Morgen (mm.dk), municipal welfare cost. danmark:
 * "Medical Spending in Denmark", Fiscal Studies 2016, medical and long-term care of the full population. oversigt: Wammes et al. 2018,
 * systematic review of high-cost patients. usa: NIHCM, health care of 2009.
 */
export const references: Readonly<Record<ReferenceId, readonly ReferencePoint[]>> = {
  nordsjaelland: [point(1, 0.3, 'about'), point(5, 0.65, 'about'), point(10, 0.85, 'about')],
  kommuner: [point(1, 0.3, 'exact')],
  danmark: [point(1, 0.25, 'almost')],
  oversigt: [point(1, 0.24, 'exact'), point(5, 0.55, 'exact'), point(10, 0.68, 'exact')],
  usa: [point(1, 0.2, 'above'), point(5, 0.5, 'about')]
};

/** What the page is held against until a reader chooses another, or none. */
export const defaultReference: ReferenceId = 'nordsjaelland';
