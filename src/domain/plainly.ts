/**
 * A word by what it says and not by how it is written: without case, separators and accents, `å`, `aa` and `a` alike, and so with `æ`
 * and `ø`. `Kommune_Nr`, `kommuneNr` and `KOMMUNE NR ` are one; so are `beløb`, `beloeb` and `belob`, `Høje-Taastrup` and `Hoje Tåstrup`.
 * Empty where the text has neither letters nor digits.
 */
export const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/aa|ae|oe/g, (pair) => pair.charAt(0));
