/** To the tenth of a pixel: more is not seen, and makes a drawing larger. */
export const tenth = (px: number): number => Math.round(px * 10) / 10;

/** Rising 45° lines that fill a rectangle, as one path: a pattern would need an id and is lost in many programs. */
export const hatch = (x: number, y: number, width: number, height: number, gap = 6): string => {
  const lines = [];
  for (let at = gap; at < width + height; at += gap) {
    const [fromX, fromY] = at <= height ? [0, at] : [at - height, height];
    const [toX, toY] = at <= width ? [at, 0] : [width, at - width];
    lines.push(`M${tenth(x + fromX)} ${tenth(y + fromY)}L${tenth(x + toX)} ${tenth(y + toY)}`);
  }
  return lines.join('');
};
