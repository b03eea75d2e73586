import type { Anchor } from '@whetstone/contracts/review-content';
import { LONGEST_QUOTE } from '@whetstone/contracts/review-content';

/** A stretch of one of the answers. */
export interface Picked {
  part: number;
  start: number;
  end: number;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** How far into the text of a leaf an end of a range lies; null where it lies in another. */
function within(leaf: Element, node: Node, offset: number): number | null {
  if (!leaf.contains(node)) return null;
  return node.nodeType === Node.TEXT_NODE || offset === 0 ? offset : (leaf.textContent?.length ?? 0);
}

/** The leaf that tells its place: a text of the answer, or the line that tells of something on a whiteboard. */
function leavesIn(box: Element, range: Range): HTMLElement[] {
  const touched = [...box.querySelectorAll<HTMLElement>('[data-from], [data-unit]:not(:has([data-from]))')];
  return touched.filter((leaf) => range.intersectsNode(leaf));
}

function startIn(leaf: HTMLElement, range: Range): number {
  const { from, unit } = leaf.dataset;
  if (from === undefined) return Number(unit?.split(' ')[0]);
  return Number(from) + (within(leaf, range.startContainer, range.startOffset) ?? 0);
}

function endIn(leaf: HTMLElement, range: Range): number {
  const { from, unit } = leaf.dataset;
  if (from === undefined) return Number(unit?.split(' ')[1]);
  return Number(from) + (within(leaf, range.endContainer, range.endOffset) ?? leaf.textContent?.length ?? 0);
}

/** What is selected of an answer, by its place in the text as it was handed in; null where nothing is, or something else. */
export function selectedStretch(): Picked | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const box = elementOf(range.startContainer)?.closest<HTMLElement>('[data-work]');
  const leaves = box ? leavesIn(box, range) : [];
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (!box || first === undefined || last === undefined) return null;
  const [start, end] = [startIn(first, range), endIn(last, range)];
  return start < end ? { part: Number(box.dataset['work']), start, end } : null;
}

/** A stretch with its words, without the space around them, and no longer than a quote may be; null where nothing is left. */
export function anchorAt(text: string, { start, end }: Pick<Picked, 'start' | 'end'>): Anchor | null {
  // no half of a character stands at the end
  const slice = text
    .slice(start, end)
    .slice(0, LONGEST_QUOTE)
    .replace(/[\uD800-\uDBFF]$/, '');
  const quote = slice.trim();
  const from = start + slice.length - slice.trimStart().length;
  return quote === '' ? null : { start: from, end: from + quote.length, quote };
}
