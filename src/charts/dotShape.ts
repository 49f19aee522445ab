import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** The outline of a series' mark around 0, 0: each series has a shape of its own, as large as a dot of this radius in px. */
export const dotShape = (series: number, radius: number): string =>
  symbol(shapes[series % shapes.length] ?? symbolCircle, Math.PI * radius ** 2).digits(1)() ?? '';
