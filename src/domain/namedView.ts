/** A view with its filters under a name of the reader's: filters and words, never numbers or data. */
export interface NamedView {
  readonly name: string;
  /** As in the address bar, such as `#/udgifter?aar=2019`. */
  readonly address: string;
}

export const mostNamedViews = 200;
export const longestViewName = 120;
const longestAddress = 4000;
/** Bytes of a file; those of as many views as are kept, each as long as can be, are fewer. */
export const largestViewsFile = 2_000_000;
const format = 'helhedsblik-visninger';

/** Why a file of named views cannot be opened. */
export type NamedViewsFault = 'gone' | 'too-large' | 'not-json' | 'not-views' | 'newer';

export interface ReadNamedViews {
  readonly views: readonly NamedView[];
  readonly fault: NamedViewsFault | null;
  /** Entries that were left out: without a name or an address of the page, or above the most that are kept. */
  readonly leftOut: number;
}

export const noViews = (fault: NamedViewsFault | null): ReadNamedViews => ({ views: [], fault, leftOut: 0 });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what cannot be seen and can mislead, as in a deck's words (`deckFile.ts`); one line. */
const plainName = (name: string): string =>
  name
    .slice(0, 4 * longestViewName)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
    .trim()
    .slice(0, longestViewName);

const viewIn = (entry: unknown): NamedView | null => {
  if (!isRecord(entry)) return null;
  const { name, address } = entry;
  if (typeof name !== 'string' || typeof address !== 'string') return null;
  const plain = plainName(name);
  return plain !== '' && address.startsWith('#/') && address.length <= longestAddress ? { name: plain, address } : null;
};

/** Named views as a file holds them, or as the browser kept them. Never throws; what cannot be understood is left out and counted. */
export const namedViewsOf = (text: string): ReadNamedViews => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return noViews('not-json');
  }
  if (!isRecord(content) || content.format !== format || !Array.isArray(content.views)) return noViews('not-views');
  if (typeof content.version !== 'number' || content.version > 1) return noViews('newer');
  const understood = content.views.slice(0, mostNamedViews).flatMap((entry) => viewIn(entry) ?? []);
  const views = [...new Map(understood.map((view) => [view.name, view])).values()];
  return { views, fault: null, leftOut: content.views.length - views.length };
};

/** The file of named views. */
export const namedViewsText = (views: readonly NamedView[]): string => `${JSON.stringify({ format, version: 1, views }, null, 2)}\n`;
