export interface GiftItem {
  /** of its first line, 1-based */
  line: number;
  lines: string[];
}

const COMMENT = /^\s*\/\//;
const isComment = (line: string): boolean => COMMENT.test(line);

const holdsTags = (line: string): boolean => /\[(?:id|tag):/.test(line);

/** Comments before an item belong to it even over an empty line: they hold its id and tags. */
function withComments(items: readonly GiftItem[]): GiftItem[] {
  const joined: GiftItem[] = [];
  let waiting: string[] = [];
  for (const { line, lines } of items) {
    if (lines.every(isComment)) for (const comment of lines.filter(holdsTags)) waiting.push(comment);
    else {
      // the lines of the comments are not the item's own: its place is that of its own text
      joined.push({ line: line - waiting.length, lines: [...waiting, ...lines] });
      waiting = [];
    }
  }
  return joined;
}

/** The items of a GIFT file, which empty lines separate; comments alone are no item. */
export function splitItems(text: string): GiftItem[] {
  const items: GiftItem[] = [];
  let item: GiftItem | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') item = null;
    else if (item === null) {
      item = { line: index + 1, lines: [line] };
      items.push(item);
    } else item.lines.push(line);
  }
  return withComments(items);
}
