import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { publicFigure, publish } from '../../../src/domain/disclosure.ts';
import type { KAnonymity } from '../../../src/domain/kAnonymity.ts';
import type { TableTotals } from '../../../src/state/loadedFacts.svelte.ts';
import KeptFiles from '../../../src/views/data/KeptFiles.svelte';
import LoadedTables from '../../../src/views/data/LoadedTables.svelte';
import { loadedTables } from '../../../src/views/data/loadedTable.ts';
import Reading from '../../../src/views/data/Reading.svelte';
import RecognitionReport from '../../../src/views/data/RecognitionReport.svelte';
import { coarserMapping, offersOf } from '../../../src/views/data/remedies.ts';
import SenderTotals from '../../../src/views/data/SenderTotals.svelte';
import { candidateOf, mappingOf, previewOf, problemOf } from './world.ts';

afterEach(cleanup);

const few = publish(3, { contributors: 3 }, 5);
const hidden = { rows: few, people: few, sum: few, sumAboveZero: few };

it('a file just dropped is shown with its kind, its size and its first rows', () => {
  const { container } = render(Reading, { previews: [previewOf()], language: 'da' });
  const facts = [...container.querySelectorAll('[data-preview] > ul > li')].map(({ textContent }) => textContent);
  expect(facts).toEqual(['CSV, semikolon, Windows-1252', '2\u00a0kB', 'ca. 12.000 rækker', '6 kolonner']);
  const rows = [...container.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows[0]).toEqual(['2', '••••', '••••', '••••', '••••', 'Voksne', '••••']);
  expect(rows[1]?.[0]).toBe('3');
  expect(screen.getByRole('columnheader', { name: 'beløb decimaltal' })).toBeTruthy();
});

it('a table to scroll is reached by keyboard', () => {
  render(Reading, { previews: [previewOf()], language: 'da' });
  expect(screen.getByRole('region', { name: 'Første rækker i udgifter.csv' }).tabIndex).toBe(0);
});

