import type { ListItem, PhrasingContent } from 'mdast';
import type { Place } from '../finding.ts';
import { EMPTY_FRAGMENT } from '../fragment.ts';
import { dividedOnly } from '../parse/outline.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { Anchor, Hint, Probe, RubricDimension } from '../records.ts';
import { DIMENSIONS, LEVELS } from '../vocabulary.ts';
import { type ShapeContext, section } from './context.ts';
import { itemHead, listItems, takeId, takeLabel } from './list-items.ts';
import { wordsFragment } from './words-fragment.ts';

interface IdentifiedItem {
  id: string;
  place: Place;
  words: PhrasingContent[];
  item: ListItem;
}

/** The items of a list in which each begins with a permanent id. */
function identifiedItems(context: ShapeContext, name: string, example: string): IdentifiedItem[] {
  const found = section(context, name);
  if (!found) return [];
  return listItems(found.nodes, name, context.report).flatMap((item) => {
    const place = placeOfNode(item);
    const named = takeId(itemHead(item)?.words ?? []);
    if (!named) {
      context.report.error(place, 'item-has-id', { text: `one of ${name} has no id`, fix: `Begin the item with its permanent id: ${example}.` });
      return [];
    }
    return [{ id: named.id, place, words: named.rest, item }];
  });
}

export function shapeHints(context: ShapeContext): Hint[] {
  return identifiedItems(context, 'Hints', '1. `h-name` text').map(({ id, words, item }) => ({
    id,
    text: wordsFragment(context, words, item.children.slice(1)),
  }));
}

/** Each rung: the question in the first paragraph, and a later paragraph that begins with **Surfaces:**. */
export function shapeProbes(context: ShapeContext): Probe[] {
  return identifiedItems(context, 'Probes', '1. `p-name` question').map(({ id, place, words, item }) => {
    const blocks = item.children.slice(1);
    const at = blocks.findIndex((block) => block.type === 'paragraph' && takeLabel(block.children)?.label === 'Surfaces');
    const found = at === -1 ? undefined : blocks[at];
    const surfaces = found?.type === 'paragraph' ? takeLabel(found.children) : null;
    if (!surfaces)
      context.report.error(place, 'probe-surfaces', {
        text: 'this probe does not say what it surfaces',
        fix: 'Say what a good reply shows (in a file, in a paragraph that begins with **Surfaces:**).',
      });
    return {
      id,
      prompt: wordsFragment(context, words, at === -1 ? blocks : blocks.slice(0, at)),
      surfaces: surfaces ? wordsFragment(context, surfaces.rest, blocks.slice(at + 1)) : EMPTY_FRAGMENT,
    };
  });
}

function shapeAnchor(context: ShapeContext, item: ListItem): Anchor[] {
  const place = placeOfNode(item);
  const labelled = takeLabel(itemHead(item)?.words ?? []);
  const level = LEVELS.find((candidate) => candidate === labelled?.label);
  const named = labelled && takeId(labelled.rest);
  if (!level)
    context.report.error(place, 'anchor-has-level', {
      text: 'an anchor without a level',
      fix: `Begin it with one of ${LEVELS.map((name) => `**${name}**`).join(', ')}.`,
    });
  else if (!named) context.report.error(place, 'item-has-id', { text: 'an anchor has no id', fix: `Write it as - **${level}** \`a-name\` text.` });
  if (!level || !named) return [];
  return [{ id: named.id, level, text: wordsFragment(context, named.rest, item.children.slice(1)) }];
}

export function shapeRubric(context: ShapeContext): RubricDimension[] {
  const found = section(context, 'Rubric');
  if (!found) return [];
  return dividedOnly(found.nodes, 3, context.report).flatMap((part) => {
    const dimension = DIMENSIONS.find((name) => name === part.name);
    if (!dimension) {
      context.report.error(part.place, 'dimension-is-known', { text: `unknown dimension "${part.name}"`, fix: `Use one of ${DIMENSIONS.join(', ')}.` });
      return [];
    }
    const items = listItems(part.nodes, `the anchors of ${dimension}`, context.report);
    return [{ dimension, anchors: items.flatMap((item) => shapeAnchor(context, item)) }];
  });
}
