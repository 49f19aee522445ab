/** A package of Office, unpacked: its parts, and what a reader of it would stumble over. */
import { strFromU8, unzipSync } from 'fflate';

export type Parts = ReadonlyMap<string, Uint8Array>;

export const unpacked = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));

export const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

export const textOf = (parts: Parts, path: string): string => {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return strFromU8(bytes);
};

const numberIn = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);

/** Paths that the pattern finds, in the order of their numbers. */
export const pathsOf = (parts: Parts, pattern: RegExp): readonly string[] =>
  [...parts.keys()].filter((path) => pattern.test(path)).sort((a, b) => numberIn(a) - numberIn(b));

/** The part as a tree. @throws Error where it is not well-formed */
export const treeOf = (xml: string): Document => {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  const fault = tree.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? 'not XML');
  return tree;
};

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
export const plain = (xml: string): string => xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (sign) => entities[sign] ?? sign);

/** What stands in each element of the name, in order. */
export const contents = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => plain(text ?? ''));

/** All the words of a slide or of its notes, a space between paragraphs. */
export const wordsOf = (xml: string): string => contents(xml, 'a:t').join(' ');

const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
};

/** Targets of relationships that are not in the package. */
export const missingTargets = (parts: Parts): readonly string[] =>
  pathsOf(parts, /\.rels$/).flatMap((path) => {
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    return [...textOf(parts, path).matchAll(/<Relationship [^>]*>/g)].flatMap(([relation]) => {
      if (/TargetMode="External"/.test(relation)) return [`${path}: external`];
      const target = resolved(owner, /Target="([^"]*)"/.exec(relation)?.[1] ?? '');
      return parts.has(target) ? [] : [`${path}: ${target}`];
    });
  });

/** Parts without a content type, and content types without a part. */
export const mistypedParts = (parts: Parts): readonly string[] => {
  const types = textOf(parts, '[Content_Types].xml');
  const overrides = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? ''));
  const endings = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending ?? ''));
  const own = [...parts.keys()].filter((path) => path !== '[Content_Types].xml');
  return [
    ...own.filter((path) => !overrides.has(path) && !endings.has(path.split('.').at(-1) ?? '')),
    ...[...overrides].filter((path) => !parts.has(path)).map((path) => `${path} is named and not there`)
  ];
};

/** Parts that are not well-formed XML. */
export const brokenParts = (parts: Parts): readonly string[] =>
  pathsOf(parts, /\.(xml|rels)$/).flatMap((path) => {
    try {
      balanced(textOf(parts, path));
      return [];
    } catch (cause) {
      return [`${path}: ${cause instanceof Error ? cause.message : String(cause)}`];
    }
  });

/** Reads XML tag by tag, since the DOM of the tests forgives what programs do not. @throws Error at the first fault */
export const balanced = (xml: string): void => {
  const open: string[] = [];
  const bare = xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '').replaceAll(/<!--.*?-->/gs, '');
  let at = 0;
  for (const found of bare.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g)) {
    const between = bare.slice(at, found.index);
    if (/[<>]/.test(between) || /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(between))
      throw new Error(`at ${between.slice(0, 60)}`);
    const [tag, close, name = '', attributes = '', self] = found;
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(attributes)) throw new Error(`in ${tag.slice(0, 80)}`);
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length && !/=\s*["'][^"']*=/.test(attributes)) throw new Error(`twice in ${tag.slice(0, 80)}`);
    if (close && open.pop() !== name) throw new Error(`${tag} closes another`);
    if (!close && !self) open.push(name);
    at = found.index + tag.length;
  }
  if (open.length > 0 || /\S/.test(bare.slice(at))) throw new Error(`not closed: ${open.join(' ') || bare.slice(at).slice(0, 40)}`);
  // XML 1.0, 2.2: what no document may hold.
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(xml)) throw new Error('a control character');
};

/** One series of a chart: what it is called and its numbers by place. */
export interface ReadSeries {
  readonly name: string;
  readonly at: readonly number[];
  readonly values: ReadonlyMap<number, number>;
}

const pointsOf = (xml: string, tag: string): ReadonlyMap<number, number> => {
  const cache = new RegExp(`<c:${tag}>.*?<c:numCache>(.*?)</c:numCache>`, 's').exec(xml)?.[1] ?? '';
  return new Map([...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, i, value]) => [Number(i), Number(value)]));
};

/** The series of a chart's part. */
export const seriesIn = (xml: string): readonly ReadSeries[] =>
  [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series = '']) => ({
    name: plain(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/s.exec(series)?.[1] ?? ''),
    at: [...pointsOf(series, 'xVal').values()],
    values: pointsOf(series, /<c:yVal>/.test(series) ? 'yVal' : 'val')
  }));

/** The cells of a workbook's only sheet: numbers and texts by place, such as B2. */
export const cellsOf = (workbook: Uint8Array): ReadonlyMap<string, number | string> => {
  const sheet = textOf(unpacked(workbook), 'xl/worksheets/sheet1.xml');
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g)].map(
      ([, at = '', value, text]) => [at, value === undefined ? plain(text ?? '') : Number(value)]
    )
  );
};
