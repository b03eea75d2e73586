import type { Code, Html, Root, RootContent } from 'mdast';
import type { Place, Report } from '../finding.ts';
import { LIMITS } from '../read/limits.ts';
import { openElements } from './open-elements.ts';
import { placeOfNode } from './place-of-node.ts';

interface Walked {
  fences: Code[];
  html: Html[];
  /** the first node that stands deeper than the limit; nothing below it is walked */
  tooDeep: RootContent | null;
}

/** Walks in the order of the text. A loop and no recursion: the tree may be as deep as the file is long. */
function walk(root: Root): Walked {
  const walked: Walked = { fences: [], html: [], tooDeep: null };
  const waiting: { node: RootContent; depth: number }[] = root.children.map((node) => ({ node, depth: 1 })).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (node.type === 'code') walked.fences.push(node);
    if (node.type === 'html') walked.html.push(node);
    if (!('children' in node)) continue;
    if (depth > LIMITS.treeDepth) walked.tooDeep ??= node;
    else for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
  }
  return walked;
}

/** A fence that is never closed swallows what follows it, headings and all. */
function checkFence(fence: Code, text: string, report: Report): void {
  const lines = text.slice(fence.position?.start.offset, fence.position?.end.offset).split('\n');
  const [mark] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  const [, end = ''] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(lines.slice(1).at(-1) ?? '') ?? [];
  if (mark === undefined || end.startsWith(mark)) return;
  const place = placeOfNode(fence);
  report.error(place, 'fence-is-closed', { text: `code fence opened at :${place.line} is never closed`, fix: `Close it with ${mark}.` });
}

/**
 * Reports what parses and still harms: nesting that would overflow the stack of whatever walks the tree, a fence or
 * `<details>` that is never closed.
 * @returns false when the tree must not be used.
 */
export function checkTree(root: Root, text: string, report: Report): boolean {
  const { fences, html, tooDeep } = walk(root);
  const { unclosedDetails, tooDeep: elementTooDeep } = openElements(html);
  for (const fence of fences) checkFence(fence, text, report);
  if (unclosedDetails) report.error(unclosedDetails, 'details-is-closed', { text: 'unclosed <details>', fix: 'Close it with </details>.' });
  const deep: Place | null = tooDeep ? placeOfNode(tooDeep) : elementTooDeep;
  if (!deep) return true;
  if (!unclosedDetails) report.error(deep, 'nesting-is-shallow', { text: 'nesting too deep', fix: 'Close what is open, and nest less.' });
  return false;
}
