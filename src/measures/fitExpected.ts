import { type Published, publish, publishUnless, reasonAgainst } from '../domain/disclosure.ts';
import { fewestOf } from '../domain/fitClearance.ts';
import { expectedLast, turningPoint } from '../domain/fitRegression.ts';
import { noGroups } from '../fit/scoreGroups.ts';
import { cutAtFirstWithheld } from './fitByConversation.ts';
import { defineFitMeasure } from './fitMeasure.ts';
import { clearScores, type FitScoreSeries } from './fitScores.ts';

/** last = intercept + slope × first, over all closed cases that are loaded; points. */
export interface FitLine {
  readonly cases: Published<number>;
  readonly intercept: Published<number>;
  readonly slope: Published<number>;
  /** Standard deviation of last scores about the line. */
  readonly residualSpread: Published<number>;
  /** The first score from which no change is expected; withheld where the line has none. */
  readonly turningPoint: Published<number>;
}

/** The selected cases beside what the line leads one to expect of their first scores; points. */
export interface FitBesideExpected {
  readonly cases: Published<number>;
  readonly first: Published<number>;
  readonly last: Published<number>;
  readonly expected: Published<number>;
  /** `last` − `expected`: nothing where all that is loaded is selected. */
  readonly difference: Published<number>;
}

export interface FitExpected {
  /** Median and quartiles of all that is loaded by conversation, whatever is selected. */
  readonly curve: FitScoreSeries;
  /** Null where fewer than `fewestForRegression` closed cases have two scores. */
  readonly line: FitLine | null;
  readonly selected: FitBesideExpected | null;
}

/** The curve is of all that is loaded. */
const nothingUntold = { whole: new Uint8Array(0), groups: new Uint8Array(0) };

/** What the loaded material leads one to expect of wellbeing, and how the selected cases compare: relative to that material alone. */
export const fitExpected = defineFitMeasure({
  id: 'fit-expected',
  ignores: ['includesActive', 'convention', 'reliableChange', 'cutOffs', 'compareBy'],
  rows: (fit, filters) => fit.expected(filters),
  answer: ({ curve, line, closed, unpaired, notClosed, selected, first, last, mayTellSelected }, { minimumCell }): FitExpected => {
    const { whole } = clearScores({ whole: curve, groups: noGroups, untold: nothingUntold }, 'ingen', minimumCell);
    const shownCurve = cutAtFirstWithheld(whole);
    if (!line) return { curve: shownCurve, line: null, selected: null };
    const ofAll = (value: number): Published<number> => publish(value, { contributors: closed }, minimumCell);
    const turning = turningPoint(line);
    const ownReason =
      reasonAgainst({ contributors: selected, outside: closed - selected }, minimumCell) ?? (mayTellSelected ? null : 'differs-by-few');
    const expected = expectedLast(line, first);
    return {
      curve: shownCurve,
      line: {
        cases: publish(closed, { contributors: closed, outside: fewestOf(unpaired, notClosed) }, minimumCell),
        intercept: ofAll(line.intercept),
        slope: ofAll(line.slope),
        residualSpread: ofAll(line.residualSpread),
        turningPoint: ofAll(turning ?? Number.NaN)
      },
      selected: {
        cases: publishUnless(ownReason ?? reasonAgainst({ contributors: fewestOf(unpaired, notClosed) }, minimumCell), selected),
        first: publishUnless(ownReason, first),
        last: publishUnless(ownReason, last),
        expected: publishUnless(ownReason, expected),
        difference: publishUnless(ownReason, last - expected)
      }
    };
  }
});
