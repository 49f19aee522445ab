import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mapping } from '../../../src/domain/mapping.ts';
import { type Problem, questionKey } from '../../../src/domain/problem.ts';
import type { Question as Asked, Candidate, Decision } from '../../../src/state/question.ts';
import type { Preview } from '../../../src/views/data/preview.ts';
import Question from '../../../src/views/data/Question.svelte';
import { candidateOf, draftOf, mappingOf, previewOf, problemOf, questionOf } from './world.ts';

afterEach(cleanup);

interface Given {
  readonly question?: Asked;
  readonly judge?: (preview: Preview, mapping: Mapping) => readonly Problem[];
  readonly correct?: (candidate: Candidate) => Promise<Candidate>;
}

const ask = ({ question = questionOf(), judge = () => [], correct = async (candidate) => candidate }: Given = {}) => {
  const looking = { judge: vi.fn(judge), correct: vi.fn(correct) };
  const given = {
    writeMapping: vi.fn(() => new Blob()),
    ondecide: vi.fn<(decision: Decision) => void>(),
    ondismiss: vi.fn()
  };
  const draft = draftOf(question, looking);
  const { container } = render(Question, { draft, language: 'da', ...given });
  return { ...given, ...looking, draft, container };
};

const choice = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const choose = async (name: string, option: string) => {
  const found = within(choice(name)).getByText<HTMLOptionElement>(option);
  await fireEvent.change(choice(name), { target: { value: found.value } });
};
const load = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Indlæs' });
const why = (page: HTMLElement) => page.querySelector('[data-part="hindrance"]')?.textContent?.trim();

