import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import { type Section, divide } from '../parse/outline.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { TrackRecord, TrackStep } from '../records.ts';
import { type ShapeContext, refer, section } from './context.ts';
import { itemHead, listItems, takeId } from './list-items.ts';
import { shapeProse } from './shape-entries.ts';
import { wordsFragment } from './words-fragment.ts';

const DAYS = /^Days? (\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?:\s*(.+)$/;
const TARGETS = ['question', 'article', 'guide', 'salary'];

function shapeStep(part: Section, context: ShapeContext): TrackStep {
  const match = DAYS.exec(part.name);
  const [from, to] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? match?.[1] ?? 0)];
  if (!match) context.report.error(part.place, 'step-has-days', `"${part.name}" names no days`, 'Write it as ### Days 1–7: title.');
  else if (to < from) context.report.error(part.place, 'range-ascends', `days ${from}–${to} descend`, 'Put the smaller day first.');
  const items = listItems(part.nodes.filter((node) => node.type === 'list'), 'the items', context.report).flatMap((item) => {
    const place = placeOfNode(item);
    const named = takeId(itemHead(item)?.words ?? []);
    if (!named) {
      context.report.error(place, 'item-has-id', 'an item names nothing', 'Begin it with the id of a question, article, guide or salary page.');
      return [];
    }
    context.references.push({ kinds: TARGETS, id: named.id, by: `step "${part.name}"`, ...place });
    return [{ id: named.id, note: wordsFragment(context, named.rest, item.children.slice(1)) }];
  });
  const intro = context.outline.fragment(part.nodes.filter((node) => node.type !== 'list'));
  return { title: match?.[3] ?? part.name, fromDay: from, toDay: to, intro, items };
}

export function shapeTrack(data: FrontMatter<'track'>, context: ShapeContext): TrackRecord {
  if (data.guide) refer(context, { kinds: ['guide'], id: data.guide, by: 'guide', path: ['guide'] });
  const parts = divide(section(context, 'Steps')?.nodes ?? [], 3).sections;
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
