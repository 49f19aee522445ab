/** The tests of a file as they stand in it, without running them. */
import ts from 'typescript';

export interface WrittenTest {
  /** *the box > is open*; what a template fills in is …, and what `each` fills in stays as it is written (`%d`, `$name`). */
  readonly title: string;
  /** Random worlds that fast-check tries in it, as far as they stand in the test itself. */
  readonly worlds: number;
}

/** fast-check's own number. */
const usualRuns = 100;

const words = (node: ts.Node | undefined): string | null => {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return null;
};

/** `it`, `describe.each(…)`, `describe.skipIf(…)` → the first word. */
const callee = (node: ts.Expression): string | null => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return callee(node.expression);
  return null;
};

const worldsIn = (node: ts.Node): number => {
  let worlds = 0;
  const visit = (one: ts.Node): void => {
    if (ts.isCallExpression(one) && /^(fc\.)?assert$/.test(one.expression.getText())) {
      const given = /numRuns:\s*([\d_]+)/.exec(one.arguments[1]?.getText() ?? '')?.[1];
      worlds += given ? Number(given.replaceAll('_', '')) : usualRuns;
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return worlds;
};

/** Every test of `text`, the text of a test file. */
export const testsIn = (text: string): WrittenTest[] => {
  const found: WrittenTest[] = [];
  const visit = (node: ts.Node, within: readonly string[]): void => {
    const title = ts.isCallExpression(node) ? words(node.arguments[0]) : null;
    const name = ts.isCallExpression(node) && title !== null ? callee(node.expression) : null;
    if (title !== null && (name === 'it' || name === 'test')) {
      found.push({ title: [...within, title].join(' > '), worlds: worldsIn(node) });
      return;
    }
    const inside = title !== null && name === 'describe' ? [...within, title] : within;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, true), []);
  return found;
};

/** Whether a test that was run, by its full name, is the written one. */
export const isRunOf = (written: string, run: string): boolean => {
  const plain = written.replace(/[.*+?^{}()|[\]\\]/g, '\\$&');
  // Longer names of fields before shorter: what each fills in, and what a template does.
  const pattern = plain.replace(/%[sdifjo]|\$\w+(\\\.\w+)*|…/g, '[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(run);
};
