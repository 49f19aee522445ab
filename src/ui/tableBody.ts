import type { Attachment } from 'svelte/attachments';

/** A number that is withheld: why, in words, and which of the table's notes says more. */
interface WithheldCell {
  readonly reason: string;
  readonly words: string;
  readonly mark?: string;
}

export interface TableColumn {
  readonly field: string;
  readonly label: string;
  readonly format: (value: number) => string;
}

export interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, number | WithheldCell>>;
}

/**
 * Writes rows into a table's body, over those that stand there. A page has a thousand cells, and all may change with one choice: as
 * elements of a component each they took a third of the time until a page was drawn again.
 */
export const tableBody =
  (columns: readonly TableColumn[], rows: readonly TableRow[]): Attachment<HTMLTableSectionElement> =>
  (body) => {
    let next = body.firstElementChild;
    for (const row of rows) {
      const line = next instanceof HTMLTableRowElement ? next : body.appendChild(document.createElement('tr'));
      next = line.nextElementSibling;
      writeRow(line, columns, row);
    }
    removeFrom(next);
  };

const writeRow = (line: HTMLTableRowElement, columns: readonly TableColumn[], { key, name, cells }: TableRow): void => {
  setAttribute(line, 'data-key', key);
  const head = line.firstElementChild ?? line.appendChild(rowHead());
  setText(head, name);
  let next = head.nextElementSibling;
  for (const { field, format } of columns) {
    const place = next ?? line.appendChild(document.createElement('td'));
    next = place.nextElementSibling;
    setAttribute(place, 'data-field', field);
    writeCell(place, cells[field], format);
  }
  removeFrom(next);
};

const rowHead = (): HTMLTableCellElement => {
  const head = document.createElement('th');
  head.scope = 'row';
  return head;
};

/** A number stands raw in `<data value>`, formatted for the eye; one that is withheld is words with a reason. */
const writeCell = (place: Element, cell: number | WithheldCell | undefined, format: (value: number) => string): void => {
  const before = place.firstElementChild;
  if (typeof cell === 'number') {
    place.removeAttribute('data-withheld');
    const stands = before?.localName === 'data';
    if (!stands) place.textContent = '';
    const number = stands ? before : place.appendChild(document.createElement('data'));
    setAttribute(number, 'value', String(cell));
    setText(number, format(cell));
    return;
  }
  if (before) place.textContent = '';
  if (cell) setAttribute(place, 'data-withheld', cell.reason);
  else place.removeAttribute('data-withheld');
  setText(place, cell?.words ?? '');
  if (cell?.mark) place.append('\u00a0', markOf(cell.mark));
};

const markOf = (mark: string): HTMLElement => {
  const raised = document.createElement('sup');
  raised.textContent = mark;
  return raised;
};

const setAttribute = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Into the text that stands there, where one does. */
const setText = (element: Element, text: string): void => {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
};

const removeFrom = (first: Element | null): void => {
  for (let element = first; element; ) {
    const next = element.nextElementSibling;
    element.remove();
    element = next;
  }
};
