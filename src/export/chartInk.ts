/** Strokes, fills and letters of a native chart (ECMA-376 Part 1, 20.1). */

const font = 'Arial';
/** English Metric Units in a point (20.1.10.74). */
const point = 12_700;

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** A line, `width` points wide. */
export const stroke = (colour: string, width: number, dash: 'solid' | 'dash' = 'solid'): string =>
  `<a:ln w="${Math.round(width * point)}" cap="rnd">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;

export const noStroke = '<a:ln><a:noFill/></a:ln>';

/** What letters look like, as the content of an element of `tag`; `size` in points. */
export const letterStyle = (tag: 'a:defRPr' | 'a:rPr', size: number, colour: string, bold = false): string =>
  `<${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="${font}"/><a:cs typeface="${font}"/></${tag}>`;

export const letters = (size: number, colour: string, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letterStyle('a:defRPr', size, colour, bold)}</a:pPr><a:endParaRPr lang="da-DK"/></a:p></c:txPr>`;
