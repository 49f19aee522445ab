import { findingOf, type RiskFinding, Sightings } from './finding.ts';

/** Where Denmark lies, in degrees (ETRS89): Gedser to Skagen, Blåvand to Christiansø, with a margin. */
const south = 54.4;
const north = 57.9;
const west = 7.9;
const east = 15.3;

/** Four decimals are 11 metres: a house. Rounded to single precision, a number with one decimal still comes within this of one with three. */
const tolerance = 0.01;
const hasFourDecimals = (degrees: number): boolean => Math.abs(degrees * 1000 - Math.round(degrees * 1000)) > tolerance;

/** Of the numbers seen, the share that must lie in Denmark; scores with thirds mix with whole ones and stay below. */
const share = 0.8;
const fewestDistinct = 10;

const single = /^\d{1,2}[.,]\d{4,}$/;
const pair = /^\D{0,10}(\d{1,2}[.,]\d{4,})(?:, | |; ?|,)(\d{1,2}[.,]\d{4,})\D{0,3}$/;

const isLatitude = (degrees: number): boolean => degrees >= south && degrees <= north && hasFourDecimals(degrees);
const isLongitude = (degrees: number): boolean => degrees >= west && degrees <= east && hasFourDecimals(degrees);
const read = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** Watches the first numbers or texts of a column for places in Denmark. Metres (UTM) look like kroner and are known by name alone. */
export class Coordinates {
  #taken = 0;
  readonly #latitudes = new Sightings();
  readonly #longitudes = new Sightings();
  readonly #distinct = new Set<number>();

  take(degrees: number, row: number): void {
    this.#taken++;
    if (isLatitude(degrees)) this.#latitudes.take(row);
    else if (isLongitude(degrees)) this.#longitudes.take(row);
    else return;
    if (this.#distinct.size < fewestDistinct) this.#distinct.add(degrees);
  }

  /** One number of degrees, or two: `55.6761, 12.5683`, `POINT (12.5683 55.6761)`. */
  takeText(text: string, row: number): void {
    const [, one, other] = pair.exec(text) ?? [];
    if (one === undefined) this.take(single.test(text) ? read(text) : Number.NaN, row);
    else this.take(isLongitude(read(one)) ? read(other) : isLongitude(read(other)) ? read(one) : Number.NaN, row);
  }

  finding(): RiskFinding | null {
    if (this.#distinct.size < fewestDistinct) return null;
    const found = [this.#latitudes, this.#longitudes].find(({ count }) => count > share * this.#taken);
    return found ? findingOf('coordinates', found) : null;
  }
}
