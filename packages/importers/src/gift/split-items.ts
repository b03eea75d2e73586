export interface GiftItem {
  /** of its first line, 1-based */
  line: number;
  lines: string[];
}

const COMMENT = /^\s*\/\//;
const isComment = (line: string): boolean => COMMENT.test(line);

/** Comments before an item belong to it even over an empty line: they hold its id and tags. */
function withComments(items: readonly GiftItem[]): GiftItem[] {
  const joined: GiftItem[] = [];
  let waiting: GiftItem | null = null;
  for (const item of items) {
    const lines: string[] = waiting === null ? item.lines : [...waiting.lines, ...item.lines];
    const merged: GiftItem = { line: item.line, lines };
    if (item.lines.every(isComment)) waiting = { line: item.line, lines: lines.filter((line) => /\[(?:id|tag):/.test(line)) };
    else {
      // the lines of the comments are not the item's own: its place is that of its own text
      joined.push({ line: merged.line - (waiting?.lines.length ?? 0), lines });
      waiting = null;
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
