/**
 * The inks of every chart, as values of SVG presentation attributes. On screen each follows the theme through its custom
 * property in `ui/tokens.css`; the literal after the comma is the light ink, which stands wherever that sheet does not
 * reach. A saved SVG is first put through `inLiteralInk`, since few programs outside a browser know `var()`.
 */
export const ink = {
  font: "'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif",
  paper: 'var(--ink-paper, #ffffff)',
  text: 'var(--ink-text, #16212a)',
  quiet: 'var(--ink-quiet, #53606a)',
  data: 'var(--ink-data, #005b96)',
  /** The accent thinned out: the way from a group to what it carries. */
  soft: 'var(--ink-soft, #cfe3f0)',
  /** What goes the other way than the accent; the two part for every kind of colour vision. */
  counter: 'var(--ink-warning, #9c4200)',
  /** Marks that are not spoken about; 3:1 against the paper. */
  context: 'var(--ink-context, #87929b)',
  /** What is left of a whole. Its edge is drawn in `context`. */
  track: 'var(--ink-track, #e9edf0)',
  rule: 'var(--ink-rule, #d5dade)'
} as const;

/** Type sizes in px at scale 1. On stage a chart is drawn with `scale` 1.75, which makes the smallest 24 px. */
export const type = { label: 14, text: 16, lead: 20, head: 24, title: 32 } as const;

export const strong = 650;

/** A municipality's own accent and its tint, as the page wears them (`theme/worn.ts`). */
const worn: Readonly<Record<string, string>> = { '--ink-data': '--accent-light', '--ink-soft': '--tint-light' };

const wornInk = (name: string): string =>
  worn[name] === undefined || typeof document === 'undefined' ? '' : document.documentElement.style.getPropertyValue(worn[name]);

/** The SVG with the light inks written out. */
export const inLiteralInk = (svg: string): string =>
  svg.replaceAll(/var\((--[a-z-]+), (#[0-9a-f]{6})\)/g, (_, name: string, own: string) => wornInk(name) || own);
