import type { ListItem } from 'mdast';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { Choice } from '../records.ts';
import { type ShapeContext, section } from './context.ts';
import { itemHead, listItems } from './list-items.ts';
import { wordsFragment } from './words-fragment.ts';

function shapeChoice(context: ShapeContext, item: ListItem): Choice[] {
  const { checked } = item;
  if (typeof checked !== 'boolean') {
    context.report.error(placeOfNode(item), 'choice-has-box', {
      text: 'a choice that says neither right nor wrong, or has no words',
      fix: 'Write it as - [x] a right one, or - [ ] a wrong one.',
    });
    return [];
  }
  return [{ text: wordsFragment(context, itemHead(item)?.words ?? [], item.children.slice(1)), isRight: checked }];
}

/** The items of the task list under Choices; none for a question that is not answered by choosing. */
export function shapeChoices(context: ShapeContext): Choice[] {
  const found = section(context, 'Choices');
  if (!found) return [];
  return listItems(found.nodes, 'Choices', context.report).flatMap((item) => shapeChoice(context, item));
}
