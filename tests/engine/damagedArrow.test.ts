/** What the fuzzing test has found in Arrow files, each as a small file of its own: damage that other readers refuse, refused here. */
import { Dictionary, Float64, Int32, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from 'apache-arrow';
import polars from 'nodejs-polars';
import { describe, expect, it } from 'vitest';
import { ArrowReader } from '../../src/engine/arrowReader.ts';
import { checkArrowShape } from '../../src/engine/arrowShape.ts';
import { unpackLz4 } from '../../src/engine/lz4Frame.ts';
import { xxHash32 } from '../../src/engine/xxHash32.ts';
import { openPreview } from '../../src/intake/openPreview.ts';
import { emptyWorld, refusals } from '../world/loaded.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Where the text stands in the bytes. */
const placeOf = (bytes: Uint8Array, text: string): number => {
  const at = Buffer.from(bytes).indexOf(text);
  if (at < 0) throw new Error(`${text} does not stand in the file`);
  return at;
};

const changed = (bytes: Uint8Array, at: number, fresh: readonly number[]): Uint8Array => {
  const made = bytes.slice();
  made.set(fresh, at);
  return made;
};

const stream = (columns: Readonly<Record<string, Vector>>): Uint8Array => tableToIPC(new Table(columns), 'stream').slice();
const texts = stream({ t: vectorFromArray(['familie', 'ældre'], new Utf8()), x: vectorFromArray([1, 2], new Float64()) });
const categories = stream({ t: vectorFromArray(['familie', 'ældre', 'familie'], new Dictionary(new Utf8(), new Int32())) });
const rows = (bytes: Uint8Array): number => ArrowReader.of(bytes).rows;

describe('a damaged Arrow file is refused', () => {
  it('where a message leads back to one before it, which is read for ever', () => {
    expect(() => checkArrowShape(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xf8, 0xff, 0xff, 0xff))).toThrow(RangeError);
  });

  it('where a list of columns is said to have two billion entries', () => {
    expect(rows(texts)).toBe(2);
    const view = new DataView(texts.buffer, texts.byteOffset);
    const counts = Array.from({ length: 60 }, (_, i) => 4 * i).filter((at) => view.getInt32(at, true) === 2);
    expect(counts.length).toBeGreaterThan(0);
    for (const at of counts) expect(() => rows(changed(texts, at, [0xff, 0xff, 0xff, 0x7f]))).toThrow();
  });

  it('where a text is no UTF-8', () => {
    expect(() => rows(changed(texts, placeOf(texts, 'familie'), [0xff]))).toThrow(TypeError);
  });

  it('where a text of a dictionary is no UTF-8', () => {
    expect(rows(categories)).toBe(3);
    expect(() => rows(changed(categories, placeOf(categories, 'familie'), [0xff]))).toThrow(TypeError);
  });

  it('where a value is not in its dictionary', () => {
    const codes = Buffer.from(categories).indexOf(Buffer.from([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]), placeOf(categories, 'familie'));
    expect(() => rows(changed(categories, codes + 4, [2]))).toThrow('not in its dictionary');
  });

  it('where a short text of polars has a rest, or a long one begins otherwise', () => {
    const bytes = new Uint8Array(polars.DataFrame({ t: ['familie', 'ældre og handicappede'] }).writeIPC({ compression: 'uncompressed' }));
    expect(rows(bytes)).toBe(2);
    expect(() => rows(changed(bytes, placeOf(bytes, 'familie') + 8, [1]))).toThrow('has a rest');
    const prefix = Buffer.from(bytes).indexOf('æld', placeOf(bytes, 'familie'));
    expect(() => rows(changed(bytes, prefix, [0x62]))).toThrow();
  });

  it('where more values are empty than its bits say', () => {
    const some = stream({ x: vectorFromArray([1, null, 3], new Float64()) });
    expect(rows(some)).toBe(3);
    const at = Buffer.from(some).indexOf(Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]));
    expect(at).toBeGreaterThan(0);
    expect(() => rows(changed(some, at + 8, [2]))).toThrow('values are empty');
    expect(() => rows(changed(some, at + 8, [0]))).toThrow('values are empty');
  });

  it('where the schema in front names other columns than the footer', async () => {
    const frame = polars.DataFrame({ kommunekode: ['210', '190'], aar: [2019, 2019], antal: [40_000, 41_000] });
    const bytes = new Uint8Array(frame.writeIPC({ compression: 'uncompressed' }));
    const damaged = changed(bytes, Buffer.from(bytes).lastIndexOf('antal'), [...utf8('andel')]);
    expect(await openPreview(new File([damaged.slice()], 'x.arrow'), 'x.arrow')).toBe('unreadable');
    const world = await emptyWorld();
    expect(refusals(await world.open([new File([damaged.slice()], 'x.arrow')]))[0]?.code).toBe('unreadable');
  });
});

describe('LZ4', () => {
  const frame = polars.DataFrame({ t: Array.from({ length: 400 }, (_, i) => `familie ${i % 7} og ${i}`) });
  const bytes = new Uint8Array(frame.writeIPC({ compression: 'lz4' }));
  const starts = Array.from(bytes.keys()).filter((at) => Buffer.from([0x04, 0x22, 0x4d, 0x18]).equals(bytes.subarray(at, at + 4)));

  it('gives back what polars packed', () => {
    expect(starts.length).toBeGreaterThan(0);
    expect(ArrowReader.of(bytes).head(400, ['t'])).toEqual(
      frame
        .getColumn('t')
        .toArray()
        .map((text: string) => [text])
    );
  });

  it('refuses whatever bit of it is flipped', () => {
    for (let at = starts[0] ?? 0; at < (starts[0] ?? 0) + 200; at++) {
      expect(() => rows(changed(bytes, at, [(bytes[at] ?? 0) ^ 1]))).toThrow();
    }
  });

  it('does not run on where a block is said to be two gigabytes long', () => {
    const head = Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x40, 0x40);
    const descriptor = (xxHash32(head.subarray(4)) >> 8) & 0xff;
    const framed = (...words: readonly number[]) => Uint8Array.of(...head, descriptor, ...words);
    expect(() => unpackLz4(framed(0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0), 4)).toThrow('longer than its frame');
    expect([...unpackLz4(framed(3, 0, 0, 0x80, 7, 8, 9, 0, 0, 0, 0), 3)]).toEqual([7, 8, 9]);
    expect(() => unpackLz4(framed(3, 0, 0, 0x80, 7, 8, 9, 0, 0, 0, 0), 4)).toThrow('instead of 4');
    // One literal, then a match that begins before it.
    expect(() => unpackLz4(framed(4, 0, 0, 0, 0x10, 7, 9, 0, 0, 0, 0, 0), 9)).toThrow('match');
  });
});

it('reckons xxHash as its specification does', () => {
  expect(xxHash32(new Uint8Array())).toBe(0x02cc_5d05);
  expect(xxHash32(utf8('a'))).toBe(0x550d_7456);
  expect(xxHash32(utf8('abc'))).toBe(0x32d1_53ff);
  expect(xxHash32(utf8('Nobody inspects the spammish repetition'))).toBe(0xe229_3b2f);
});
