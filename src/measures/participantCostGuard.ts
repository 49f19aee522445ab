/**
 * What of participants' costs is told of a selection, so that no two selections held against each other tell about a few: the blocks of
 * `domain/selectionBlocks` in the small, with money. Kommuner (and målgrupper) are joined until the participants of each block are nobody
 * or enough and what they cost is nobody's above all; a selection is told where it holds blocks whole. An area is told of a part of the
 * participants where it may be told in every block, and what the others sum to as well; the others are told of everybody alone.
 */
import { closenessLimit, type MinimumCell } from '../domain/disclosure.ts';
import { isTelling, type Stand, together } from '../domain/grain.ts';
import { blocksIn, isOfBlocks, type Joined, meet, numbered } from '../domain/joinedBlocks.ts';
import { suppressParts } from '../domain/suppression.ts';
import { nobody, type TrialCells } from './participantCostCells.ts';

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** Counts of people: who is in no pair, why; of the pairs those without costs. */
export type Count = 'left' | 'leftParts' | 'withoutCosts';

/** A selection by the places of its cells. */
export interface Chosen {
  readonly places: Uint8Array;
  readonly targetGroups: Uint8Array;
}

/** What is counted or summed: people by status, or kr. on a side, in all or in an area. */
type NumberOf = readonly ['status', readonly number[]] | readonly [Side, string | null];

interface Blocks {
  readonly places: Joined;
  readonly targetGroups: Joined;
  /** Of places, where målgrupper are chosen too. */
  readonly crossed: Joined;
}

const pairs: NumberOf = ['status', [2, 3]];
/** What must be nobody or enough for each count to be told. */
const restsOn: Readonly<Record<Count, readonly NumberOf[]>> = {
  left: [['status', [0, 1]]],
  leftParts: [
    ['status', [0]],
    ['status', [1]]
  ],
  withoutCosts: [
    ['status', [2]],
    ['status', [3]]
  ]
};

export class ParticipantCostGuard {
  readonly #cells: TrialCells;
  readonly #minimumCell: MinimumCell;
  /** Of each place, a number of its kommune. */
  readonly #kommuner: readonly number[];
  readonly #ofPairs: Blocks;
  readonly #ofSide: Readonly<Record<Side, Blocks>>;
  /** Areas that are told of a part of the participants. */
  readonly #toldOfParts: Readonly<Record<Side, ReadonlySet<string>>>;
  /** Areas that are not told of everybody. */
  readonly #hiddenOfAll: Readonly<Record<Side, ReadonlySet<string>>>;

  constructor(cells: TrialCells, minimumCell: MinimumCell) {
    this.#cells = cells;
    this.#minimumCell = minimumCell;
    const kommuner = cells.places.map(({ kommune }) => kommune);
    this.#kommuner = kommuner.map((kommune) => kommuner.indexOf(kommune));
    const [places, targetGroups] = [Int32Array.from(kommuner.keys()), Int32Array.from(cells.targetGroups.keys())];
    this.#ofPairs = this.#joined(pairs, { places, targetGroups, crossed: places });
    this.#ofSide = { before: this.#joined(['before', null], this.#ofPairs), after: this.#joined(['after', null], this.#ofPairs) };
    this.#toldOfParts = { before: this.#toldIn('before'), after: this.#toldIn('after') };
    this.#hiddenOfAll = { before: this.#hiddenIn('before'), after: this.#hiddenIn('after') };
  }

