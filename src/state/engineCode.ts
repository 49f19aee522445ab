/** The engine's code is a third of the page's, and the first page stands without it: it is fetched when an engine is to run. */
import type { Engine } from '../engine/start.ts';

/** What an engine is used through. */
export const engineTables = async () => {
  const [{ Tables }, { preparations }] = await Promise.all([import('../engine/tables.ts'), import('../measures/prepared.ts')]);
  return { Tables, preparations };
};

/** @throws EngineStartError, or what keeps the code from coming */
export const startEngine = async (): Promise<Engine> => {
  // On its way meanwhile; where it does not come, that is said when it is needed.
  engineTables().catch(() => undefined);
  return (await import('../engine/start.ts')).startEngine();
};