describe('what is loaded', () => {
  const problems = [problemOf(), problemOf({ severity: 'info' })];
  const opened = [
    { candidates: [], table: 'befolkning', rows: 40, memoryBytes: 2e6, files: [new File([], 'a.csv'), new File([], 'b.csv')] },
    {
      candidates: [candidateOf({ problems })].flatMap((one) => (one.mapping ? [{ ...one, mapping: one.mapping }] : [])),
      table: 'omkostninger',
      rows: 12_000,
      memoryBytes: 3e6,
      files: [new File([], 'udgifter.csv')]
    }
  ] as const;
  const summaries = [
    {
      candidates: [candidateOf({ problems })].flatMap((one) => (one.mapping ? [{ ...one, mapping: one.mapping }] : [])),
      table: 'omkostninger',
      rows: 12_000,
      period: { from: '2014', to: '2019' },
      kommuner: ['217', '210']
    },
    { table: 'befolkning', rows: 40, period: { from: '2019', to: '2019' }, kommuner: [] }
  ] as const;
  const tables = loadedTables(opened, summaries, 'da');

  const show = (synthetic = false) => {
    const given = { onreconsider: vi.fn(), onexport: vi.fn(), onremove: vi.fn() };
    return { ...given, ...render(LoadedTables, { tables, synthetic, language: 'da', ...given }) };
  };

  it('is told table by table', () => {
    const { container } = show();
    const row = container.querySelector('tr[data-key="omkostninger"]');
    expect(container.querySelector('tbody tr')).toBe(row);
    expect([...(row?.querySelectorAll('td') ?? [])].slice(0, 5).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual(
      ['12.000', '2014–2019', '2 Fredensborg, Helsingør', '1 advarsel', '3\u00a0MB'.replace('\u00a0', ' ')]
    );
    expect(container.textContent).toContain('pseudonymiserede');
    expect(tables.map(({ period }) => period)).toEqual(['2014–2019', '2019']);
  });

  it('gives days as days', () => {
    const [table] = loadedTables(
      opened.slice(1),
      [{ table: 'omkostninger', rows: 1, period: { from: '2019-03-01', to: '2020-12-31' }, kommuner: [] }],
      'da'
    );
    expect(table?.period).toBe('1. mar. 2019–31. dec. 2020');
  });

  it('can be corrected, taken home and removed, each by a button that names its table', async () => {
    const { onreconsider, onexport, onremove } = show();
    await fireEvent.click(screen.getByRole('button', { name: 'Ret tilknytningen omkostninger' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Hent som Parquet befolkning' }));
    const remove = screen.getByRole('button', { name: 'Fjern omkostninger' });
    remove.focus();
    await fireEvent.click(remove);
    expect(onreconsider).toHaveBeenCalledExactlyOnceWith('omkostninger');
    expect(onexport).toHaveBeenCalledExactlyOnceWith('befolkning');
    expect(onremove).toHaveBeenCalledExactlyOnceWith('omkostninger');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Indlæste tabeller' }));
  });

  it('is stamped where it is the demo, which cannot be corrected', () => {
    const { container } = show(true);
    expect(container.querySelector('[data-part="stamp"]')).not.toBeNull();
    expect(container.textContent).not.toContain('pseudonymiserede');
    expect(screen.queryByRole('button', { name: /Ret tilknytningen|Fjern/ })).toBeNull();
  });
});

describe('kept files', () => {
  const offer = { at: new Date(2026, 10, 21, 14, 5), files: [{ name: 'udgifter.csv', bytes: 1_200 }] };
  const show = (props: { offer?: typeof offer | null; outcome?: 'kept' | 'no-room' | null; canKeep?: boolean }) => {
    const given = { onkeep: vi.fn(), onreopen: vi.fn(), onforget: vi.fn(async () => undefined) };
    return { ...given, ...render(KeptFiles, { offer: null, outcome: null, canKeep: true, language: 'da', ...given, ...props }) };
  };

  it('are kept on an explicit wish alone, which says what it means', async () => {
    const { container, onkeep } = show({});
    expect(container.textContent).toContain('de originale filer i denne browser på denne computer, til du vælger Glem alt');
    expect(screen.queryByRole('button', { name: 'Glem alt' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Behold filerne i denne browser' }));
    expect(onkeep).toHaveBeenCalledOnce();
  });

  it('are offered with their date, and forgotten by one button', async () => {
    const { container, rerender, onreopen, onforget } = show({ offer, canKeep: false });
    expect(container.textContent).toContain('Beholdt i denne browser siden 21. november 2026 kl. 14.05: udgifter.csv (2\u00a0kB).');
    await fireEvent.click(screen.getByRole('button', { name: 'Åbn dem igen' }));
    expect(onreopen).toHaveBeenCalledOnce();
    await fireEvent.click(screen.getByRole('button', { name: 'Glem alt' }));
    expect(onforget).toHaveBeenCalledOnce();
    await rerender({ offer: null });
    expect(container.querySelector('[aria-live]')?.textContent).toBe('Alt er glemt.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Til næste besøg' }));
  });

  it('that find no room are told', () => {
    const { container } = show({ outcome: 'no-room' });
    expect(container.querySelector('[aria-live]')?.textContent).toContain('ikke plads');
  });
});

describe('recognisability', () => {
  const report: KAnonymity = {
    table: 'deltagere',
    minimumCell: 5,
    quasiIdentifiers: ['kommunekode', 'screenet', 'tilknyttet', 'aldersgruppe'],
    rows: 200,
    classes: 90,
    smallest: 1,
    rowsUnder: 50,
    remedies: [
      { column: 'kommunekode', coarsen: null, rowsUnder: 1 },
      { column: 'screenet', coarsen: 'quarter', rowsUnder: 30 },
      { column: 'screenet', coarsen: 'year', rowsUnder: 20 },
      { column: 'screenet', coarsen: null, rowsUnder: 10 },
      { column: 'tilknyttet', coarsen: 'quarter', rowsUnder: 50 },
      { column: 'tilknyttet', coarsen: 'year', rowsUnder: 45 },
      { column: 'aldersgruppe', coarsen: 'age-band', rowsUnder: 40 },
      { column: 'aldersgruppe', coarsen: null, rowsUnder: 6 }
    ],
    together: [
      { dates: 'quarter', rowsUnder: 4 },
      { dates: 'year', rowsUnder: 2 }
    ]
  };

  it('is helped by what helps, the most helpful first, required columns staying', () => {
    const offers = offersOf(report).map(({ changes, share }) => [changes.map(({ column, how }) => `${column} ${how}`).join(', '), share]);
    expect(offers).toEqual([
      ['screenet year, tilknyttet year, aldersgruppe age-band', 0.01],
      ['screenet quarter, tilknyttet quarter, aldersgruppe age-band', 0.02],
      ['aldersgruppe leave-out', 0.03],
      ['screenet year', 0.1],
      ['screenet quarter', 0.15],
      ['aldersgruppe age-band', 0.2],
      ['tilknyttet year', 0.225]
    ]);
  });

  it('changes the mapping of the columns concerned alone', () => {
    const mapping = mappingOf({
      columns: ['screenet', 'aldersgruppe', 'udfald'].map((name) => ({ name, from: { column: name }, reason: 'exact-name', certainty: 1 }))
    });
    const coarser = coarserMapping(mapping, [
      { column: 'screenet', how: 'quarter' },
      { column: 'aldersgruppe', how: 'leave-out' }
    ]);
    expect(coarser.columns.map(({ name, coarsen }) => [name, coarsen])).toEqual([
      ['screenet', 'quarter'],
      ['udfald', undefined]
    ]);
  });

  it('is examined on demand, and a column made coarser by a button', async () => {
    const given = { onexamine: vi.fn(), oncoarsen: vi.fn() };
    const { container, rerender } = render(RecognitionReport, { reports: null, busy: false, language: 'da', ...given });
    await fireEvent.click(screen.getByRole('button', { name: 'Undersøg genkendelighed' }));
    expect(given.onexamine).toHaveBeenCalledOnce();
    await rerender({ reports: [report] });
    expect(container.querySelector('[data-recognition="deltagere"]')?.textContent).toBe(
      'deltagere: den mindste klasse har 1 person, og 25\u00a0pct. af rækkerne er i klasser med færre end 5. ' +
        'Den, der kender en borger i den mindste klasse, rammer den rette i højst 100\u00a0pct. af forsøgene. ' +
        'Af de enkelte kolonner hjælper det mest at gøre screenet til år.'
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Gør datoer til kvartaler, og læs igen screenet' }));
    expect(given.oncoarsen).toHaveBeenCalledExactlyOnceWith('deltagere', [{ column: 'screenet', how: 'quarter' }]);
    await rerender({ reports: [{ ...report, smallest: null, rowsUnder: 0, remedies: [], together: [] }] });
    expect(container.textContent).toContain('har mindst 20 personer, og 0\u00a0pct.');
    expect(container.querySelector('table')).toBeNull();
  });
});

describe('totals to compare', () => {
  const totals: readonly TableTotals[] = [
    {
      table: 'omkostninger',
      totals: [
        {
          kommunekode: '210',
          year: 2019,
          rows: publicFigure(12),
          people: publicFigure(7),
          sum: publicFigure(1234.5),
          sumAboveZero: publicFigure(2000)
        },
        { kommunekode: '217', year: 2019, ...hidden }
      ]
    },
    { table: 'maal', totals: [{ kommunekode: null, year: null, rows: publicFigure(3), people: null, sum: null, sumAboveZero: null }] }
  ];

  const open = async () => {
    const onopen = vi.fn();
    const { container } = render(SenderTotals, { totals, minimumCell: 5, language: 'da', onopen });
    expect(onopen).not.toHaveBeenCalled();
    const details = container.querySelector('details');
    if (!details) throw new Error('no fold');
    details.open = true;
    await waitFor(() => expect(onopen).toHaveBeenCalledOnce());
    return container;
  };

  it('are asked for when they are opened, and are exact to the øre', async () => {
    const row = (await open()).querySelector('[data-figure-table="totals-omkostninger"] tr[data-key="210 2019"]');
    expect(row?.querySelector('th')?.textContent).toBe('Fredensborg 2019');
    expect(row?.querySelector('[data-field="sum"]')?.textContent).toBe('1.234,50');
    expect(row?.querySelector('[data-field="people"] data')?.getAttribute('value')).toBe('7');
  });

  it('that rest on too few are words', async () => {
    const row = (await open()).querySelector('tr[data-key="217 2019"]');
    expect(row?.querySelectorAll('[data-withheld="too-few"]')).toHaveLength(3);
    expect(row?.querySelector('data')).toBeNull();
    expect(row?.querySelector('[data-field="sum"]')?.textContent).toBe('skjult');
    expect(screen.getByText('Skjult: tallet bygger på færre end 5 personer.')).toBeTruthy();
  });

  it('have the columns that the table has', async () => {
    const table = (await open()).querySelector('[data-figure-table="totals-maal"]');
    expect([...(table?.querySelectorAll('thead th') ?? [])].map(({ textContent }) => textContent)).toEqual(['Kommune og år', 'Rækker']);
    expect(table?.querySelector('tbody th')?.textContent).toBe('maal');
  });
});
