import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import { type Section, dividedOnly } from '../parse/outline.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { TrackRecord, TrackStep } from '../records.ts';
import { type ShapeContext, refer, section } from './context.ts';
import { itemHead, listItems, takeId } from './list-items.ts';
import { shapeProse } from './shape-entries.ts';
import { wordsFragment } from './words-fragment.ts';

const DAYS = /^Days? (\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?:\s*(.+)$/;
const TARGETS = ['question', 'article', 'guide', 'salary'];

function shapeItems(part: Section, context: ShapeContext): TrackStep['items'] {
  const lists = part.nodes.filter((node) => node.type === 'list');
  return listItems(lists, 'the items', context.report).flatMap((item) => {
    const place = placeOfNode(item);
    const named = takeId(itemHead(item)?.words ?? []);
    if (!named) {
      context.report.error(place, 'item-has-id', { text: 'an item names nothing', fix: 'Begin it with the id of a question, article, guide or salary page.' });
      return [];
    }
    context.references.push({ kinds: TARGETS, id: named.id, by: `step "${part.name}"`, ...place });
    return [{ id: named.id, note: wordsFragment(context, named.rest, item.children.slice(1)) }];
  });
}

function shapeStep(part: Section, context: ShapeContext): TrackStep {
  const { name, place, nodes } = part;
  const [, first = '0', last = first, title = name] = DAYS.exec(name) ?? [];
  const [fromDay, toDay] = [Number(first), Number(last)];
  if (fromDay === 0) context.report.error(place, 'step-has-days', { text: `"${name}" names no days`, fix: 'Write it as ### Days 1–7: title.' });
  if (toDay < fromDay) context.report.error(place, 'range-ascends', { text: `days ${fromDay}–${toDay} descend`, fix: 'Put the smaller day first.' });
  const intro = context.outline.fragment(nodes.filter((node) => node.type !== 'list'));
  return { title, fromDay, toDay, intro, items: shapeItems(part, context) };
}

export function shapeTrack(data: FrontMatter<'track'>, context: ShapeContext): TrackRecord {
  if (data.guide) refer(context, { kinds: ['guide'], id: data.guide, by: 'guide', path: ['guide'] });
  const parts = dividedOnly(section(context, 'Steps')?.nodes ?? [], 3, context.report);
  return {
    kind: 'track',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    guide: data.guide,
    days: data.days,
    summary: shapeProse(context, 'Summary'),
    steps: parts.map((part) => shapeStep(part, context)),
  };
}
