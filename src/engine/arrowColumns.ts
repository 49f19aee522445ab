import { type DataType, type Field, Type, tableFromIPC } from '@uwdata/flechette';
import type { Kind } from '../domain/problem.ts';
import { checkArrowShape, isSchemaMessage } from './arrowShape.ts';

/**
 * The columns of an Arrow stream, from its first message: a mark of four bytes, its length, and the message (Arrow columnar format,
 * "Encapsulated message format"). Null where that is not the schema: apache-arrow's JavaScript writes a file's in the footer alone.
 * @throws RangeError where the bytes end before it
 */
export const schemaInFront = (stream: Uint8Array): readonly Field[] | null => {
  const length = new DataView(stream.buffer, stream.byteOffset, stream.byteLength).getInt32(4, true);
  if (length < 0 || 8 + length > stream.length) throw new RangeError('the schema is cut short');
  if (!isSchemaMessage(stream.subarray(8, 8 + length))) return null;
  const message = stream.slice(0, 8 + length);
  checkArrowShape(message);
  return tableFromIPC(message).schema.fields;
};

/** Names and kinds of columns. */
export const arrowColumns = (fields: readonly Field[]): readonly { readonly name: string; readonly kind: Kind }[] =>
  fields.map(({ name, type }) => ({ name: String(name), kind: kindOf(type) }));

const kindOf = (type: DataType): Kind => {
  switch (type.typeId) {
    case Type.Dictionary:
      return kindOf(type.dictionary);
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
    case Type.Binary:
    case Type.LargeBinary:
    case Type.BinaryView:
      return 'text';
    case Type.Int:
      return 'integer';
    case Type.Float:
      return 'float';
    case Type.Decimal:
      return 'decimal';
    case Type.Bool:
      return 'boolean';
    case Type.Date:
      return 'date';
    case Type.Timestamp:
      return 'timestamp';
    default:
      return 'other';
  }
};
