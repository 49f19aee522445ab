/** Arrow IPC and Feather, read with flechette: unlike apache-arrow 17 it knows compressed files and views. */
import {
  type Batch,
  type Column,
  CompressionType,
  type DataType,
  type Field,
  setCompressionCodec,
  type Table,
  Type,
  tableFromIPC
} from '@uwdata/flechette';
import { type Data, DateDay, Float64, Int64, makeData, Timestamp, TimeUnit } from 'apache-arrow';
import { decompress as unzstd } from 'fzstd';
import { arrowColumns, schemaInFront } from './arrowColumns.ts';
import { checkBatch } from './arrowContent.ts';
import { checkArrowShape, isArrowFile } from './arrowShape.ts';
import { type FileReader, type RawColumn, type RowBatch, runningNumbers } from './fileReader.ts';
import { unpackLz4 } from './lz4Frame.ts';
import { momentText } from './momentText.ts';
import { nestedTexts } from './nested.ts';

const onlyReads = (): never => {
  throw new Error('the program does not write compressed Arrow');
};

/** Values that repeat compress well, yet not without bounds. */
const mostTimes = 10_000;

/** What a packed buffer says of its length, in the eight bytes before it (Arrow's Message.fbs, "BodyCompressionMethod"). */
const unpackedLength = ({ buffer, byteOffset, length }: Uint8Array): number => {
  const size = Number(new DataView(buffer, byteOffset - 8, 8).getBigInt64(0, true));
  if (!(size >= 0 && size <= length * mostTimes)) throw new RangeError('a packed column has no length that can be');
  return size;
};
const unpackZstd = (bytes: Uint8Array): Uint8Array => {
  const size = unpackedLength(bytes);
  const unpacked = unzstd(bytes);
  if (unpacked.length !== size) throw new RangeError(`${unpacked.length} bytes were unpacked instead of ${size}`);
  return unpacked;
};
setCompressionCodec(CompressionType.LZ4_FRAME, { encode: onlyReads, decode: (bytes) => unpackLz4(bytes, unpackedLength(bytes)) });
setCompressionCodec(CompressionType.ZSTD, { encode: onlyReads, decode: unpackZstd });

/** Behind the magic and its padding, the file format is a stream. */
const magicBytes = 8;

/** Names and types; a type's functions are the program's. */
const shapeOf = (fields: readonly Field[]): string =>
  JSON.stringify(
    fields.map(({ name, type, nullable }) => [name, type, nullable]),
    (_, value) => (typeof value === 'bigint' ? String(value) : value)
  );

/** Whole numbers of 64 bits stay whole: they may be pseudonyms. */
const options = { useBigInt: true, useDecimalInt: true } as const;

/** Reads an Arrow file that fits in memory, batch by batch as it was written. */
export class ArrowReader implements FileReader {
  readonly #columns: ReadonlyMap<string, Column<unknown>>;
  readonly #batches: number;
  #batch = 0;
  #row = 1;

  /** Names and kinds. */
  readonly columns: ReturnType<typeof arrowColumns>;

  private constructor(table: Table) {
    this.columns = arrowColumns(table.schema.fields);
    this.#columns = new Map(table.names.map((name, at) => [String(name), table.getChildAt(at)]));
    this.#batches = table.numCols > 0 ? table.getChildAt(0).data.length : 0;
  }

  static async open(blob: Blob): Promise<ArrowReader> {
    return ArrowReader.of(new Uint8Array(await blob.arrayBuffer()));
  }

  /** @throws where the bytes are damaged */
  static of(bytes: Uint8Array): ArrowReader {
    checkArrowShape(bytes);
    const table = tableFromIPC(bytes, options);
    // The file format has its schema twice, most often: in front, and in the footer.
    const front = isArrowFile(bytes) ? schemaInFront(bytes.subarray(magicBytes)) : null;
    if (front && shapeOf(front) !== shapeOf(table.schema.fields)) throw new RangeError('the schemas of the file differ');
    const columns = table.names.map((_, at) => table.getChildAt(at).data);
    for (const [at, { length }] of columns[0]?.entries() ?? []) {
      // A damaged length would be read for ever; a row takes at least one bit.
      if (!(length >= 0 && length <= bytes.length * mostTimes)) throw new RangeError('a batch has no length that can be');
      for (const column of columns) {
        const batch = column[at];
        if (batch?.length !== length) throw new RangeError('the columns of a batch differ in length');
        checkBatch(batch);
      }
    }
    return new ArrowReader(table);
  }

