import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { publish, publishUnless } from '../../src/domain/disclosure.ts';
import { docxOf } from '../../src/export/docxOf.ts';
import type { FigureSheet } from '../../src/export/figureSheet.ts';
import { blocksOf } from '../../src/export/noteLines.ts';
import { draftOf, noteFigures, noteSections } from '../../src/present/noteDraft.ts';
import { registered } from '../../src/views/registry.ts';

const sheet = (id: string, headline: string): FigureSheet => ({
  id,
  name: 'Forløbenes udbytte',
  headline,
  definition: 'Afsluttede forløb: 40.',
  cautions: ['Læses med forbehold.'],
  source: 'Kilde: fit.parquet',
  stamp: null,
  chart: { kind: 'none' },
  table: {
    nameLabel: 'Klasse',
    columns: [{ field: 'cases', label: 'Forløb', format: (value) => `${value} forløb` }],
    rows: [
      { key: 'improved', name: 'Bedre', values: { cases: publish(37, { contributors: 37 }, 5) } },
      { key: 'same', name: 'Uændret', values: { cases: publishUnless('protects-another', 7) } },
      { key: 'worse', name: 'Dårligere & <andet>', values: { cases: publish(3, { contributors: 3 }, 5) } }
    ]
  },
  minimumCell: 5,
  language: 'da',
  address: '#/fit'
});

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

const partsOf = async (blob: Blob) => unzipSync(new Uint8Array(await blob.arrayBuffer()));

const written = docxOf(
  {
    title: 'Status på forsøget',
    particulars: [{ label: 'Udvalg', value: 'Socialudvalget' }],
    sections: [
      { id: 'case', heading: 'Sag', text: blocksOf(['Første afsnit.', '- første punkt', '· andet punkt', 'Andet afsnit.']), figures: [] },
      {
        id: 'families',
        heading: 'Status',
        text: [],
        figures: [
          { sheet: sheet('fit-outcome', 'Trivslen er blevet bedre i 37 forløb.'), hasTable: true },
          { sheet: sheet('fit-endings', 'Uden tabel.'), hasTable: false }
        ]
      }
    ],
    language: 'da'
  },
  async () => ({ png, width: 1200, height: 600 })
);

it('writes headings as headings, tables as tables, and charts as pictures with alternative text', async () => {
  const document = strFromU8((await partsOf(await written))['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/w:val="Heading1"/g)).toHaveLength(1);
  expect(document.match(/w:val="Heading2"/g)).toHaveLength(2);
  expect(document.match(/<w:tbl>/g)).toHaveLength(1);
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toContain('37 forløb');
  expect(document).toContain('Trivslen er blevet bedre i 37 forløb. Afsluttede forløb: 40.');
  for (const text of ['Første afsnit.', 'Andet afsnit.', 'Socialudvalget', 'Kilde: fit.parquet', 'Læses med forbehold.'])
    expect(document).toContain(text);
});

it('writes lists as lists: what an author begins with a mark, and cautions', async () => {
  const parts = await partsOf(await written);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const items = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:numPr>(?:(?!<\/w:p>).)*<\/w:p>/g)].map(([item]) =>
    item.replace(/<[^>]+>/g, '')
  );
  expect(items).toEqual(['første punkt', 'andet punkt', 'Læses med forbehold.', 'Læses med forbehold.']);
  expect(strFromU8(parts['word/numbering.xml'] ?? new Uint8Array())).toContain('w:numFmt w:val="bullet"');
  expect(document).not.toMatch(/>\s*[·•-]\s/);
});

it('reads a list where lines begin with a mark and words follow, and nothing else', () => {
  expect(blocksOf(['Før', '• a', ' * b', '', '- c', '-5 grader', '– ', '·'])).toEqual([
    { kind: 'paragraph', text: 'Før' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'list', items: ['c'] },
    { kind: 'paragraph', text: '-5 grader' },
    { kind: 'paragraph', text: '– ' },
    { kind: 'paragraph', text: '·' }
  ]);
});

it('says under a table why numbers are withheld, each reason once', async () => {
  const document = strFromU8((await partsOf(await written))['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/Skjult for at beskytte en anden gruppe\./g)).toHaveLength(1);
  expect(document).toContain('>skjult<');
});

it('keeps withheld what is withheld, in every part of the package', async () => {
  const parts = await partsOf(await written);
  const text = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
    .map(([, content]) => strFromU8(content))
    .join();
  expect(text).toContain('færre end 5');
  expect(text).not.toContain('3 forløb<');
  expect(text).toContain('Dårligere &amp; &lt;andet&gt;');
  expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
});

it('is written by nobody but the product', async () => {
  const core = strFromU8((await partsOf(await written))['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:creator>Helhedsblik</dc:creator>');
  expect(core).toContain('<cp:lastModifiedBy>Helhedsblik</cp:lastModifiedBy>');
});

const facts = { where: '', kommuner: ['210', '159'], minimumCell: 5, isSynthetic: false, language: 'da' } as const;

it('begins the case with what the figures say, and tells of the networks that are loaded', () => {
  const sheets = new Map([['participants-enrolment', sheet('participants-enrolment', '13 er tilknyttet af 15-20.')]]);
  expect(draftOf('case', sheets, { ...facts, where: 'Fredensborg' })).toContain('Fredensborg. 13 er tilknyttet af 15-20.');
  expect(draftOf('background', sheets, facts).split('\n')).toHaveLength(3);
  expect(draftOf('background', sheets, { ...facts, kommuner: ['461'] }).split('\n')).toHaveLength(1);
});

it('says where nothing is loaded, and that synthetic data are', () => {
  expect(draftOf('costs', new Map(), facts)).toContain('ikke indlæst');
  expect(draftOf('method', new Map(), { ...facts, isSynthetic: true })).toContain('syntetiske data');
  expect(draftOf('method', new Map(), facts)).not.toContain('syntetiske');
});

it('never speaks of an effect', () => {
  for (const language of ['da', 'en'] as const)
    for (const section of noteSections) expect(draftOf(section, new Map(), { ...facts, language })).not.toMatch(/effekt|effect\b/i);
});

it('asks for figures of the registry alone', () => {
  const known = new Set(registered.map(({ id }) => id));
  expect(noteSections.flatMap((section) => noteFigures[section].filter(({ id }) => !known.has(id)))).toEqual([]);
});
