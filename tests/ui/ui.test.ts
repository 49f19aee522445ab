import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Checkbox from '../../src/ui/Checkbox.svelte';
import Choice from '../../src/ui/Choice.svelte';
import DropZone from '../../src/ui/DropZone.svelte';
import FigureFrame from '../../src/ui/FigureFrame.svelte';
import Frame from '../../src/ui/Frame.svelte';
import MultiChoice from '../../src/ui/MultiChoice.svelte';
import Notice from '../../src/ui/Notice.svelte';
import ProgressBar from '../../src/ui/ProgressBar.svelte';
import { placeUnder } from '../../src/ui/placeUnder.ts';
import ScrollRegion from '../../src/ui/ScrollRegion.svelte';
import Segmented from '../../src/ui/Segmented.svelte';
import TextField from '../../src/ui/TextField.svelte';

afterEach(cleanup);

const html = (markup: string) => createRawSnippet(() => ({ render: () => markup }));

describe('FigureFrame', () => {
  const frameProps = (busy: boolean) => ({
    id: 'top-share',
    headline: 'Én sætning.',
    definition: 'Af hvad.',
    source: 'Kilde: prøve.',
    busy,
    showTable: 'Vis tabel',
    hideTable: 'Skjul tabel',
    chart: html('<svg></svg>'),
    table: html('<table data-figure-table="top-share"></table>')
  });
  const frame = (busy = false) => render(FigureFrame, frameProps(busy)).container;

  it('is a figure with its headline in the caption, named by it', () => {
    const figure = frame().querySelector('figure[data-figure="top-share"]');
    const headline = figure?.querySelector('figcaption [data-part="headline"]');
    expect(headline?.textContent).toBe('Én sætning.');
    expect(figure?.getAttribute('aria-labelledby')).toBe(headline?.id);
  });

  it('has its table in the page before and after it is shown', async () => {
    const page = frame();
    expect(page.querySelector('.visually-hidden table')).not.toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Vis tabel' }));
    expect(page.querySelector('.visually-hidden')).toBeNull();
    expect(page.querySelector('table')).not.toBeNull();
    // The table is never closed to a screen reader, so nothing says that it was; the name tells what the button does.
    expect(screen.getByRole('button', { name: 'Skjul tabel' }).getAttribute('aria-expanded')).toBeNull();
  });

  it('says when it is busy', () => {
    expect(frame(true).querySelector('figure')?.getAttribute('aria-busy')).toBe('true');
  });

  it('looks so only after a while: an answer that comes at once does not flicker', async () => {
    vi.useFakeTimers();
    try {
      const isPale = (page: Element) => page.querySelector('[data-part="chart"]')?.classList.contains('waiting');
      const { container, rerender } = render(FigureFrame, frameProps(true));
      flushSync();
      vi.advanceTimersByTime(240);
      flushSync();
      expect(isPale(container)).toBe(false);
      vi.advanceTimersByTime(20);
      flushSync();
      expect(isPale(container)).toBe(true);
      await rerender(frameProps(false));
      expect(isPale(container)).toBe(false);
      await rerender(frameProps(true));
      vi.advanceTimersByTime(100);
      await rerender(frameProps(false));
      vi.advanceTimersByTime(1_000);
      flushSync();
      expect(isPale(container)).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('Frame marks the place where the reader is and leads past the navigation', async () => {
  render(Frame, {
    product: 'Navn',
    home: '#/',
    skipLabel: 'Til indholdet',
    navLabel: 'Steder',
    places: [
      { href: '#/a', label: 'A', current: false },
      { href: '#/b', label: 'B', current: true }
    ],
    children: html('<p>Indhold</p>')
  });
  expect(screen.getByRole('link', { name: 'B' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'A' }).hasAttribute('aria-current')).toBe(false);
  await fireEvent.click(screen.getByRole('link', { name: 'Til indholdet' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

const options = [
  { value: 'a', label: 'Alle' },
  { value: 'b', label: 'Modtagere' },
  { value: 'c', label: 'Unge' }
] as const;

it('Segmented gives the value that was picked', async () => {
  const onchange = vi.fn();
  render(Segmented, { label: 'Ud af', options, value: 'a', onchange });
  await fireEvent.click(screen.getByRole('radio', { name: 'Modtagere' }));
  expect(onchange).toHaveBeenCalledExactlyOnceWith('b');
});

it('Choice gives the value that was picked', async () => {
  const onchange = vi.fn();
  render(Choice, { label: 'År', options, value: 'a', onchange });
  await fireEvent.change(screen.getByLabelText('År'), { target: { value: 'c' } });
  expect(onchange).toHaveBeenCalledExactlyOnceWith('c');
});

it('Choice stands in a form of its own, so that setting it has no other control looked at, and that form is sent nowhere', () => {
  render(Choice, { label: 'År', options, value: 'a', onchange: vi.fn() });
  const { form } = screen.getByRole<HTMLSelectElement>('combobox', { name: 'År' });
  expect([...(form?.elements ?? [])].map(({ tagName }) => tagName)).toEqual(['SELECT']);
  // The page would be read anew, and what is loaded lost.
  expect(form?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))).toBe(false);
  expect(screen.queryByRole('form')).toBeNull();
});

describe('MultiChoice', () => {
  const choice = () => {
    const onchange = vi.fn();
    render(MultiChoice, {
      label: 'Grupper',
      summary: '2 valgt',
      options,
      chosen: ['a', 'c'],
      groups: [{ label: 'Ingen', values: [] }],
      onchange
    });
    return onchange;
  };

  it('adds and removes one, in the order of the list', async () => {
    const onchange = choice();
    await fireEvent.click(screen.getByLabelText('Modtagere'));
    expect(onchange).toHaveBeenLastCalledWith(['a', 'b', 'c']);
    await fireEvent.click(screen.getByLabelText('Alle'));
    expect(onchange).toHaveBeenLastCalledWith(['c']);
  });

  it('takes a whole group by its shortcut', async () => {
    const onchange = choice();
    await fireEvent.click(screen.getByText('Ingen'));
    expect(onchange).toHaveBeenLastCalledWith([]);
  });

  it('ticks every box for all, so that one can be taken away', async () => {
    const onchange = vi.fn();
    const groups = [
      { label: 'Alle af dem', values: [], ticksAll: true },
      { label: 'Ingen', values: [] }
    ];
    render(MultiChoice, { label: 'Grupper', summary: 'alle', options, chosen: [], groups, onchange });
    const box = screen.getByLabelText<HTMLInputElement>('Modtagere');
    expect(box.checked).toBe(false);
    await fireEvent.click(screen.getByText('Alle af dem'));
    expect(onchange).toHaveBeenLastCalledWith([]);
    expect(box.checked).toBe(true);
    await fireEvent.click(box);
    expect(onchange).toHaveBeenLastCalledWith(['a', 'c']);
    await fireEvent.click(screen.getByText('Ingen'));
    expect(onchange).toHaveBeenLastCalledWith([]);
    expect(screen.getByLabelText<HTMLInputElement>('Unge').checked).toBe(false);
  });

  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `${i}`, label: `By ${i}` }));
  const listOf = (count: number) =>
    render(MultiChoice, {
      label: 'Byer',
      summary: '',
      options: many(count),
      chosen: [],
      search: 'Søg',
      noMatch: 'Ingen passer',
      onchange: () => undefined
    });

  it('finds what is typed among more than eight, and says where nothing is', async () => {
    const { container } = listOf(12);
    const labels = () => [...container.querySelectorAll('label')].map((label) => label.textContent?.trim());
    await fireEvent.input(screen.getByLabelText('Søg: Byer'), { target: { value: ' by 1' } });
    expect(labels()).toEqual(['By 1', 'By 10', 'By 11']);
    await fireEvent.input(screen.getByLabelText('Søg: Byer'), { target: { value: 'x' } });
    expect(labels()).toEqual([]);
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe('Ingen passer');
  });

  it('has no field to type in for eight', () => {
    expect(listOf(8).container.querySelector('[type="search"]')).toBeNull();
  });

  it('walks its boxes with the arrows', async () => {
    choice();
    screen.getByLabelText('Alle').focus();
    await fireEvent.keyDown(screen.getByLabelText('Alle'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByLabelText('Modtagere'));
  });
});

describe('a list under its button', () => {
  const boxAt = (top: number) => ({ left: 1000, top, bottom: top + 44, right: 1100, width: 100, height: 44 });
  const placed = (top: number) => {
    const [opener, popover] = [document.createElement('button'), document.createElement('div')];
    vi.spyOn(opener, 'getBoundingClientRect').mockReturnValue({ ...boxAt(top), x: 0, y: 0, toJSON: () => '' });
    vi.spyOn(popover, 'offsetWidth', 'get').mockReturnValue(300);
    vi.spyOn(popover, 'offsetHeight', 'get').mockReturnValue(200);
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1200);
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(700);
    return placeUnder(opener, popover);
  };
  afterEach(() => vi.restoreAllMocks());

  it('stands under it and within the window', () => {
    expect(placed(100)).toEqual({ left: 892, top: 148, height: 448 });
  });

  it('is no higher than the room under it', () => {
    expect(placed(300).height).toBe(700 - 344 - 4 - 8);
  });

  it('goes above it near the foot of the window', () => {
    expect(placed(600).top).toBe(600 - 4 - 200);
  });
});

describe('DropZone', () => {
  const zone = () => {
    const onfiles = vi.fn();
    render(DropZone, { label: 'Læg filer her', action: 'Vælg', hook: 'extract-input', onfiles });
    return { onfiles, input: screen.getByLabelText<HTMLInputElement>(/Læg filer her/) };
  };
  const file = new File(['x'], 'x.csv');

  it('is a file input for many files, found by its hook', () => {
    const { input } = zone();
    expect([input.type, input.multiple, input.dataset.hook]).toEqual(['file', true, 'extract-input']);
  });

  it('gives the files that are picked', async () => {
    const { onfiles, input } = zone();
    Object.defineProperty(input, 'files', { value: [file] });
    await fireEvent.change(input);
    expect(onfiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  it('gives the files that are dropped', async () => {
    const { onfiles, input } = zone();
    await fireEvent.drop(input, { dataTransfer: { files: [file] } });
    expect(onfiles).toHaveBeenCalledExactlyOnceWith([file]);
  });
});

it('ProgressBar says how far in words and can be stopped', async () => {
  const oncancel = vi.fn();
  render(ProgressBar, { label: 'Læser', text: '1 af 4 rækker', done: 0.25, cancelLabel: 'Afbryd', oncancel });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Læser' }).value).toBe(0.25);
  expect(screen.getByText('1 af 4 rækker')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Afbryd' }));
  expect(oncancel).toHaveBeenCalledOnce();
});

it('Notice announces a refusal at once and information in its turn', () => {
  render(Notice, { kind: 'refused', title: 'Afvist' });
  render(Notice, { kind: 'info', title: 'Indlæst' });
  expect(screen.getByRole('alert').textContent).toContain('Afvist');
  expect(screen.getByRole('status').textContent).toContain('Indlæst');
});

it('Notice takes the keyboard to its title where it must be heard', () => {
  render(Notice, { kind: 'refused', title: 'Afvist', takesFocus: true });
  expect(document.activeElement?.textContent).toBe('Afvist');
});

it('Checkbox tells whether it is ticked', async () => {
  const onchange = vi.fn();
  render(Checkbox, { label: 'Jeg har set efter', checked: false, onchange });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Jeg har set efter' }));
  expect(onchange).toHaveBeenCalledExactlyOnceWith(true);
});

it('TextField tells what is written', async () => {
  const oninput = vi.fn();
  render(TextField, { label: 'Fast værdi', value: '', oninput });
  await fireEvent.input(screen.getByLabelText('Fast værdi'), { target: { value: '2019' } });
  expect(oninput).toHaveBeenCalledExactlyOnceWith('2019');
});

it('ScrollRegion is named and reached by keyboard', () => {
  render(ScrollRegion, { label: 'Rækker', children: html('<table></table>') });
  expect(screen.getByRole('region', { name: 'Rækker' }).tabIndex).toBe(0);
});
