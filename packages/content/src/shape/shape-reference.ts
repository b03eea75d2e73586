import type { ListItem } from 'mdast';
import { EMPTY_FRAGMENT } from '../fragment.ts';
import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import { type Section, dividedOnly } from '../parse/outline.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { ReferenceAnswer, ReferenceLevel, ReferenceRecord } from '../records.ts';
import { DIMENSIONS, LEVELS, type Level } from '../vocabulary.ts';
import { type ShapeContext, refer, section } from './context.ts';
import { itemHead, listItems, takeLabel } from './list-items.ts';
import { wordsFragment } from './words-fragment.ts';

const PARTS = ['Answer', 'Levels'];

/** `- **Dimension** **Level** why` */
function shapeLevel(context: ShapeContext, item: ListItem): ReferenceLevel[] {
  const first = takeLabel(itemHead(item)?.words ?? []);
  const second = first && takeLabel(first.rest);
  const dimension = DIMENSIONS.find((name) => name === first?.label);
  const level = LEVELS.find((name) => name === second?.label);
  const place = placeOfNode(item);
  if (!dimension) {
    context.report.error(place, 'dimension-is-known', { text: 'a level without a dimension', fix: `Begin it with one of ${DIMENSIONS.join(', ')}, in bold.` });
    return [];
  }
  if (!second || !level) {
    context.report.error(place, 'reference-has-level', {
      text: `${dimension} has no level`,
      fix: `Write it as - **${dimension}** **Hire** why; the level is one of ${LEVELS.join(', ')}.`,
    });
    return [];
  }
  return [{ dimension, level, why: wordsFragment(context, second.rest, item.children.slice(1)) }];
}

function partsOf(context: ShapeContext, found: Section): Map<string, Section> {
  const parts = dividedOnly(found.nodes, 3, context.report);
  const stray = parts.find(({ name }) => !PARTS.includes(name));
  if (stray) context.report.error(stray.place, 'heading-is-known', { text: `unknown heading "${stray.name}"`, fix: `A level has: ${PARTS.join(', ')}.` });
  return new Map(parts.map((part) => [part.name, part]));
}

function shapeAnswer(context: ShapeContext, level: Level): ReferenceAnswer[] {
  const found = section(context, level);
  if (!found) return [];
  const parts = partsOf(context, found);
  const answer = parts.get('Answer')?.nodes ?? [];
  const items = listItems(parts.get('Levels')?.nodes ?? [], `the levels of ${level}`, context.report);
  if (answer.length === 0) context.report.error(found.place, 'reference-has-answer', { text: `${level} has no answer`, fix: 'Write it under ### Answer.' });
  return [
    {
      level,
      answer: answer.length === 0 ? EMPTY_FRAGMENT : context.outline.fragment(answer),
      levels: items.flatMap((item) => shapeLevel(context, item)),
    },
  ];
}

export function shapeReference(data: FrontMatter<'reference'>, context: ShapeContext): ReferenceRecord {
  refer(context, { kinds: ['question'], id: data.question, by: 'question', path: ['question'] });
  return {
    kind: 'reference',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    question: data.question,
    answers: LEVELS.flatMap((level) => shapeAnswer(context, level)),
  };
}
