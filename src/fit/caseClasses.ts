/** The class of every case that is loaded, selected or not, by each figure on cases. */
import { type EndingClass, endingClass, endingClasses, endings } from '../domain/fitEnding.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { type OutcomeClass, outcomeByEffect, outcomeByPoints, outcomeClasses } from '../domain/fitOutcome.ts';
import { spreadOf } from '../domain/fitRegression.ts';
import { collaborationFall, hundredths, isAbove } from '../domain/fitScale.ts';
import type { FitBooks } from './fitBooks.ts';
import { cutOffsByVoice, type Journeys } from './journeys.ts';

/** How scores are judged, and whose. */
export type Judging = Pick<FitFilters, 'respondent' | 'ageClasses' | 'convention' | 'reliableChange' | 'cutOffs'>;

/** Place in `endings` of cases that are not closed. */
export const notClosed = endings.indexOf('aktiv');

/** Of a voice that has none, NaN: null. */
const cutOffAt = (cutOffs: Float64Array, voice: number): number | null => {
  const cutOff = cutOffs[voice] ?? Number.NaN;
  return Number.isNaN(cutOff) ? null : cutOff;
};

const eachCase = ({ cases }: FitBooks, classOf: (one: number) => number): Uint8Array => {
  const classes = new Uint8Array(cases);
  for (let one = 0; one < cases; one++) classes[one] = classOf(one);
  return classes;
};

/** Places in `outcomeClasses`. */
export const outcomesByCase = (books: FitBooks, judging: Judging): Uint8Array => {
  const { respondent, ageClasses, convention, reliableChange, cutOffs: chosen } = judging;
  return books.classes(JSON.stringify(['outcome', respondent, ageClasses, convention, reliableChange, chosen]), () => {
    const journeys = books.journeys('trivsel', judging);
    const { voice, answered, first, last } = journeys;
    const cutOffs = cutOffsByVoice(chosen);
    const spread = firstSpread(journeys);
    const classOf = (one: number): OutcomeClass => {
      if ((answered[one] as number) < 2) return 'unclassifiable';
      const [from, to] = [(first[one] as number) / 100, (last[one] as number) / 100];
      const cutOff = cutOffAt(cutOffs, voice[one] as number);
      return convention === 'point' ? outcomeByPoints(from, to, cutOff, reliableChange) : outcomeByEffect(from, to, cutOff, spread);
    };
    const places = new Map(outcomeClasses.map((name, place) => [name, place]));
    return eachCase(books, (one) => places.get(classOf(one)) as number);
  });
};

/** Of every case loaded that has a score, selected or not. */
export const firstSpread = ({ answered, first }: Journeys): number | null => {
  const sums = { n: 0, x: 0, xx: 0 };
  for (let one = 0; one < answered.length; one++) {
    if (answered[one] === 0) continue;
    const score = (first[one] as number) / 100;
    sums.n++;
    sums.x += score;
    sums.xx += score * score;
  }
  return spreadOf(sums);
};

/** Places in `endingClasses`. */
export const endingsByCase = (books: FitBooks, judging: Judging): Uint8Array =>
  books.classes(JSON.stringify(['ending', judging.respondent, judging.ageClasses, judging.cutOffs]), () => {
    const { voice, answered, last } = books.journeys('trivsel', judging);
    const cutOffs = cutOffsByVoice(judging.cutOffs);
    const classOf = (one: number): EndingClass => {
      const cutOff = cutOffAt(cutOffs, voice[one] as number);
      const lastIsAbove = answered[one] === 0 || cutOff === null ? null : isAbove((last[one] as number) / 100, cutOff);
      return endingClass(endings[books.ending[one] as number] ?? 'andet', lastIsAbove);
    };
    const places = new Map(endingClasses.map((name, place) => [name, place]));
    return eachCase(books, (one) => places.get(classOf(one)) as number);
  });

/** Bins of five points, 40 in the last. */
export const bins = 8;
const binOf = (score: number): number => Math.min(bins - 1, Math.floor(score / 500));

/** Of a case without two scores. */
export const unpairedCell = bins * bins;

/** Bin of the first score × `bins` + that of the last. */
export const movesByCase = (books: FitBooks, judging: Judging): Uint8Array =>
  books.classes(JSON.stringify(['moves', judging.respondent, judging.ageClasses]), () => {
    const { answered, first, last } = books.journeys('trivsel', judging);
    return eachCase(books, (one) =>
      (answered[one] as number) < 2 ? unpairedCell : binOf(first[one] as number) * bins + binOf(last[one] as number)
    );
  });

/** Of a case with two scores and no cut-off, and of one without two scores. */
export const [noCutOffHalf, unpairedHalf] = [4, 5];

/** Whether the first score is above the cut-off × 2 + whether the last is. */
export const halvesByCase = (books: FitBooks, judging: Judging): Uint8Array =>
  books.classes(JSON.stringify(['halves', judging.respondent, judging.ageClasses, judging.cutOffs]), () => {
    const { voice, answered, first, last } = books.journeys('trivsel', judging);
    const cutOffs = cutOffsByVoice(judging.cutOffs);
    return eachCase(books, (one) => {
      if ((answered[one] as number) < 2) return unpairedHalf;
      const cutOff = cutOffAt(cutOffs, voice[one] as number);
      if (cutOff === null) return noCutOffHalf;
      return Number(isAbove((first[one] as number) / 100, cutOff)) * 2 + Number(isAbove((last[one] as number) / 100, cutOff));
    });
  });

/** What a case's scores of the collaboration say, as bits. */
export const collaborationBits = { scored: 1, paired: 2, firstUnder: 4, latestUnder: 8, fell: 16, lowFirst: 32, risen: 64 } as const;

/** Bits of `collaborationBits`; those from `fell` on are of cases with two scores. */
export const collaborationByCase = (books: FitBooks, judging: Judging): Uint8Array =>
  books.classes(JSON.stringify(['collaboration', judging.respondent, judging.ageClasses, judging.cutOffs.samarbejde]), () => {
    const { answered, first, previous, last } = books.journeys('samarbejde', judging);
    const cutOff = hundredths(judging.cutOffs.samarbejde);
    const fall = hundredths(collaborationFall);
    const { scored, paired, firstUnder, latestUnder, fell, lowFirst, risen } = collaborationBits;
    return eachCase(books, (one) => {
      if (answered[one] === 0) return 0;
      const [from, before, to] = [first[one] as number, previous[one] as number, last[one] as number];
      const single = scored | (from < cutOff ? firstUnder : 0) | (to < cutOff ? latestUnder : 0);
      if (answered[one] === 1) return single;
      const low = from < cutOff ? lowFirst | (to - from >= fall ? risen : 0) : 0;
      return single | paired | (before - to >= fall ? fell : 0) | low;
    });
  });
