import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown (CommonMark and GFM) to its tree, positions included. The text must have passed `checkNesting`. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
