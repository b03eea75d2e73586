import type { RootContent } from 'mdast';
import { EMPTY_FRAGMENT, type Fragment } from '../fragment.ts';
import { dividedOnly } from '../parse/outline.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { Entry, Topic } from '../records.ts';
import { type ShapeContext, section } from './context.ts';
import { itemHead, listItems, takeId, takeLabel } from './list-items.ts';
import { wordsFragment } from './words-fragment.ts';

/** The prose under a `##` heading; empty when the heading is not there. */
export function shapeProse(context: ShapeContext, name: string): Fragment {
  const found = section(context, name);
  return found ? context.outline.fragment(found.nodes) : EMPTY_FRAGMENT;
}

/** One entry for each `###` under a `##` heading. */
export function shapeEntries(context: ShapeContext, name: string): Entry[] {
  const found = section(context, name);
  if (!found) return [];
  const sections = dividedOnly(found.nodes, 3, context.report);
  for (const entry of sections) {
    if (entry.nodes.length === 0)
      context.report.error(entry.place, 'entry-has-text', { text: `"${entry.name}" has no text`, fix: 'Write it or remove the heading.' });
  }
  return sections.map((entry) => ({ title: entry.name, body: context.outline.fragment(entry.nodes) }));
}

/** A list of ``- **Name** `id`: text``; the id is null where none is written. */
export function shapeTopics(context: ShapeContext, nodes: RootContent[], what: string): (Topic & { id: string | null; line: number })[] {
  return listItems(nodes, what, context.report).flatMap((item) => {
    const place = placeOfNode(item);
    const labelled = takeLabel(itemHead(item)?.words ?? []);
    if (!labelled) {
      context.report.error(place, 'topic-has-name', { text: `one of ${what} has no name`, fix: 'Write it as - **Name**: text.' });
      return [];
    }
    const named = takeId(labelled.rest);
    const body = wordsFragment(context, named?.rest ?? labelled.rest, item.children.slice(1));
    return [{ name: labelled.label, id: named?.id ?? null, body, line: place.line }];
  });
}