  /** Whether how many of them there are may be told. */
  tellsPairs(chosen: Chosen): boolean {
    return isTold(this.#ofPairs, chosen);
  }

  tellsCount(count: Count, chosen: Chosen): boolean {
    if (isEverybody(chosen)) return true;
    return (
      this.tellsPairs(chosen) && isOfOneAxis(chosen) && restsOn[count].every((number) => this.#isFineInBlocks([number], this.#ofPairs))
    );
  }

  /** Whether what they cost may be told, in all (no `areas`) or in some areas together. */
  tellsCost(side: Side, areas: readonly string[], chosen: Chosen): boolean {
    if (!isTold(this.#ofSide[side], chosen)) return false;
    const hidden = this.#cells.areas.filter((area) => !this.tellsArea(side, area, chosen));
    const isHeld = (area: string) => areas.includes(area);
    return areas.length === 0 || hidden.every(isHeld) || !hidden.some(isHeld);
  }

  tellsArea(side: Side, area: string, chosen: Chosen): boolean {
    if (isEverybody(chosen)) return !this.#hiddenOfAll[side].has(area);
    return isTold(this.#ofSide[side], chosen) && isOfOneAxis(chosen) && this.#toldOfParts[side].has(area);
  }

  #standAt([kind, what]: NumberOf, place: number, targetGroup: number): Stand {
    const { standOf } = this.#cells;
    if (kind !== 'status') return standOf(kind, what, place, targetGroup);
    return what
      .map((status) => standOf('status', String(status), place, targetGroup))
      .reduce((all, one) => together(all, one, false), nobody);
  }

  #ofEverybody(number: NumberOf): Stand {
    return this.#standAt(number, this.#cells.places.length, this.#cells.targetGroups.length);
  }

  /** Who stands behind each block of places, by the block of målgrupper; or of all målgrupper. */
  #inPlaces(number: NumberOf, blocks: Joined, groups: readonly number[]): Stand[] {
    const stands = this.#kommuner.map((_, place) => stood(groups.map((group) => this.#standAt(number, place, group))));
    return Array.from({ length: blocksIn(blocks) }, (_, block) => {
      const places = stands.flatMap((stand, place) => (blocks[place] === block ? [{ stand, kommune: this.#kommuner[place] }] : []));
      const kommuner = [...new Set(places.map(({ kommune }) => kommune))];
      // Trials of one kommune may have the same participants.
      const own = kommuner.map((one) => places.filter(({ kommune }) => kommune === one).map(({ stand }) => stand));
      return stood(own.map((each) => each.reduce((all, stand) => together(all, stand, true))));
    });
  }

  #inTargetGroups(number: NumberOf, blocks: Joined): Stand[] {
    const stands = this.#cells.targetGroups.map((_, group) => this.#standAt(number, this.#cells.places.length, group));
    return Array.from({ length: blocksIn(blocks) }, (_, block) => stood(stands.filter((_, group) => blocks[group] === block)));
  }

  #isTelling(stand: Stand): boolean {
    return isTelling(stand, this.#minimumCell);
  }

  #joined(number: NumberOf, start: Blocks): Blocks {
    const everyGroup = [this.#cells.targetGroups.length];
    const targetGroups = joined(start.targetGroups, (blocks) => {
      const stands = this.#inTargetGroups(number, blocks);
      return { isTelling: stands.map((stand) => this.#isTelling(stand)), sizes: stands.map(({ contributors }) => contributors) };
    });
    const groups = Array.from({ length: blocksIn(targetGroups) }, (_, block) =>
      [...targetGroups.keys()].filter((group) => targetGroups[group] === block)
    );
    const places = this.#joinedPlaces(start.places, (blocks) => {
      const stands = this.#inPlaces(number, blocks, everyGroup);
      const crossing = groups.map((own) => this.#inPlaces(number, blocks, own));
      return stands.map((stand, block) => this.#isTelling(stand) || lacksRoom(crossing, block, (one) => this.#isTelling(one)));
    });
    const crossed = this.#joinedPlaces(meet(places, start.crossed), (blocks) => {
      const crossing = groups.map((own) => this.#inPlaces(number, blocks, own));
      return Array.from({ length: blocksIn(blocks) }, (_, block) => crossing.some((own) => this.#isTelling(own[block] ?? nobody)));
    });
    return { places, targetGroups, crossed };
  }

  #joinedPlaces(start: Joined, isTelling: (blocks: Joined) => readonly boolean[]): Joined {
    const everyGroup = [this.#cells.targetGroups.length];
    return joined(
      start,
      (blocks) => ({
        isTelling: isTelling(blocks),
        sizes: this.#inPlaces(pairs, blocks, everyGroup).map(({ contributors }) => contributors)
      }),
      this.#kommuner
    );
  }

  /** Whether the numbers together tell about a few in no block of one axis. */
  #isFineInBlocks(numbers: readonly NumberOf[], { places, targetGroups }: Blocks): boolean {
    const everyGroup = [this.#cells.targetGroups.length];
    const each = numbers.map((number) => [...this.#inPlaces(number, places, everyGroup), ...this.#inTargetGroups(number, targetGroups)]);
    const [first = [], ...others] = each;
    const sums = first.map((stand, block) => others.reduce((all, stands) => together(all, stands[block] ?? nobody, true), stand));
    return !sums.some((stand) => this.#isTelling(stand));
  }

  #toldIn(side: Side): ReadonlySet<string> {
    const blocks = this.#ofSide[side];
    const told = this.#cells.areas
      .filter((area) => this.#isFineInBlocks([[side, area]], blocks))
      .sort((a, b) => this.#ofEverybody([side, b]).paying - this.#ofEverybody([side, a]).paying);
    const rest = () => this.#cells.areas.filter((area) => !told.includes(area)).map((area): NumberOf => [side, area]);
    while (told.length > 0 && !this.#isFineInBlocks(rest(), blocks)) told.pop();
    return new Set(told);
  }

  /** Secondary suppression among the areas that parts do not tell: what those tell, everybody's sums do too. */
  #hiddenIn(side: Side): ReadonlySet<string> {
    const areas = this.#cells.areas.filter((area) => !this.#toldOfParts[side].has(area));
    const stands = areas.map((area) => this.#ofEverybody([side, area]));
    const parts = stands.map(({ paying, largest, second, total }) => ({ contributors: paying, largest, second, total }));
    const reasons = suppressParts(parts, this.#minimumCell, { overlapping: true });
    return new Set(areas.filter((_, i) => reasons[i]));
  }
}

const isEverybody = ({ places, targetGroups }: Chosen): boolean => isAll(places) && isAll(targetGroups);
const isOfOneAxis = ({ places, targetGroups }: Chosen): boolean => isAll(places) || isAll(targetGroups);
/** Whether everything on an axis is chosen. */
export const isAll = (chosen: Uint8Array): boolean => chosen.every((one) => one === 1);

const isTold = ({ places, targetGroups, crossed }: Blocks, chosen: Chosen): boolean =>
  isOfBlocks(chosen.targetGroups, targetGroups) && isOfBlocks(chosen.places, isAll(chosen.targetGroups) ? places : crossed);

/** Who stands behind all of them, who are different people. */
const stood = (stands: readonly Stand[]): Stand => stands.reduce((all, one) => together(all, one, false), nobody);

/**
 * Whether a block's part of some målgrupper tells about a few, and the sums beside it leave it too little room: what it may be more is
 * what the rest of the block and of those målgrupper could give, what it may be less what everything else could.
 */
const lacksRoom = (crossing: readonly (readonly Stand[])[], block: number, isTelling: (stand: Stand) => boolean): boolean =>
  crossing.some((own, group) => {
    const stand = own[block] ?? nobody;
    if (!isTelling(stand)) return false;
    const totalOf = (isOfBlock: boolean, isOfGroup: boolean) => {
      let sum = 0;
      for (const [other, stands] of crossing.entries())
        for (const [at, { total }] of stands.entries()) if ((at === block) === isOfBlock && (other === group) === isOfGroup) sum += total;
      return sum;
    };
    const more = Math.min(totalOf(true, false), totalOf(false, true));
    return more + Math.min(stand.total, totalOf(false, false)) < closenessLimit * stand.largest;
  });

/** Of each block, whether it tells about a few, and how many people it is of. */
type Weighed = (blocks: Joined) => { readonly isTelling: readonly boolean[]; readonly sizes: readonly number[] };

/** Joins blocks until none tells about a few, or one is left: the smallest that does with one of its kin, another that does, or the smallest. */
const joined = (start: Joined, weigh: Weighed, kin: readonly number[] = []): Joined => {
  let blocks = numbered(start);
  for (;;) {
    const { isTelling, sizes } = weigh(blocks);
    const bySize = [...isTelling.keys()].sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
    const small = bySize.find((block) => isTelling[block]);
    if (small === undefined || bySize.length === 1) return blocks;
    const kinOf = (block: number) => kin.filter((_, place) => blocks[place] === block);
    const others = bySize.filter((block) => block !== small);
    const somebody = others.filter((block) => (sizes[block] as number) > 0);
    const partner =
      others.find((block) => kinOf(block).some((one) => kinOf(small).includes(one))) ??
      somebody.find((block) => isTelling[block]) ??
      somebody[0] ??
      others[0];
    blocks = numbered(blocks.map((block) => (block === small ? (partner as number) : block)));
  }
};
