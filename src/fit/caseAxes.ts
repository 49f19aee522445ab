/** What selections of cases, and of the scores in them, can be told apart by, for `domain/selectionBlocks`. */
import type { FitComparison, FitFilters } from '../domain/fitFilters.ts';
import { type AgeClass, ageClasses, type Respondent, scales } from '../domain/fitScale.ts';
import type { Axis } from '../domain/peopleByPlace.ts';
import type { Chosen } from '../domain/selectionBlocks.ts';
import type { DivisionKey, Divisions } from './divisions.ts';
import type { FitBooks } from './fitBooks.ts';
import { ageClassOf, respondentOf } from './voices.ts';

export type CaseFilters = Pick<FitFilters, 'kommuner' | 'targetGroups' | 'trials' | 'teams' | 'phases' | 'respondent' | 'ageClasses'>;

/** One group of a comparison. */
export interface Within {
  readonly by: FitComparison;
  readonly name: string;
}

/** Age classes that somebody answers of in a case, as bits. */
interface AgePatterns {
  readonly of: Int32Array;
  readonly bits: readonly number[];
}

/** Places are kommune, team and trial together; then målgruppe, phase, and the age class of who answers. */
export class CaseAxes {
  readonly #books: FitBooks;
  readonly #divisions: Divisions;
  readonly #place: Axis;
  /** A case of each place. */
  readonly #caseAt: readonly number[];
  readonly #ages = new Map<Respondent, AgePatterns>();
  readonly #cases = new Map<Respondent, readonly Axis[]>();
  #scores: readonly Axis[] | undefined;

  constructor(books: FitBooks, divisions: Divisions) {
    this.#books = books;
    this.#divisions = divisions;
    const { kommune, team, forsoeg } = divisions;
    const numbers = new Map<number, number>();
    const caseAt: number[] = [];
    const of = new Int32Array(books.cases);
    for (let one = 0; one < books.cases; one++) {
      const inKommune = (kommune.of[one] as number) * team.names.length + (team.of[one] as number);
      const key = inKommune * forsoeg.names.length + (forsoeg.of[one] as number);
      const place = numbers.get(key) ?? numbers.size;
      if (place === numbers.size) caseAt.push(one);
      numbers.set(key, place);
      of[one] = place;
    }
    this.#caseAt = caseAt;
    this.#place = { of, kin: Int32Array.from(caseAt, (one) => kommune.of[one] as number), sparesSmall: true };
  }

  /** A case may have several voices of a respondent: its ages are those together. */
  ofCases(respondent: Respondent): readonly Axis[] {
    const { of, bits } = this.#agesBy(respondent);
    // The youngest who answers: a case with a child and a parent is nearer to one with a child.
    const made = this.#cases.get(respondent) ?? [
      this.#place,
      ...this.#named(),
      { of, kin: Int32Array.from(bits, (pattern) => pattern & -pattern) }
    ];
    this.#cases.set(respondent, made);
    return made;
  }

  /** People are a case's voices of one age class: case × 3 + the place in `ageClasses`. */
  ofScores(): readonly Axis[] {
    this.#scores ??= this.#perAge();
    return this.#scores;
  }

  #perAge(): readonly Axis[] {
    const people = this.#books.cases * ageClasses.length;
    const each = (placeOf: (person: number) => number) => Int32Array.from({ length: people }, (_, person) => placeOf(person));
    const ofCase = ({ of, kin }: Axis): Axis => ({ of: each((person) => of[Math.floor(person / ageClasses.length)] as number), kin });
    const ages: Axis = { of: each((person) => person % ageClasses.length), kin: new Int32Array(ageClasses.length) };
    return [...[this.#place, ...this.#named()].map(ofCase), ages];
  }

  chosenCases(filters: CaseFilters, within: Within | null = null): Chosen {
    const { ageClasses: chosen } = filters;
    const wanted = chosen.reduce((bits, age) => bits | bitOf(age), 0);
    const { bits } = this.#agesBy(filters.respondent);
    return [
      ...this.#chosenPlaces(filters, within),
      marked(bits.length, (place) => wanted === 0 || ((bits[place] as number) & wanted) !== 0)
    ];
  }

  chosenScores(filters: CaseFilters, within: Within | null = null): Chosen {
    const { ageClasses: chosen } = filters;
    const isWanted = (age: AgeClass) =>
      (chosen.length === 0 || chosen.includes(age)) && (within?.by !== 'aldersklasse' || within.name === age);
    return [...this.#chosenPlaces(filters, within), marked(3, (place) => isWanted(ageClasses[place] as AgeClass))];
  }

  #named(): Axis[] {
    const { maalgruppe, fase } = this.#divisions;
    return [maalgruppe, fase].map(({ of, names }) => ({ of, kin: new Int32Array(names.length) }));
  }

  #chosenPlaces({ kommuner, teams, trials, targetGroups, phases }: CaseFilters, within: Within | null): (Uint8Array | null)[] {
    const { maalgruppe, fase } = this.#divisions;
    const isOf = (key: DivisionKey, name: string, chosen: readonly string[]): boolean =>
      (chosen.length === 0 || chosen.includes(name)) && (within?.by !== key || within.name === name);
    const nameOf = (key: DivisionKey, one: number): string => {
      const { names, of } = this.#divisions[key];
      return names[of[one] as number] ?? '';
    };
    return [
      marked(this.#caseAt.length, (place) => {
        const one = this.#caseAt[place] as number;
        return (
          isOf('kommune', nameOf('kommune', one), kommuner) &&
          isOf('team', nameOf('team', one), teams) &&
          isOf('forsoeg', nameOf('forsoeg', one), trials)
        );
      }),
      marked(maalgruppe.names.length, (place) => isOf('maalgruppe', maalgruppe.names[place] ?? '', targetGroups)),
      marked(fase.names.length, (place) => isOf('fase', fase.names[place] ?? '', phases))
    ];
  }

  #agesBy(respondent: Respondent): AgePatterns {
    const made = this.#ages.get(respondent) ?? this.#patternsBy(respondent);
    this.#ages.set(respondent, made);
    return made;
  }

  #patternsBy(respondent: Respondent): AgePatterns {
    const own = new Uint8Array(this.#books.cases);
    for (const scale of scales) {
      const { caseOf, voice } = this.#books.scoresOn(scale).voices;
      for (let i = 0; i < caseOf.length; i++) {
        const one = caseOf[i] as number;
        if (respondentOf(voice[i] as number) === respondent) own[one] = (own[one] as number) | bitOf(ageClassOf(voice[i] as number));
      }
    }
    const bits = [...new Set(own)].sort((a, b) => a - b);
    const placeOf = new Map(bits.map((pattern, place) => [pattern, place]));
    return { of: Int32Array.from(own, (pattern) => placeOf.get(pattern) ?? 0), bits };
  }
}

const bitOf = (age: AgeClass): number => 1 << ageClasses.indexOf(age);

/** Null where all are wanted. */
const marked = (places: number, isWanted: (place: number) => boolean): Uint8Array | null => {
  const marks = Uint8Array.from({ length: places }, (_, place) => Number(isWanted(place)));
  return marks.every((mark) => mark === 1) ? null : marks;
};
