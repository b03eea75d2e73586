import type { Nodes } from 'mdast';

/** The words of a node without markup; raw HTML counts as nothing, so that a title cannot carry any. */
export function plainText(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return '';
}
