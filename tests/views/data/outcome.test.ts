import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionKey } from '../../../src/domain/problem.ts';
import type { Decision, Question } from '../../../src/state/question.ts';
import type { IntakeReport } from '../../../src/state/report.ts';
import Outcome from '../../../src/views/data/Outcome.svelte';
import { candidateOf, fileReportOf, problemOf, questionOf, reportOf } from './world.ts';

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
  question?: Question | null;
  report?: IntakeReport | null;
  replaced?: readonly 'omkostninger'[];
  canReconsider?: boolean;
}) => {
  const given = {
    judge: () => [],
    correct: async (candidate: ReturnType<typeof candidateOf>) => candidate,
    writeMapping: () => new Blob(),
    ondecide: vi.fn<(decision: Decision) => void>(),
    ondismiss: vi.fn(),
    onreconsider: vi.fn(),
    onaddinstead: vi.fn()
  };
  const { container, rerender } = render(Outcome, {
    question: null,
    report: null,
    replaced: [],
    canReconsider: false,
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
    const { rerender, report } = show({ question: questionOf() });
    expect(document.activeElement?.textContent).toBe('Se efter, før filerne indlæses');
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs' }));
    await rerender({ question: null });
    expect(document.activeElement).toBe(report());
    await rerender({ report: reportOf() });
    expect(document.activeElement).toBe(report());
  });

  it('goes back to where it was when the question is given up', async () => {
    const { rerender, ondismiss } = show({});
    await rerender({ question: questionOf({ reason: 'review' }) });
    await fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(ondismiss).toHaveBeenCalledOnce();
    await rerender({ question: null });
    expect(document.activeElement).toBe(opener);
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
    expect(blocks[0]?.querySelectorAll(':scope > ul > li')).toHaveLength(8);
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
    expect(clicked).toHaveBeenCalledTimes(2);
    expect(await made[0]?.text()).toContain('[cpr]');
    expect([...new Uint8Array((await made[1]?.arrayBuffer()) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    vi.restoreAllMocks();
  });
});

describe('one question after another', () => {
  const risk = problemOf({ code: 'cpr-possible', columns: ['cpr_hash'], asks: true });
  const candidate = candidateOf({ problems: [risk] });

  it('about the same files does not ask again what was answered', async () => {
    const { rerender, ondecide } = show({ question: questionOf({ candidates: [candidate] }) });
    await fireEvent.click(screen.getByRole('checkbox'));
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs' }));
    await rerender({ question: null });
    await rerender({ question: questionOf({ candidates: [candidate] }) });
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs' }));
    expect([...(ondecide.mock.calls[1]?.[0].confirmed ?? [])]).toEqual([questionKey(risk)]);
  });

  it('about other files of the same name asks anew', async () => {
    const { rerender } = show({ question: questionOf({ candidates: [candidate] }) });
    await fireEvent.click(screen.getByRole('checkbox'));
    await fireEvent.click(screen.getByRole('button', { name: 'Indlæs' }));
    await rerender({ question: questionOf({ candidates: [candidateOf({ problems: [risk] })] }) });
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });
});
