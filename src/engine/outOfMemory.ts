/**
 * What engines say when memory does not suffice. DuckDB: "Out of Memory Error", "could not allocate block", "std::bad_alloc". V8: "Array
 * buffer allocation failed", "Invalid array length", "Invalid typed array length", "WebAssembly.Memory.grow(): Maximum memory size exceeded",
 * "Map maximum size exceeded", "Data cannot be cloned, out of memory". SpiderMonkey: "out of memory", "allocation size overflow". Emscripten:
 * "Aborted(OOM)". Rust: "memory allocation of 8 bytes failed".
 */
const sayings =
  /out of memory|could not allocate|cannot allocate|bad[_ ]alloc|allocation failed|allocation size overflow|memory allocation of \d+ bytes failed|maximum memory size|array length|maximum size exceeded|unable to grow|\bOOM\b/i;

/** The machine had no memory left for it; classes do not survive the way between threads, messages do. */
export const isOutOfMemory = (error: unknown): boolean => error instanceof Error && sayings.test(`${error.name}: ${error.message}`);

/**
 * WebAssembly stopped in the middle of its work, so that nothing it holds can be relied on: the instance cannot be asked again.
 * Errors of the database's own ("Binder Error", "Out of Memory Error") leave it whole.
 */
export const isTrap = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RuntimeError' || /^Aborted\(/.test(error.message));
