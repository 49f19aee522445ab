/** What is remembered of earlier questions; far more than the pages ask for one selection. */
const mostRemembered = 24;

/** Made once for each key; the ones longest not asked for are forgotten. */
export const remembered = <T>(made: Map<string, T>, key: string, make: () => T, most = mostRemembered): T => {
  const known = made.get(key) ?? make();
  made.delete(key);
  made.set(key, known);
  for (const oldest of made.keys()) {
    if (made.size <= most) break;
    made.delete(oldest);
  }
  return known;
};
