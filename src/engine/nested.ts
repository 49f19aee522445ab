/** Values within lists and structs, as columns of their own: what is not read may hold what puts a citizen at risk all the same. */
import { type DataType as FlechetteType, Type as FlechetteTypeId } from '@uwdata/flechette';
import { type Data, DataType } from 'apache-arrow';

export interface Leaf {
  /** Where it lies in its column: names of structs' fields. */
  readonly path: string;
  readonly data: Data;
  /** Each value's row, numbered as in the file. */
  readonly numbers: Int32Array;
}

export const isNested = ({ type }: Data): boolean =>
  DataType.isStruct(type) || DataType.isList(type) || DataType.isMap(type) || DataType.isFixedSizeList(type);

/** The innermost columns of a nested column of offset 0; `numbers` are its rows'. */
export const leavesOf = (data: Data, numbers: Int32Array, path = ''): readonly Leaf[] => {
  if (!isNested(data)) return [{ path, data, numbers }];
  if (DataType.isStruct(data.type)) {
    const { children } = data.type;
    return data.children.flatMap((child, i) => leavesOf(child, numbers, `${path}.${children[i]?.name}`));
  }
  const [child] = data.children;
  return child ? leavesOf(child, rowsWithin(data, child, numbers), `${path}[]`) : [];
};

/** The row of each value that lies in the rows' lists. */
const rowsWithin = (data: Data, child: Data, numbers: Int32Array): Int32Array => {
  const within = new Int32Array(child.length);
  const size = DataType.isFixedSizeList(data.type) ? data.type.listSize : null;
  for (let i = 0; i < data.length; i++) {
    const from = size === null ? (data.valueOffsets[i] as number) : i * size;
    const to = size === null ? (data.valueOffsets[i + 1] as number) : from + size;
    within.fill(numbers[i] as number, from, to);
  }
  return within;
};

/** Texts of one innermost column, each with the place of its row. */
export interface NestedTexts {
  readonly path: string;
  readonly texts: string[];
  readonly places: number[];
}

const childrenOf = (type: FlechetteType) => ('children' in type && Array.isArray(type.children) ? type.children : []);

/** What flechette gives for a nested column as texts; `textOf` writes a value of a plain type. */
export const nestedTexts = (
  type: FlechetteType,
  cells: readonly unknown[],
  textOf: (type: FlechetteType, cell: unknown) => string | null
): readonly NestedTexts[] => {
  const found = new Map<string, NestedTexts>();
  const look = (one: FlechetteType, cell: unknown, path: string, place: number): void => {
    if (cell === null || cell === undefined) return;
    const children = childrenOf(one);
    if (children.length === 0) {
      const text = textOf(one, cell);
      if (text === null) return;
      const leaf = found.get(path) ?? { path, texts: [], places: [] };
      found.set(path, leaf);
      leaf.texts.push(text);
      leaf.places.push(place);
    } else if (one.typeId === FlechetteTypeId.Struct) {
      for (const { name, type: own } of children) look(own, Reflect.get(Object(cell), name), `${path}.${name}`, place);
    } else if (one.typeId === FlechetteTypeId.Map) {
      const [key, value] = childrenOf(children[0]?.type ?? one);
      const entries: Iterable<readonly unknown[]> = cell instanceof Map || Array.isArray(cell) ? cell : [];
      for (const [own, held] of entries) {
        if (key) look(key.type, own, `${path}.key`, place);
        if (value) look(value.type, held, `${path}.value`, place);
      }
    } else {
      const [item] = children;
      const items: Iterable<unknown> = isIterable(cell) ? cell : [];
      if (item) for (const one of items) look(item.type, one, `${path}[]`, place);
    }
  };
  for (const [place, cell] of cells.entries()) look(type, cell, '', place);
  return [...found.values()];
};

/** A list comes as an array, or as one of the platform's arrays of numbers. */
const isIterable = (cell: unknown): cell is Iterable<unknown> =>
  Array.isArray(cell) || (ArrayBuffer.isView(cell) && Symbol.iterator in cell);
