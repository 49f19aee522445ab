/** The least a page can do with the engine: start it and ask one question. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import engineWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

const absolute = (url: string): string => new URL(url, document.baseURI).href;

const engine = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(engineWorker)));
await engine.instantiate(absolute(engineModule));
const connection = await engine.connect();
await connection.query('select 1');
document.documentElement.dataset.answeredAfter = String(performance.now());