describe('the question', () => {
  it('takes the keyboard to its heading, and scrolls no further than it must', () => {
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    ask();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Se efter, før filerne indlæses' }));
    expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  });

  it('has each file in a fieldset of its name, and a labelled choice for every column of the contract', () => {
    ask();
    const file = within(screen.getByRole('group', { name: 'udgifter.csv' }));
    const labels = file.getAllByRole('combobox').map((one) => one.closest('label')?.querySelector('span')?.textContent);
    expect(labels).toEqual([
      ...['Tabel', 'Skilletegn', 'Tegnkodning', 'Kolonnenavne'],
      ...['borger_id *', 'aar *', 'kommunekode *', 'beloeb *', 'Tal i beloeb', 'omraade *'],
      ...['lov', 'ydelse', 'funktion', 'maalgruppe', 'aldersgruppe', 'familie_id', 'forsoeg_id']
    ]);
    expect(choice('borger_id *').required).toBe(true);
    expect(choice('lov').required).toBe(false);
  });

  it('says why each column was guessed, with an example, and shows no pseudonym', () => {
    const { container } = ask();
    const about = (name: string) => document.getElementById(choice(name).getAttribute('aria-describedby') ?? '')?.textContent;
    expect(about('aar *')).toBe('kalenderår\u00a0· fx 2019\u00a0· kendt navn for aar, sikkert');
    expect(about('borger_id *')).toContain('fx ••••');
    expect(container.textContent).toContain('ringede');
    expect(container.innerHTML).not.toContain('B000123');
  });

  it('masks a column as soon as there is a risk in it', () => {
    const { container } = ask({
      question: questionOf({ candidates: [candidateOf({ problems: [problemOf({ code: 'free-text', columns: ['note'] })] })] })
    });
    expect(container.innerHTML).not.toContain('ringede');
  });

  it('lists the columns that are not read', async () => {
    const { container } = ask();
    const unused = () => container.querySelector('[data-part="unused"]')?.textContent?.trim();
    expect(unused()).toBe('1 kolonne læses ikke: note.');
    await choose('ydelse', 'note');
    expect(unused()).toBeUndefined();
  });

  it('shows the findings of a changed mapping, and loads it as changed', async () => {
    const missing = problemOf({ code: 'missing-column', severity: 'refuse', columns: ['aar'] });
    const judge = (_: Preview, { columns }: Mapping) => (columns.some(({ name }) => name === 'aar') ? [] : [missing]);
    const { container, ondecide } = ask({ judge });
    await choose('aar *', 'læses ikke');
    expect(container.querySelector('[data-problem="missing-column"]')?.textContent).toContain('mangler kolonnen aar');
    expect(load().disabled).toBe(true);
    expect(why(container)).toBe('udgifter.csv har 1 fejl, der skal rettes først.');
    await choose('aar *', 'note');
    expect(container.querySelector('[data-problem]')).toBeNull();
    await fireEvent.click(load());
    const aar = ondecide.mock.calls[0]?.[0].candidates[0]?.mapping.columns.find(({ name }) => name === 'aar');
    expect(aar).toMatchObject({ from: { column: 'note' }, reason: 'chosen' });
  });

  it('takes a fixed value, once it is written', async () => {
    const { container, ondecide } = ask();
    await choose('aar *', 'fast værdi');
    expect(why(container)).toBe('Skriv den faste værdi for aar i udgifter.csv.');
    await fireEvent.input(screen.getByLabelText('Fast værdi for aar'), { target: { value: '2019' } });
    await fireEvent.click(load());
    const aar = ondecide.mock.calls[0]?.[0].candidates[0]?.mapping.columns.find(({ name }) => name === 'aar');
    expect(aar).toMatchObject({ from: { constant: '2019' }, reason: 'fixed' });
  });

  it('reads numbers as the analyst says', async () => {
    const { ondecide } = ask();
    await choose('Tal i beloeb', 'decimalpunktum (1,234.50)');
    await fireEvent.click(load());
    const beloeb = ondecide.mock.calls[0]?.[0].candidates[0]?.mapping.columns.find(({ name }) => name === 'beloeb');
    expect(beloeb).toMatchObject({ from: { column: 'beløb' }, decimal: '.' });
  });

  it('asks for a table where none fits', () => {
    const { container } = ask({ question: questionOf({ candidates: [candidateOf({ mapping: null })] }) });
    expect(choice('Tabel').value).toBe('');
    expect(load().disabled).toBe(true);
    expect(why(container)).toBe('Vælg en tabel for udgifter.csv.');
    expect(load().getAttribute('aria-describedby')).toBe(container.querySelector('[data-part="hindrance"]')?.id);
  });

  it('reads the file anew under another separator, without taking the focus', async () => {
    let finish: (candidate: Candidate) => void = () => undefined;
    const { container, correct } = ask({ correct: () => new Promise((resolve) => (finish = resolve)) });
    choice('Skilletegn').focus();
    await choose('Skilletegn', 'komma');
    expect(correct).toHaveBeenCalledWith(expect.anything(), { form: { separator: ',' } });
    expect(document.activeElement).toBe(choice('Skilletegn'));
    expect(load().disabled).toBe(true);
    expect(why(container)).toBe('Filen læses på ny …');
    finish(candidateOf({ preview: previewOf('udgifter.csv', { rows: 7, exact: true }) }));
    await waitFor(() => expect(load().disabled).toBe(false));
    expect(container.textContent).toContain('7 rækker');
  });

  it('counts the last of several corrections', async () => {
    const { correct, container } = ask({
      correct: async (candidate) => ({ ...candidate, preview: { ...candidate.preview, rows: candidate.preview.rows + 1 } })
    });
    await choose('Kolonnenavne', 'i række 3');
    await choose('Tegnkodning', 'UTF-8');
    await waitFor(() => expect(container.textContent).toContain('12.002 rækker'));
    expect(correct.mock.calls.map((call: readonly unknown[]) => call[1])).toEqual([
      { form: { header: 2 } },
      { form: { encoding: 'utf-8' } }
    ]);
  });

  it('maps files that are alike in one go', async () => {
    const others = ['b.csv', 'c.csv'].map((name) => candidateOf({ preview: previewOf(name) }));
    const { ondecide, judge } = ask({ question: questionOf({ candidates: [candidateOf(), ...others] }) });
    expect(screen.getByText('Gælder også 2 filer med de samme kolonner: b.csv og c.csv.')).toBeTruthy();
    await choose('ydelse', 'note');
    expect(judge).toHaveBeenCalledTimes(3);
    await fireEvent.click(load());
    for (const { mapping } of ondecide.mock.calls[0]?.[0].candidates ?? []) expect(mapping.columns).toHaveLength(6);
  });

  it('is given up without a decision', async () => {
    const { ondismiss, ondecide } = ask();
    await fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(ondismiss).toHaveBeenCalledOnce();
    expect(ondecide).not.toHaveBeenCalled();
  });

  it('draws few of ten thousand columns, and finds the others by name', async () => {
    const columns = Array.from({ length: 10_000 }, (_, i) => ({ name: `x${i}`, kind: 'text' as const }));
    const { container } = ask({
      question: questionOf({ candidates: [candidateOf({ preview: previewOf('bred.csv', { columns, sample: [] }) })] })
    });
    expect(container.querySelectorAll('[data-sample] th')).toHaveLength(30);
    expect(container.textContent).toContain('og 9.970 kolonner til');
    expect(container.querySelectorAll('option').length).toBeLessThan(2_000);
    await fireEvent.input(screen.getByLabelText('Søg blandt filens 10.000 kolonner'), { target: { value: 'x9999' } });
    await choose('lov', 'x9999');
    expect(within(choice('lov')).getAllByRole('option')).toHaveLength(3);
  });
});

