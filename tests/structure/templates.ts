import ts from 'typescript';

export interface Template {
  readonly text: string;
  /** Name of the tag before it, or empty. */
  readonly tag: string;
  readonly hasHoles: boolean;
}

export const scriptsOf = (file: string, text: string): string[] =>
  file.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '') : [text];

/** Every template literal of a source, also those within others. */
export const templatesOf = (file: string, text: string): Template[] => {
  const templates: Template[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const { parent } = node;
      const tag = ts.isTaggedTemplateExpression(parent) ? parent.tag.getText() : '';
      const pieces = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        : [node.text];
      templates.push({ text: pieces.join('…'), tag, hasHoles: pieces.length > 1 });
    }
    ts.forEachChild(node, walk);
  };
  for (const script of scriptsOf(file, text)) walk(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
  return templates;
};
