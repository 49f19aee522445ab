/** What the page says of faults of the machine: a thread that died, a tab that the browser gave up. */
export type Fault =
  | { readonly kind: 'restarting' }
  /** `missing`: files that were loaded and must be opened again. `stopped`: files that were on their way in. Names, as the page knows them. */
  | { readonly kind: 'restarted'; readonly missing: readonly string[]; readonly stopped: readonly string[] }
  /** What was loaded is still known, for another try. */
  | { readonly kind: 'not-restarted' }
  /** The page was made anew by the browser, without what was loaded. */
  | { readonly kind: 'made-anew' };
