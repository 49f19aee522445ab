/**
 * Several questions at once. A thread answers in the order it is asked: one after the other, the second would wait behind all that other
 * figures ask meanwhile.
 */
export const sideBySide = async <Asked extends Readonly<Record<string, Promise<unknown>>>>(
  asked: Asked
): Promise<{ readonly [name in keyof Asked]: Awaited<Asked[name]> }> => {
  const answers = await Promise.all(Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const));
  return Object.fromEntries(answers) as { readonly [name in keyof Asked]: Awaited<Asked[name]> };
};
