/** What costs are split into: budgets, laws or services. The words are those of the data and of the address. */
export type CompositionBy = 'omraade' | 'lov' | 'ydelse';

export const compositionBys = ['omraade', 'lov', 'ydelse'] as const satisfies readonly CompositionBy[];
