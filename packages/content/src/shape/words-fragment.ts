import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Fragment } from '../fragment.ts';
import type { ShapeContext } from './context.ts';

/** A fragment of the rest of a list item: what is left of its first paragraph, and the blocks after it. */
export function wordsFragment(context: ShapeContext, words: PhrasingContent[], blocks: RootContent[] = []): Fragment {
  const start = words[0]?.position?.start;
  const end = words.at(-1)?.position?.end;
  const paragraph: Paragraph = { type: 'paragraph', children: words, ...(start && end ? { position: { start, end } } : {}) };
  return context.outline.fragment(words.length > 0 ? [paragraph, ...blocks] : blocks);
}
