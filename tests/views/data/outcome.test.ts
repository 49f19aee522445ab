import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publicFigure } from '../../../src/domain/disclosure.ts';
import type { Draft } from '../../../src/state/draft.svelte.ts';
import type { Decision } from '../../../src/state/question.ts';
import type { IntakeReport } from '../../../src/state/report.ts';
import Outcome from '../../../src/views/data/Outcome.svelte';
import type { ReportTotals } from '../../../src/views/data/reportTotals.ts';
import { draftOf, fileReportOf, problemOf, questionOf, reportOf } from './world.ts';

const opener = document.createElement('button');
beforeEach(() => {
  document.body.append(opener);
  opener.focus();
});
afterEach(() => {
  cleanup();
  opener.remove();
});

const refusal = problemOf({ code: 'cpr', severity: 'refuse', columns: ['note'], count: 3 });
const refused = reportOf({ outcome: 'refused', files: [fileReportOf({ problems: [refusal] })] });

const show = (first: {
  draft?: Draft | null;
  report?: IntakeReport | null;
  replaced?: readonly 'omkostninger'[];
  canReconsider?: boolean;
  refusedFiles?: readonly string[];
  askTotals?: () => Promise<ReportTotals>;
}) => {
  const given = {
    writeMapping: () => new Blob(),
    ondecide: vi.fn<(decision: Decision) => void>(),
    ondismiss: vi.fn(),
    onreconsider: vi.fn(),
    onaddinstead: vi.fn(),
    onleaveout: vi.fn()
  };
  const { container, rerender } = render(Outcome, {
    draft: null,
    report: null,
    replaced: [],
    canReconsider: false,
    refusedFiles: [],
    language: 'da',
    ...given,
    ...first
  });
  const report = () => container.querySelector<HTMLElement>('[data-report]');
  return { ...given, container, rerender, report };
};

describe('where the keyboard is', () => {
  it('stays where it was when a file is loaded without a question', async () => {
    const { rerender } = show({});
    await rerender({ report: reportOf() });
    expect(document.activeElement).toBe(opener);
  });

  it('goes to the question, and from there to the report', async () => {
    const { rerender, report } = show({ draft: draftOf() });
    expect(document.activeElement?.textContent).toBe('Se efter, før filerne indlæses');
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs' }));
    await rerender({ draft: null });
    expect(document.activeElement).toBe(report());
    await rerender({ report: reportOf() });
    expect(document.activeElement).toBe(report());
  });

  it('goes back to where it was when the question is given up', async () => {
    const { rerender, ondismiss } = show({});
    await rerender({ draft: draftOf(questionOf({ reason: 'review' })) });
    await fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(ondismiss).toHaveBeenCalledOnce();
    await rerender({ draft: null });
    expect(document.activeElement).toBe(opener);
  });

  it('stays in the report when the button pressed goes away with it', async () => {
    const { rerender, report } = show({ report: refused, refusedFiles: ['udgifter.csv'] });
    screen.getByRole('button', { name: 'Indlæs uden udgifter.csv' }).focus();
    await rerender({ report: null });
    expect(document.activeElement).toBe(report());
  });

  it('goes to a refusal, every time', async () => {
    const { rerender } = show({ report: refused });
    expect(document.activeElement?.textContent).toBe('Filen blev ikke indlæst');
    opener.focus();
    await rerender({ report: { ...refused } });
    expect(document.activeElement?.textContent).toBe('Filen blev ikke indlæst');
  });
});

