/** Keys of rows that stand for names as in the data, beside keys of our own. A `\` is written before what would otherwise read as one of ours. */

/** `a+b` stands for a and b together, `a\+b` for the one that is named so. */
export const keyOfNames = (names: readonly string[]): string => names.map((name) => name.replace(/[\\+]/g, '\\$&')).join('+');

/** The name itself, unless it is one of our own keys: `\total`. */
export const keyBeside = (own: readonly string[], name: string): string => (own.includes(name.replace(/^\\+/, '')) ? `\\${name}` : name);
