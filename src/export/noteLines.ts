/** What an author writes, line by line: paragraphs, and lists where lines begin with a mark. */

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** `- `, `– `, `* `, `• ` or `· `: read aloud as a character, or not at all, where it is no list. */
const listItem = /^\s*[-–*•·]\s+(?<text>\S.*)$/;

/** Lines that are items of one list stand together; empty lines part paragraphs and lists, and are left out. */
export const blocksOf = (lines: readonly string[]): readonly NoteBlock[] => {
  const blocks: NoteBlock[] = [];
  let items: string[] | null = null;
  for (const line of lines) {
    const item = listItem.exec(line)?.groups?.text;
    if (item === undefined) {
      items = null;
      if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line });
    } else if (items) items.push(item);
    else {
      items = [item];
      blocks.push({ kind: 'list', items });
    }
  }
  return blocks;
};
