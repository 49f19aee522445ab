import { expect, it } from 'vitest';
import { isOutOfMemory, isTrap } from '../../src/engine/outOfMemory.ts';
import { sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

it.each([
  ['RangeError', 'Array buffer allocation failed'],
  ['RangeError', 'Invalid array length'],
  ['RangeError', 'Invalid typed array length: 4294967296'],
  ['RangeError', 'WebAssembly.Memory.grow(): Maximum memory size exceeded'],
  ['RangeError', 'WebAssembly.Memory(): could not allocate memory'],
  ['RangeError', 'Map maximum size exceeded'],
  ['InternalError', 'allocation size overflow'],
  ['DataCloneError', "Failed to execute 'postMessage': Data cannot be cloned, out of memory."],
  ['Error', 'Out of Memory Error: failed to allocate data of size 16.0 MiB (2.7 GiB/2.7 GiB used)'],
  ['Error', 'std::bad_alloc'],
  ['RuntimeError', 'Aborted(OOM). Build with -sASSERTIONS for more info.']
])('hears %s: %s as memory that does not suffice', (name, message) => {
  expect(isOutOfMemory(named(name, message))).toBe(true);
});

it.each([
  ['RangeError', 'Invalid time value'],
  ['Error', 'Binder Error: Referenced column "borger" not found'],
  ['TypeError', 'the decoder gave no column memory']
])('does not hear %s: %s as that', (name, message) => {
  expect(isOutOfMemory(named(name, message))).toBe(false);
});

it('hears what the runtime of today really says', () => {
  const said = (fail: () => unknown): boolean => {
    try {
      fail();
    } catch (error) {
      return isOutOfMemory(error);
    }
    return false;
  };
  expect(said(() => new ArrayBuffer(Number.MAX_SAFE_INTEGER))).toBe(true);
  expect(said(() => new Float64Array(2 ** 40))).toBe(true);
  expect(said(() => new Array(-1))).toBe(true);
  expect(said(() => new WebAssembly.Memory({ initial: 1, maximum: 2 }).grow(9))).toBe(true);
});

it('hears the database that ships, which lives on', async () => {
  const database = await startInNode((statement) => statement.replace('3000MB', '30MB'));
  const large = database.run(sql`create table big as select range as a, hash(range) as b from range(9000000)`);
  const error = await large.catch((cause: unknown) => cause);
  expect([isOutOfMemory(error), isTrap(error)]).toEqual([true, false]);
  expect(await database.ask(sql`select 42 as answer`, { answer: 'number' })).toEqual([{ answer: 42 }]);
});

it('tells WebAssembly that stopped from an error of the database', () => {
  expect(isTrap(named('RuntimeError', 'unreachable'))).toBe(true);
  expect(isTrap(named('RuntimeError', 'memory access out of bounds'))).toBe(true);
  expect(isTrap(new Error('Aborted(Assertion failed)'))).toBe(true);
  expect(isTrap(new Error('Invalid Input Error: it was Aborted(by hand)'))).toBe(false);
});
