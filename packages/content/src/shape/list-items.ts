import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Report } from '../finding.ts';
import { placeOfNode } from '../parse/place-of-node.ts';

/** The items of the one list that `nodes` hold; anything else there is reported. */
export function listItems(nodes: RootContent[], what: string, report: Report): ListItem[] {
  const lists = nodes.filter((node): node is List => node.type === 'list');
  const other = nodes.find((node) => node.type !== 'list');
  if (other) report.error(placeOfNode(other), 'list-is-a-list', { text: `${what} hold something that is not a list item`, fix: 'Put it into a list item.' });
  return lists.flatMap((list) => list.children);
}

export interface ItemHead {
  paragraph: Paragraph;
  words: PhrasingContent[];
}

/** The first paragraph of a list item. */
export function itemHead(item: ListItem): ItemHead | null {
  const [paragraph] = item.children;
  return paragraph?.type === 'paragraph' ? { paragraph, words: paragraph.children } : null;
}

const ID = /^[a-z][a-z0-9-]{1,79}$/;

/** Takes the leading code span that names an id off `words`; null when there is none or it is no id. */
export function takeId(words: PhrasingContent[]): { id: string; rest: PhrasingContent[] } | null {
  const [first, second, ...others] = words;
  if (first?.type !== 'inlineCode' || !ID.test(first.value)) return null;
  if (second?.type !== 'text') return { id: first.value, rest: second ? [second, ...others] : [] };
  return { id: first.value, rest: withTrimmedStart(second, others) };
}

/** Takes leading bold words and a colon or space after them off `words`. */
export function takeLabel(words: PhrasingContent[]): { label: string; rest: PhrasingContent[] } | null {
  const [first, second, ...others] = words;
  const [inner] = first?.type === 'strong' ? first.children : [];
  if (inner?.type !== 'text') return null;
  const label = inner.value.replace(/:$/, '').trim();
  if (second?.type !== 'text') return { label, rest: second ? [second, ...others] : [] };
  return { label, rest: withTrimmedStart(second, others) };
}

/** Drops a separator (`:` and spaces) from the start of a text, keeping its position right. */
function withTrimmedStart(text: PhrasingContent & { type: 'text' }, others: PhrasingContent[]): PhrasingContent[] {
  const value = text.value.replace(/^\s*:?\s*/, '');
  const cut = text.value.length - value.length;
  if (value === '') return others;
  const position = text.position && { ...text.position, start: { ...text.position.start, offset: (text.position.start.offset ?? 0) + cut } };
  return [position ? { ...text, value, position } : { ...text, value }, ...others];
}
