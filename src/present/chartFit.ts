/** How large a chart is drawn in the room of a slide. */

/** Type of 14 px at scale 1 measures 24.5 px at this one: the least on stage at 1080p. */
export const leastScale = 1.75;

/** Times the least. Larger ones are for charts of a few lines. */
const growths = [1.6, 1.4, 1.25, 1.12, 1] as const;
/** Where a chart must be seen whole, as on paper, it may be smaller than on a stage. */
const shrinkings = [0.85, 0.7, 0.6, 0.5, 0.4] as const;
/** A chart that is drawn narrower than this, in its own px, lays itself out for a telephone. */
const narrowest = 640;

/** The room of a slide, in px of the screen; `unit` is a px of a stage of 1920 × 1080. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  /** A chart may be drawn smaller than on a stage, rather than in parts. */
  readonly shrinks: boolean;
}

/** Scales that may be tried in the room, the largest first. */
export const scalesIn = ({ width, unit, shrinks }: Omit<Room, 'height'>): number[] => {
  const fitting = growths.map((growth) => leastScale * unit * growth).filter((scale) => width / scale >= narrowest);
  const usual = fitting.length > 0 ? fitting : [leastScale * unit];
  return shrinks ? [...usual, ...shrinkings.map((shrinking) => leastScale * unit * shrinking)] : usual;
};

/** A drawing that was measured: its scale, and its height in px. */
export interface Measured {
  readonly scale: number;
  readonly height: number;
}

/**
 * The scale to draw at next, after a drawing was measured. It grows by what the height suggests and shrinks step by step until the chart fits; the least one
 * stays, also where it does not fit: then the slide is shown in parts.
 */
export const nextScale = (room: Room, measured: Measured, hasShrunk: boolean): number => {
  const scales = scalesIn(room);
  const least = scales.at(-1) ?? leastScale * room.unit;
  if (measured.height > room.height) return scales.find((scale) => scale < measured.scale) ?? least;
  if (hasShrunk) return measured.scale;
  const suggested = scales.find((scale) => (measured.height * scale) / measured.scale <= room.height) ?? least;
  return Math.max(measured.scale, suggested);
};

/** In how many parts a drawing is shown that is higher than its room. */
export const partsOf = (height: number, room: number): number =>
  room <= 0 || height <= room + 1 ? 1 : 1 + Math.ceil((height - room) / (room * 0.8));

/** How far part `part` (from 0) is scrolled, in px. */
export const scrollOf = (part: number, height: number, room: number): number => Math.max(0, Math.min(height - room, part * room * 0.8));