describe('the report', () => {
  it('of a refusal is announced with its sentence', () => {
    const { report } = show({ report: refused });
    const alert = screen.getByRole('alert');
    expect(alert.textContent?.replace(/\s+/g, ' ').trim()).toBe('Filen blev ikke indlæst 1 fejl.');
    expect(screen.getByRole('heading', { level: 2, name: 'Filen blev ikke indlæst' })).toBeTruthy();
    expect(report()?.querySelector('[data-problem="cpr"][data-severity="refuse"]')?.textContent).toContain(
      'mindst 3 forskellige værdier i kolonnen note'
    );
    expect(report()?.textContent).toContain('Det, der var indlæst i forvejen, er der stadig.');
  });

  it('says what was read, and what was guessed with a way to change it', async () => {
    const { container, onreconsider, report } = show({ report: reportOf() });
    expect(screen.getByRole('status').textContent).toContain('12.000 rækker omkostninger');
    expect(container.querySelector('[data-part="guess"]')?.textContent).toContain(
      'Gættet: borger_id = cpr_hash, aar = year og kommunekode = kommune_nr.'
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Ret tilknytningen udgifter.csv' }));
    expect(onreconsider).toHaveBeenCalledWith(['omkostninger']);
    expect(report()?.querySelector('[data-problem]')).toBeNull();
  });

  it('offers another mapping for what was not loaded, where that may help', async () => {
    const { onreconsider } = show({ report: refused, canReconsider: true });
    await fireEvent.click(screen.getByRole('button', { name: 'Ret tilknytningen' }));
    expect(onreconsider).toHaveBeenCalledWith([]);
  });

  it('offers to load the others without what was refused, and says of them why they are not loaded', async () => {
    const good = fileReportOf({ name: 'god.csv', notLoaded: 'another-refused' });
    const report = reportOf({ outcome: 'refused', files: [good, fileReportOf({ problems: [refusal] })] });
    const { onleaveout, container, rerender } = show({ report, refusedFiles: ['udgifter.csv'] });
    expect(container.querySelector('[data-file="god.csv"] [data-part="not-loaded"]')?.textContent).toBe(
      'Ikke indlæst, fordi en anden fil blev afvist.'
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs uden udgifter.csv' }));
    expect(onleaveout).toHaveBeenCalledOnce();
    await rerender({ refusedFiles: ['udgifter.csv', 'b.csv'] });
    expect(screen.getByRole('button', { name: 'Udelad de 2 afviste filer, og indlæs resten' })).toBeTruthy();
    await rerender({ refusedFiles: [] });
    expect(container.querySelector('[data-hook="leave-out-refused"]')).toBeNull();
  });

  it('has files that were left out last, and counts neither their rows nor their errors', () => {
    const out = fileReportOf({ name: 'ude.csv', problems: [refusal], notLoaded: 'left-out' });
    const { container } = show({ report: reportOf({ files: [out, fileReportOf()] }) });
    expect(screen.getByRole('status').textContent?.replace(/\s+/g, ' ').trim()).toBe('Filen er indlæst 12.000 rækker omkostninger');
    expect([...container.querySelectorAll<HTMLElement>('[data-file]')].map(({ dataset }) => dataset.file)).toEqual([
      'udgifter.csv',
      'ude.csv'
    ]);
    expect(container.querySelector('[data-file="ude.csv"]')?.textContent).toContain('Udeladt: filen er ikke indlæst.');
  });

  it('says which check could not be made', () => {
    const { report } = show({ report: reportOf({ unchecked: true }) });
    expect(report()?.textContent).toContain('Det kunne ikke kontrolleres, om der er færre indbyggere');
  });

  it('offers to add to what was replaced', async () => {
    const { onaddinstead } = show({ report: reportOf(), replaced: ['omkostninger'] });
    await fireEvent.click(screen.getByRole('button', { name: 'Læg til i stedet' }));
    expect(onaddinstead).toHaveBeenCalledOnce();
  });

  it('has the worst file first, and folds many files and many findings', () => {
    const files = Array.from({ length: 7 }, (_, i) => fileReportOf({ name: `${i}.csv` }));
    const warnings = Array.from({ length: 12 }, (_, i) => problemOf({ file: 'slem.csv', columns: [`x${i}`] }));
    const notes = [problemOf({ code: 'ignored-columns', severity: 'info', file: 'slem.csv', columns: ['note'] })];
    const { container } = show({
      report: reportOf({ files: [...files, fileReportOf({ name: 'slem.csv', problems: [...notes, ...warnings] })] })
    });
    const blocks = [...container.querySelectorAll<HTMLElement>('[data-file]')];
    expect(blocks[0]?.dataset.file).toBe('slem.csv');
    expect(blocks).toHaveLength(8);
    expect(container.querySelectorAll('details [data-file]')).toHaveLength(3);
    expect(container.querySelectorAll('[data-problem]')).toHaveLength(13);
    expect(blocks[0]?.querySelectorAll(':scope > ul > li[data-problem]')).toHaveLength(8);
    expect([...(blocks[0]?.querySelectorAll('summary') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '4 til',
      '1 bemærkning om læsningen'
    ]);
  });

  it('is given as text and as CSV', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      if (content instanceof Blob) made.push(content);
      return 'blob:x';
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    show({ report: refused });
    await fireEvent.click(screen.getByRole('button', { name: 'Hent som tekst' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Hent som CSV' }));
    await waitFor(() => expect(clicked).toHaveBeenCalledTimes(2));
    expect(await made[0]?.text()).toContain('[cpr]');
    expect([...new Uint8Array((await made[1]?.arrayBuffer()) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    vi.restoreAllMocks();
  });

  it('holds the totals to compare where something was loaded', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      if (content instanceof Blob) made.push(content);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const total = { kommunekode: '210', year: 2019, rows: publicFigure(12), people: null, sum: null, sumAboveZero: null };
    const askTotals = vi.fn(async (): Promise<ReportTotals> => ({ minimumCell: 5, tables: [{ table: 'befolkning', totals: [total] }] }));
    const { rerender } = show({ report: reportOf({ files: [fileReportOf()] }), askTotals });
    await fireEvent.click(screen.getByRole('button', { name: 'Hent som tekst' }));
    await waitFor(() => expect(made).toHaveLength(1));
    expect(await made[0]?.text()).toContain('Fredensborg 2019: Rækker 12');
    await rerender({ report: refused, askTotals });
    await fireEvent.click(screen.getByRole('button', { name: 'Hent som CSV' }));
    await waitFor(() => expect(made).toHaveLength(2));
    expect(askTotals).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});
