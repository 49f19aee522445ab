import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';
import { type Template, templatesOf } from './templates.ts';

const statement =
  /\bselect\b[\s\S]*\bfrom\b|\b(insert\s+into|delete\s+from|drop\s+(table|view)|alter\s+table|create\s+(or\s+replace\s+)?(temp\s+)?(table|view|macro))\b/i;

const isSql = ({ text, tag }: Template) => tag === 'sql' || statement.test(text);
const isGlued = ({ text, tag, hasHoles }: Template) => tag !== 'sql' && hasHoles && statement.test(text);

const filesWith = (wrong: (template: Template) => boolean, places: (file: string) => boolean): string[] =>
  sourcesIn('src/', /\.(ts|svelte)$/)
    .filter(({ file, text }) => places(file) && templatesOf(file, text).some(wrong))
    .map(({ file }) => file);

it('writes SQL in measures, engine and intake alone', () => {
  expect(filesWith(isSql, (file) => !/^src\/(measures|engine|intake)\//.test(file))).toEqual([]);
});

it('binds every value: no statement is glued from pieces', () => {
  expect(filesWith(isGlued, () => true)).toEqual([]);
});

it('knows SQL when it sees it', () => {
  const [plain, tagged] = templatesOf('a.svelte', `<script>const a = \`select \${b} from c\`; const d = sql\`\${e}\`;</script>`);
  expect(plain && isSql(plain) && isGlued(plain)).toBe(true);
  expect(tagged && isSql(tagged) && !isGlued(tagged)).toBe(true);
  expect(templatesOf('a.ts', `const a = \`Choose a year in \${list}\``).some(isSql)).toBe(false);
});