describe('a risk', () => {
  const risk = problemOf({ code: 'cpr-possible', severity: 'warn', columns: ['cpr_hash'], count: 40, asks: true });
  const question = questionOf({ candidates: [candidateOf({ problems: [risk] })] });

  it('must be said yes to', async () => {
    const { container, ondecide } = ask({ question });
    expect(load().disabled).toBe(true);
    expect(why(container)).toBe('Sæt hak ved det spørgsmål, der mangler svar.');
    await fireEvent.click(screen.getByLabelText('Jeg har set efter: kolonnen cpr_hash indeholder ikke CPR-numre.'));
    expect(load().disabled).toBe(false);
    expect(why(container)).toBe('');
    await fireEvent.click(load());
    expect([...(ondecide.mock.calls[0]?.[0].confirmed ?? [])]).toEqual([questionKey(risk)]);
  });

  it('can be said no to again', async () => {
    ask({ question });
    const box = screen.getByRole('checkbox');
    await fireEvent.click(box);
    await fireEvent.click(box);
    expect(load().disabled).toBe(true);
  });

  it('that was found deep in the rows is still asked when the mapping changes', async () => {
    ask({ question });
    await choose('ydelse', 'note');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });
});

describe('a question from before the mapping was changed', () => {
  const of = (problem: Parameters<typeof problemOf>[0]) =>
    questionOf({ candidates: [candidateOf({ problems: [problemOf({ ...problem, asks: true })] })] });

  it('about a guess is not asked of the choice made by hand', async () => {
    ask({ question: of({ code: 'guessed-column', columns: ['year'], other: 'aar' }) });
    await choose('aar *', 'note');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('about a risk ends when its column is no longer read', async () => {
    ask({ question: of({ code: 'free-text', columns: ['omraade'] }) });
    await choose('omraade *', 'læses ikke');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

it('files of two kommuner get each their own kommunekode', async () => {
  const mapping = mappingOf({ columns: mappingOf().columns.filter(({ name }) => name !== 'kommunekode') });
  const candidates = ['a.csv', 'b.csv'].map((name) => candidateOf({ preview: previewOf(name), mapping }));
  const { ondecide } = ask({ question: questionOf({ candidates }) });
  for (const [file, code] of [
    ['a.csv', '210'],
    ['b.csv', '217']
  ] as const) {
    const part = within(screen.getByRole('group', { name: file }));
    await fireEvent.change(part.getByLabelText('kommunekode *'), { target: { value: 'fixed' } });
    await fireEvent.input(part.getByLabelText('Fast værdi for kommunekode'), { target: { value: code } });
  }
  await fireEvent.click(load());
  const given = ondecide.mock.calls[0]?.[0].candidates.map(({ mapping: { columns } }) =>
    columns.find(({ name }) => name === 'kommunekode')
  );
  expect(given?.map((one) => one?.from)).toEqual([{ constant: '210' }, { constant: '217' }]);
});

describe('files that are too large', () => {
  const question = questionOf({
    reason: 'too-large',
    candidates: [candidateOf({ mapping: mappingOf(), problems: [problemOf({ code: 'too-large', severity: 'refuse' })] })],
    tooLarge: {
      neededBytes: 4e9,
      freeBytes: 2e9,
      rows: 400,
      years: [
        { key: 2018, rows: 200 },
        { key: 2019, rows: 200 }
      ],
      kommuner: [{ key: 210, rows: 400 }]
    }
  });

  it('fit once enough is left out', async () => {
    const { container, ondecide } = ask({ question });
    expect(container.textContent).toContain('Filerne skal bruge 4,00\u00a0GB hukommelse. Der er 2,00\u00a0GB fri.');
    expect(why(container)).toBe('Der mangler 2,00\u00a0GB hukommelse.');
    await fireEvent.click(within(screen.getByRole('group', { name: 'Udelad år' })).getByLabelText('2018 (200 rækker)'));
    expect(container.querySelector('[data-part="sum"]')?.textContent).toContain(
      'ca. 200 rækker, skal bruge ca. 2,00\u00a0GB af 2,00\u00a0GB'
    );
    await fireEvent.click(load());
    expect(ondecide.mock.calls[0]?.[0].leftOut).toEqual({ years: [2018], kommuner: [] });
  });

  it('names kommuner, and lets one stay', async () => {
    const { container } = ask({ question });
    await fireEvent.click(screen.getByLabelText('Fredensborg (400 rækker)'));
    expect(why(container)).toBe('Lad mindst ét år og én kommune blive.');
  });
});

describe('files that can be left out', () => {
  const risk = problemOf({ code: 'email', file: 'b.csv', columns: ['note'], asks: true });
  const b = candidateOf({ preview: previewOf('b.csv', { columns: [{ name: 'z', kind: 'text' }], sample: [] }), problems: [risk] });

  it('are those beside another', () => {
    ask();
    expect(screen.queryByLabelText('Udelad udgifter.csv')).toBeNull();
  });

  it('are folded away, ask nothing, and can be taken in again', async () => {
    const { ondecide } = ask({ question: questionOf({ candidates: [candidateOf(), b] }) });
    expect(load().disabled).toBe(true);
    const box = screen.getByLabelText('Udelad b.csv');
    box.focus();
    await fireEvent.click(box);
    expect(document.activeElement).toBe(box);
    expect(within(screen.getByRole('group', { name: 'b.csv' })).queryAllByRole('combobox')).toEqual([]);
    await fireEvent.click(load());
    expect(ondecide.mock.calls[0]?.[0].candidates.map(({ preview }) => preview.name)).toEqual(['udgifter.csv']);
    await fireEvent.click(box);
    expect(load().disabled).toBe(true);
  });

  it('are not all of them', async () => {
    const { container } = ask({ question: questionOf({ candidates: [candidateOf(), b] }) });
    for (const name of ['udgifter.csv', 'b.csv']) await fireEvent.click(screen.getByLabelText(`Udelad ${name}`));
    expect([load().disabled, why(container)]).toEqual([true, 'Lad mindst én fil blive.']);
  });

  it('can be one of several that are mapped in one go', async () => {
    const alike = ['a.csv', 'b.csv', 'c.csv'].map((name) => candidateOf({ preview: previewOf(name) }));
    const { ondecide } = ask({ question: questionOf({ candidates: alike }) });
    await fireEvent.click(screen.getByLabelText('Udelad b.csv'));
    await fireEvent.click(load());
    expect(ondecide.mock.calls[0]?.[0].candidates.map(({ preview }) => preview.name)).toEqual(['a.csv', 'c.csv']);
  });
});

it('keeps its answers when the page is left and come back to', async () => {
  const risk = problemOf({ code: 'email', columns: ['note'], asks: true });
  const { draft, container } = ask({ question: questionOf({ candidates: [candidateOf({ problems: [risk] })] }) });
  await fireEvent.click(screen.getByRole('checkbox'));
  await choose('ydelse', 'note');
  draft.confirm(risk, true);
  cleanup();
  expect(container.textContent).toBe('');
  render(Question, { draft, language: 'da', writeMapping: () => new Blob(), ondecide: () => undefined, ondismiss: () => undefined });
  expect(choice('ydelse').selectedOptions[0]?.textContent).toBe('note');
  expect(draft.confirmed.size).toBe(1);
});

it('says at most two of many things that stand in the way', () => {
  const candidates = ['a', 'b', 'c', 'd'].map((name) => candidateOf({ preview: previewOf(`${name}.csv`), mapping: null }));
  const { container } = ask({ question: questionOf({ candidates }) });
  expect(why(container)).toBe('Vælg en tabel for a.csv. Vælg en tabel for b.csv. 2 til.');
});

it('scrolls what has the keyboard clear of the row at its foot, as long as it is there', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(69);
  ask();
  expect(document.documentElement.style.scrollPaddingBlockEnd).toBe('69px');
  cleanup();
  expect(document.documentElement.style.scrollPaddingBlockEnd).toBe('');
  vi.restoreAllMocks();
});
