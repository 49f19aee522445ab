import { places, residentsOf, years } from './places.ts';
import type { Row } from './row.ts';

export const residents = (): Row[] =>
  places.flatMap((place) => years.map((aar) => ({ kommunekode: place.kommunekode, aar, antal: residentsOf(place, aar) })));
