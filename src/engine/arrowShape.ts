/**
 * Do the lengths and places that an Arrow file tells of itself lie within it? flechette reads what lies outside as zeros: a damaged count
 * makes two billion entries, a length below 0 leads back to where it was.
 */
import { FlatTable, longAt } from './flatTable.ts';

/** Numbers of the types of messages (Arrow's Message.fbs). */
const headers = { schema: 1, dictionary: 2, rows: 3 } as const;
/** Slots of the tables of Message.fbs, Schema.fbs and File.fbs. */
const slots = {
  message: { kind: 6, header: 8, bodyLength: 10 },
  schema: { fields: 6, metadata: 8 },
  field: { name: 4, children: 14, metadata: 16 },
  entry: { key: 4, value: 6 },
  rows: { nodes: 6, buffers: 8, variadic: 12 },
  dictionary: { rows: 6 },
  footer: { schema: 6, dictionaries: 8, rows: 10, metadata: 12 }
} as const;

const magic = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] as const;
/** The magic, and before it the footer's length. */
const fileEnd = magic.length + 4;
const blockBytes = 24;
const pairBytes = 16;
const continuation = -1;
/** Lists within structs within lists; an extract has three levels at most. */
const deepest = 64;

const isMagic = (bytes: Uint8Array, at: number): boolean => magic.every((byte, i) => bytes[at + i] === byte);

/** Are they a file, with a footer, rather than a stream? */
export const isArrowFile = (bytes: Uint8Array): boolean => isMagic(bytes, 0);

/** @throws RangeError where something is said to lie outside the bytes */
export const checkArrowShape = (bytes: Uint8Array): void => {
  if (isArrowFile(bytes)) checkFile(bytes);
  else checkStream(bytes);
};

/** Does a message, behind its mark and length, tell columns? @throws RangeError where something is said to lie outside it */
export const isSchemaMessage = (message: Uint8Array): boolean =>
  new FlatTable(viewOf(message), 0).byte(slots.message.kind) === headers.schema;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const checkFile = (bytes: Uint8Array): void => {
  const view = viewOf(bytes);
  const end = bytes.length - fileEnd;
  const start = end - view.getInt32(end, true);
  if (!isMagic(bytes, end + 4) || start < magic.length || start >= end) throw new RangeError('the file does not end as it should');
  // What the footer points to, it holds itself.
  const footer = new FlatTable(viewOf(bytes.subarray(start, end)), 0);
  const schema = footer.table(slots.footer.schema);
  if (!schema) throw new RangeError('the file has no schema');
  checkSchema(schema);
  checkEntries(footer, slots.footer.metadata);
  for (const slot of [slots.footer.dictionaries, slots.footer.rows]) {
    const { start: first, count } = footer.vector(slot, blockBytes);
    for (let i = 0; i < count; i++) {
      const message = messageAt(bytes, longAt(view, start + first + blockBytes * i));
      if (!message || message.kind === headers.schema) throw new RangeError('a block is no message');
    }
  }
};

const checkStream = (bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) {
    const message = messageAt(bytes, at);
    if (!message) return;
    at = message.end;
  }
};

/** The kind of the message at `at` and the end of its body; null at the end of the stream. */
const messageAt = (bytes: Uint8Array, at: number): { readonly kind: number; readonly end: number } | null => {
  const view = viewOf(bytes);
  // Old files leave the mark of four bytes out, and a stream may end without a word.
  if (at === bytes.length) return null;
  const isMarked = view.getInt32(at, true) === continuation;
  const lengthAt = isMarked ? at + 4 : at;
  if (isMarked && lengthAt === bytes.length) return null;
  const length = view.getInt32(lengthAt, true);
  if (length === 0) return null;
  const start = lengthAt + 4;
  if (length < 0 || start + length > bytes.length) throw new RangeError('a message is longer than the file');
  const message = new FlatTable(viewOf(bytes.subarray(start, start + length)), 0);
  const bodyLength = message.long(slots.message.bodyLength);
  const end = start + length + bodyLength;
  if (end > bytes.length) throw new RangeError('the content of a message is longer than the file');
  const kind = message.byte(slots.message.kind);
  const header = message.table(slots.message.header);
  if (header) checkHeader(header, kind, bodyLength);
  return { kind, end };
};

const checkHeader = (header: FlatTable, kind: number, bodyLength: number): void => {
  if (kind === headers.schema) checkSchema(header);
  else if (kind === headers.rows) checkRows(header, bodyLength);
  else if (kind === headers.dictionary) {
    const rows = header.table(slots.dictionary.rows);
    if (!rows) throw new RangeError('a dictionary has no entries');
    checkRows(rows, bodyLength);
  } else throw new RangeError('a message is of no kind that is read');
};

const checkRows = (rows: FlatTable, bodyLength: number): void => {
  rows.vector(slots.rows.nodes, pairBytes);
  const buffers = rows.vector(slots.rows.buffers, pairBytes);
  for (const [start, length] of rows.pairs(buffers)) {
    if (start + length > bodyLength) throw new RangeError('a column is longer than its batch');
  }
  if (rows.longs(slots.rows.variadic).some((count) => count > buffers.count))
    throw new RangeError('a column has more parts than there are');
};

const checkSchema = (schema: FlatTable): void => {
  checkEntries(schema, slots.schema.metadata);
  let level = schema.tables(slots.schema.fields);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new RangeError('columns are nested too deeply');
    level = level.flatMap((field) => {
      field.vector(slots.field.name, 1);
      checkEntries(field, slots.field.metadata);
      return field.tables(slots.field.children);
    });
    if (level.length > mostFields) throw new RangeError('there are too many columns');
  }
};

/** On one level; fields that are pointed to twice would double with each. */
const mostFields = 100_000;

const checkEntries = (table: FlatTable, slot: number): void => {
  for (const entry of table.tables(slot)) {
    entry.vector(slots.entry.key, 1);
    entry.vector(slots.entry.value, 1);
  }
};
