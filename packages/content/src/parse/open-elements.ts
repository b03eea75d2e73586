import type { Html } from 'mdast';
import type { Place } from '../finding.ts';
import { LIMITS } from '../read/limits.ts';
import { placeOfNode } from './place-of-node.ts';

/** A comment, or a tag with its attributes, in which a quoted `>` ends nothing. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
/** Elements that have no end tag, or whose end tag may be left out: they never stay open. */
const CLOSES_ITSELF = new Set('area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(' '));

interface Tag extends Place {
  name: string;
  closes: boolean;
}

function tagsOf(node: Html): Tag[] {
  const start = placeOfNode(node);
  let { line } = start;
  let lineStart = 1 - start.column;
  let counted = 0;
  return [...node.value.matchAll(TAG)].flatMap((match) => {
    for (let end = node.value.indexOf('\n', counted); end !== -1 && end < match.index; end = node.value.indexOf('\n', counted)) {
      line += 1;
      lineStart = counted = end + 1;
    }
    const [, slash, name] = match;
    return name === undefined ? [] : [{ name: name.toLowerCase(), closes: slash === '/', line, column: match.index - lineStart + 1 }];
  });
}

/** What the raw HTML of a document leaves open, and where it nests deeper than the limit. */
export function openElements(html: readonly Html[]): { unclosedDetails: Place | null; tooDeep: Place | null } {
  const open: Tag[] = [];
  let tooDeep: Place | null = null;
  for (const tag of html.flatMap(tagsOf)) {
    if (CLOSES_ITSELF.has(tag.name)) continue;
    if (tag.closes) {
      const opener = open.findLastIndex(({ name }) => name === tag.name);
      if (opener !== -1) open.length = opener;
    } else open.push(tag);
    if (open.length > LIMITS.treeDepth) tooDeep ??= tag;
  }
  return { unclosedDetails: open.find(({ name }) => name === 'details') ?? null, tooDeep };
}
