import { type DataType, Type, tableFromIPC } from '@uwdata/flechette';
import type { Kind } from '../domain/problem.ts';

/**
 * Names and kinds of the columns, from the first message of an Arrow stream, which is the schema: a mark of four bytes, its length,
 * and the message (Arrow columnar format, "Encapsulated message format").
 * @throws RangeError where the bytes end before it
 */
export const arrowColumns = (stream: Uint8Array): readonly { readonly name: string; readonly kind: Kind }[] => {
  const length = new DataView(stream.buffer, stream.byteOffset, stream.byteLength).getInt32(4, true);
  if (8 + length > stream.length) throw new RangeError('the schema is cut short');
  const { fields } = tableFromIPC(stream.slice(0, 8 + length)).schema;
  return fields.map(({ name, type }) => ({ name: String(name), kind: kindOf(type) }));
};

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
