/** The report in Danish: one HTML file without anything outside it, to attach to a risk assessment. */
import { chaptersOf, limitsOf } from '../../src/views/metode/chapters.ts';
import { factsOf } from '../../src/views/metode/facts.ts';
import { say } from '../../src/wording/method.ts';
import { promised, subjectOf, subjects } from './proofs.ts';
import type { Proven, State, Summary } from './summary.ts';

export interface Circumstances {
  readonly date: Date;
  /** What was tested, and with what: *Helhedsblik*, *0.1.0 (7434618)*. */
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** What long proofs told, by their files. */
  readonly found: ReadonlyMap<string, string>;
}

const number = (value: number): string => value.toLocaleString('da-DK', { maximumFractionDigits: 0 });

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const states: Readonly<Record<State, string>> = {
  held: 'holdt',
  failed: 'holdt ikke',
  skipped: 'sprunget over',
  'not-run': 'ikke kørt'
};

const verdictOf = ({ state, proofs, failures, skipped }: Summary): string => {
  const held = proofs.reduce((sum, one) => sum + one.held, 0);
  const rest = skipped.length > 0 ? ` ${number(skipped.length)} er sprunget over; grunden står nedenfor.` : '';
  switch (state) {
    case 'held':
      return `Alle ${number(held)} prøver, der kunne køres her, holdt.${rest}`;
    case 'failed':
      return `${
        failures.length === 1
          ? 'Én prøve holdt ikke. Rapporten kan ikke bruges som dokumentation, før den gør.'
          : `${number(failures.length)} prøver holdt ikke. Rapporten kan ikke bruges som dokumentation, før de gør.`
      }${rest}`;
    case 'partial':
      return `Kun en del af prøverne er kørt. Rapporten er ikke fuldstændig; hvad der mangler, står nedenfor.${rest}`;
  }
};

const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
/** `first`: what the first column takes of the width, per cent. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[], first = 30): string =>
  `<table class="w${first}"><thead>${row(heads, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('\n')}</tbody></table>`;
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;
const section = (title: string, ...parts: readonly string[]): string => `<h2>${escaped(title)}</h2>\n${parts.join('\n')}\n`;
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const timesOf = ({ held, failed, skipped, worlds }: Proven): string =>
  [
    `${number(held + failed)} prøver`,
    worlds > 0 && `mindst ${number(worlds)} tilfældige tilfælde`,
    skipped > 0 && `${number(skipped)} sprunget over`
  ]
    .filter(Boolean)
    .join(', ');

const foundIn = (proof: Proven, found: ReadonlyMap<string, string>): string => {
  const told = found.get(proof.file);
  const state = proof.failed > 0 ? `${number(proof.failed)} holdt ikke` : proof.held > 0 ? 'ingen fejl' : states[proof.state];
  return told ? `${state}; ${told}` : state;
};

const proofTables = ({ proofs }: Summary, found: ReadonlyMap<string, string>): string => {
  const titled = proofs.map((proof) => ({ proof, ...(subjectOf(proof.file) ?? promised) }));
  return [...subjects, promised]
    .filter(({ title }) => titled.some((one) => one.title === title))
    .map(
      ({ title }) =>
        `<h3>${escaped(title)}</h3>${table(
          ['Prøver', 'Hvad blev prøvet', 'Hvor mange gange', 'Hvad blev fundet'],
          titled.filter((one) => one.title === title).map(({ proof, tried }) => [proof.file, tried, timesOf(proof), foundIn(proof, found)])
        )}`
    )
    .join('\n');
};

const style = `
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #16212a; font: 1rem/1.5 system-ui, sans-serif; }
  h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 1px solid #d5dade; padding-top: 1rem; }
  table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: 0.9rem; }
  th, td { padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid #d5dade; text-align: left; vertical-align: top; overflow-wrap: break-word; }
  .w30 td:first-child { width: 30%; } .w50 td:first-child { width: 50%; } .verdict { padding: 1rem; border-left: 4px solid #005b96; background: #e9edf0; font-size: 1.2rem; }
  .failed, .partial { border-color: #9c4200; } @media print { body { margin: 0; } tr { break-inside: avoid; } }`;

/** The whole page. */
export const reportOf = (summary: Summary, { date, versions, found }: Circumstances): string => {
  const facts = factsOf('da');
  const rules = chaptersOf('da').flatMap(({ id, blocks }) =>
    id === 'disclosure' ? blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : []
  );
  const day = date.toLocaleString('da-DK', { dateStyle: 'long', timeStyle: 'short' });
  return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Helhedsblik: tillidsrapport</title><style>${style}</style></head>
<body>
<h1>Helhedsblik: tillidsrapport</h1>
<p>Kørt ${escaped(day)}. Prøverne bruger opdigtede data; ingen borgers data indgår.</p>
<p class="verdict ${summary.state}">${escaped(verdictOf(summary))}</p>
${section('Hvad der er kørt', table(['Program', 'Version'], versions))}
${
  summary.failures.length > 0
    ? section(
        'Prøver, der ikke holdt',
        table(
          ['Fil', 'Prøve', 'Besked'],
          summary.failures.map(({ file, name, note }) => [file, name, note])
        )
      )
    : ''
}
${section(
  'Løfterne',
  paragraph('Løfterne er dem, der står på siden Metode. Et løfte holder, når alle de prøver, det peger på, er kørt og holdt.'),
  table(
    ['Løfte', 'Resultat', 'Antal prøver', 'Hvor'],
    summary.promises.map(({ promise, tests, state }) => [
      say('da', `method.promises.${promise.id}`, facts),
      states[state],
      number(tests),
      [...new Set(promise.proofs.map(({ file }) => file))].join(', ')
    ]),
    50
  )
)}
${section('Prøverne', proofTables(summary, found))}
${section(
  'Sprunget over',
  summary.skipped.length > 0
    ? table(
        ['Fil', 'Prøve', 'Hvorfor'],
        summary.skipped.map(({ file, name, why }) => [file, name, why])
      )
    : paragraph('Ingen prøver er sprunget over.')
)}
${summary.left.length > 0 ? section('Ikke kørt', list(summary.left)) : ''}
${section('Hvad der ikke loves', paragraph(say('da', 'method.limitsLead')), list(limitsOf('da')))}
${section('Regler og grænser', ...rules.map(({ caption, heads, rows }) => `<h3>${escaped(caption)}</h3>${table(heads, rows)}`))}
${section('Gentag det selv', paragraph('npm ci og derefter npm run trust. FUZZ_SECONDS og SOAK_STEPS gør de to lange prøver længere.'))}
</body>
</html>
`;
};
