import type { Nodes, Root, RootContent } from 'mdast';
import { placeOfNode } from '../parse/place-of-node.ts';
import { plainText } from '../parse/plain-text.ts';
import type { Rule } from './rule.ts';

const MENTION = /\bthe\s+(?:\w+\s+)?(figure|table|timeline|diagram|chart|graph|image|screenshot|data)\s+(above|below)\b/i;
const SHOWN = new Set<Nodes['type']>(['table', 'code', 'image']);

/** A scraped page often speaks of "the timeline above" that was left behind. */
export const figureIsThere: Rule = ({ outline, report }) => {
  const shows = (node: RootContent | Root): boolean => SHOWN.has(node.type) || ('children' in node && node.children.some((child) => shows(child)));
  const body: RootContent[] = outline.body;
  body.forEach((node, index) => {
    const match = node.type === 'code' ? null : MENTION.exec(plainText(node));
    if (!match) return;
    const where = match[2]?.toLowerCase() === 'above' ? body.slice(0, index + 1) : body.slice(index);
    if (where.some(shows)) return;
    report.warning(placeOfNode(node), 'figure-is-there', {
      text: `speaks of "${match[0].replace(/\s+/g, ' ')}", and there is none`,
      fix: 'Say it in words or add it.',
    });
  });
};
