import type { Nodes } from 'mdast';
import type { Place } from '../finding.ts';

/** Where a parsed node begins in its file. */
export function placeOfNode(node: Nodes | undefined): Place {
  const start = node?.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
