/** What a part costs, cleared for every line that a group of the most expensive may be drawn at. */
import { type Ground, type MinimumCell, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { type Banded, noBands } from '../ledger/bands.ts';

/** Lines at the ends: before the first, where nobody is within, and after the last, where everybody is. */
const start = -1;
const endOf = ({ people }: Pick<Banded, 'people'>): number => people.length - 1;

/** Part of a person is kept; the dust of adding parts is not. */
const settled = (people: number): number => Math.round(people * 1e6) / 1e6;

type Between = Required<Pick<Ground, 'contributors' | 'largest' | 'second' | 'total'>>;

/** Who lies between two lines. */
export const groundBetween = (banded: Banded, inner: number, outer: number): Between =>
  putGround(banded, inner, outer, { contributors: 0, largest: 0, second: 0, total: 0 });

/** The same in a ground that is there already: thousands are looked at and forgotten. */
const putGround = (
  { people, weight, largest, second, largestOf, secondOf }: Banded,
  inner: number,
  outer: number,
  ground: { -readonly [K in keyof Between]: Between[K] }
): Between => {
  let contributors = 0;
  let total = 0;
  let most = 0;
  let mostOf = -1;
  let next = 0;
  for (let band = inner + 1; band <= outer; band++) {
    contributors += people[band] as number;
    total += weight[band] as number;
    // The two largest of each band. Who stands at a line is in the bands on either side, and counts once.
    for (let turn = 0; turn < 2; turn++) {
      const size = (turn === 0 ? largest[band] : second[band]) as number;
      if (size <= next) break;
      const person = (turn === 0 ? largestOf[band] : secondOf[band]) as number;
      if (person === mostOf) {
        if (size > most) most = size;
      } else if (size > most) {
        next = most;
        most = size;
        mostOf = person;
      } else next = size;
    }
  }
  ground.contributors = settled(contributors);
  ground.total = total;
  ground.largest = most;
  ground.second = next;
  return ground;
};

export const wholeGroundOf = (banded: Banded) => groundBetween(banded, start, endOf(banded));

/** Kr. of those within a line; all of it where no line is given. */
export const netWithin = ({ net }: Banded, line: number = net.length - 1): number =>
  inHundredths(net.subarray(0, line + 1).reduce((sum, one) => sum + one, 0));

/** Without the dust of adding parts of people; hundredths of an øre are kept. */
const inHundredths = (kroner: number): number => Math.round(kroner * 1e4) / 1e4;

type Reason = WithheldReason | null;

/**
 * For each line, why the cost of those within it must be withheld; null where it may be shown. Any two lines tell the cost of the
 * people between them, so every shown one differs from its shown neighbours, from nobody and from everybody, by nobody or by enough
 * people of whom none dominates. Which lines are shown does not depend on which one a reader asks for: they are decided `inTurn`.
 */
export const reasonsByLine = (
  banded: Banded,
  minimumCell: MinimumCell,
  inTurn: readonly number[],
  isCandidate: (line: number) => boolean
): Reason[] => {
  const end = endOf(banded);
  const reasons: (Reason | undefined)[] = inTurn.map(() => undefined);
  let people = 0;
  const peopleWithin = banded.people.map((own) => {
    people += own;
    return people;
  });
  const ground = { contributors: 0, largest: 0, second: 0, total: 0 };
  const between = (inner: number, outer: number) => reasonAgainst(putGround(banded, inner, outer, ground), minimumCell);
  // A group of nobody tells nothing, and is no neighbour.
  const isNeighbour = (line: number) => reasons[line] === null && settled(peopleWithin[line] as number) > 0;
  for (const line of inTurn) {
    if (!isCandidate(line)) {
      reasons[line] = 'too-few-between';
      continue;
    }
    let below = line - 1;
    while (below > start && !isNeighbour(below)) below--;
    let above = line + 1;
    while (above < end && !(reasons[above] === null)) above++;
    const inner = between(below, line);
    const outer = inner ? null : between(line, above);
    if (inner) reasons[line] = inner === 'too-few' && below !== start ? 'too-few-between' : inner;
    else if (outer) reasons[line] = outer === 'dominated' ? outer : above === end ? 'too-few-outside' : 'too-few-between';
    else reasons[line] = null;
  }
  return reasons.map((reason) => reason ?? null);
};

/** The fewest people who may lie in each band of all of them together, and the most that one may carry: one person may be in several. */
export const togetherOf = (parts: readonly Banded[]): Banded => {
  const bands = parts[0]?.people.length ?? 0;
  const together = noBands(bands);
  for (const part of parts) {
    for (let band = 0; band < bands; band++) {
      together.people[band] = Math.max(together.people[band] ?? 0, part.people[band] ?? 0);
      together.net[band] = (together.net[band] ?? 0) + (part.net[band] ?? 0);
      together.weight[band] = (together.weight[band] ?? 0) + (part.weight[band] ?? 0);
      together.largest[band] = (together.largest[band] ?? 0) + (part.largest[band] ?? 0);
      together.second[band] = (together.second[band] ?? 0) + (part.second[band] ?? 0);
    }
  }
  together.secondOf.fill(-2);
  return together;
};

/** Whether those within the line, outside it, and between it and the nearest lines where the same is known, are enough. */
export const isEnoughAround = (banded: Banded, line: number, minimumCell: MinimumCell, isKnown: (line: number) => boolean): boolean => {
  const end = endOf(banded);
  let below = line - 1;
  while (below > start && !isKnown(below)) below--;
  let above = line + 1;
  while (above < end && !isKnown(above)) above++;
  return (
    [
      [start, line],
      [below, line],
      [line, above],
      [line, end]
    ] as const
  ).every(([inner, outer]) => reasonAgainst(groundBetween(banded, inner, outer), minimumCell) === null);
};