  get rows(): number {
    return [...this.#columns.values()][0]?.length ?? 0;
  }

  /** The first rows as texts, dates as YYYY-MM-DD; null is empty. */
  head(rows: number, names: readonly string[]): (string | null)[][] {
    const columns = names.map((name) => this.#columns.get(name));
    return Array.from({ length: Math.min(rows, this.rows) }, (_, row) => columns.map((column) => (column ? written(column, row) : null)));
  }

  async next(): Promise<RowBatch | null> {
    if (this.#batch === this.#batches) return null;
    const at = this.#batch++;
    const rows = [...this.#columns.values()][0]?.data[at]?.length ?? 0;
    const numbers = runningNumbers(this.#row, rows);
    this.#row += rows;
    return {
      rows,
      numbers,
      column: (name) => {
        const column = this.#columns.get(name);
        const batch = column?.data[at];
        if (!column || !batch) throw new TypeError(`the file has no column ${name}`);
        return rawColumn(column, batch);
      }
    };
  }

  faults(): null {
    return null;
  }

  async close(): Promise<void> {}
}

const written = (column: Column<unknown>, row: number): string | null => cellText(column.type, column.at(row));

const cellText = (own: DataType, cell: unknown): string | null => {
  if (cell === null || cell === undefined) return null;
  const type = own.typeId === Type.Dictionary ? own.dictionary : own;
  switch (type.typeId) {
    case Type.Date:
    case Type.Timestamp:
      return momentText(Number(cell));
    case Type.Decimal:
      return decimalText(cell, type.scale);
    default:
      return cell instanceof Uint8Array ? utf8.decode(cell) : String(cell);
  }
};

const rawColumn = ({ type }: Column<unknown>, batch: Batch<unknown>): RawColumn => {
  const cells = Array.from({ length: batch.length }, (_, i) => batch.at(i));
  switch (type.typeId) {
    case Type.Int:
      return { arrow: type.bitWidth === 64 ? dataOf(new Int64(), BigInt64Array.from(cells, bigIntOf), cells) : floats(cells) };
    case Type.Float:
      return { arrow: floats(cells) };
    case Type.Decimal:
      return { texts: cells.map((cell) => decimalText(cell, type.scale)) };
    case Type.Binary:
    case Type.LargeBinary:
    case Type.BinaryView:
      return { texts: cells.map((cell) => (cell instanceof Uint8Array ? utf8.decode(cell) : null)) };
    case Type.Date:
      return {
        arrow: dataOf(
          new DateDay(),
          Int32Array.from(cells, (cell) => Math.floor(Number(cell ?? 0) / 86_400_000)),
          cells
        )
      };
    case Type.Timestamp: {
      const instants = BigInt64Array.from(cells, (cell) => BigInt(Math.floor(Number(cell ?? 0))));
      return { arrow: dataOf(new Timestamp(TimeUnit.MILLISECOND, type.timezone), instants, cells) };
    }
    case Type.List:
    case Type.LargeList:
    case Type.ListView:
    case Type.LargeListView:
    case Type.FixedSizeList:
    case Type.Struct:
    case Type.Map:
      return { texts: cells.map(() => null), nested: nestedTexts(type, cells, cellText) };
    default:
      return { texts: cells.map((cell) => (cell === null || cell === undefined ? null : String(cell))) };
  }
};

const utf8 = new TextDecoder();

/** A decimal given as a whole number of its last place. */
const decimalText = (cell: unknown, scale: number): string | null => {
  if (typeof cell !== 'bigint' && typeof cell !== 'number') return null;
  const unscaled = String(cell)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const decimals = unscaled.slice(unscaled.length - scale).replace(/0+$/, '');
  const whole = unscaled.slice(0, unscaled.length - scale);
  return `${cell < 0 ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
};

const bigIntOf = (cell: unknown): bigint => (typeof cell === 'bigint' ? cell : 0n);
const floats = (cells: readonly unknown[]): Data =>
  dataOf(
    new Float64(),
    Float64Array.from(cells, (cell) => Number(cell ?? 0)),
    cells
  );

const dataOf = (type: Float64 | Int64 | DateDay | Timestamp, data: ArrayBufferView, cells: readonly unknown[]): Data => {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8)).fill(0xff);
  let nullCount = 0;
  for (const [i, cell] of cells.entries()) {
    if (cell !== null && cell !== undefined) continue;
    nullCount++;
    nullBitmap[i >> 3] = (nullBitmap[i >> 3] as number) & ~(1 << (i & 7));
  }
  return makeData({ type, length: cells.length, data, nullCount, ...(nullCount > 0 && { nullBitmap }) } as never);
};
