import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

const madeByFunctions = (node: ts.Node): boolean => ts.isFunctionLike(node) || ts.isClassLike(node);

/** How often what `Intl` makes is made while the text is read, not when a function is called. */
const madeAtOnce = (text: string): number => {
  let count = 0;
  const look = (node: ts.Node): void => {
    if (madeByFunctions(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().startsWith('Intl.')) count += 1;
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, true));
  return count;
};

// An alphabet, a calendar or a list of one language costs 5 to 20 ms when it is first made, and a page is read in one language.
it('makes nothing of Intl before it is needed', () => {
  expect(madeAtOnce("const made = { da: new Intl.Collator('da') };")).toBe(1);
  expect(sourcesIn('src/', /\.ts$/).flatMap(({ file, text }) => (madeAtOnce(text) > 0 ? [file] : []))).toEqual([]);
});
