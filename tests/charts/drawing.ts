/** What stands in a drawing, for tests of charts. */

const told = (text: Element): string => text.textContent?.replaceAll(/[ \n]+/g, ' ').trim() ?? '';

/** The words of every element with the part, in their order, its lines with a space between them. */
export const wordsOf = (page: Element, part: string): readonly string[] =>
  [...page.querySelectorAll(`[data-part="${part}"]`)].map((found) => {
    const texts = [...found.querySelectorAll('text')];
    return texts.length > 0 ? texts.map(told).join(' ') : told(found);
  });

/** The only element that the selector finds. */
export const only = (page: Element, selector: string): Element => {
  const found = page.querySelectorAll(selector);
  const [first] = found;
  if (!first || found.length !== 1) throw new Error(`${found.length} of ${selector}`);
  return first;
};

/** An attribute as a number, in px. */
export const px = (element: Element, name: string): number => Number(element.getAttribute(name));

/** What the cursor has said last. */
export const spoken = (page: Element): string => page.querySelector('[aria-live]')?.textContent?.trim() ?? '';
