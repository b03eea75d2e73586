import type { ElementContent } from 'hast';
import { blockMarkdown } from '../html/block-markdown.ts';
import { inlineMarkdown } from '../html/inline-markdown.ts';
import { charactersOf, type XmlElement } from '../xml/xml-element.ts';

/** Stands where something is to be filled in. */
export const BLANK = '_____';

const BLANKS = new Set(['textEntryInteraction', 'inlineChoiceInteraction', 'gap']);
/** Read by whoever answers or marks, and no part of what asks. */
const APART = new Set(['feedbackInline', 'feedbackBlock', 'modalFeedback', 'rubricBlock', 'prompt', 'gapText', 'gapImg', 'stylesheet', 'style']);
const OPEN = new Set(['gapMatchInteraction', 'hottextInteraction', 'object', 'hottext']);
const DROPPED = new Set(['script', 'iframe', 'embed', 'form', 'applet']);

const isAttribute = (name: string): boolean => ['src', 'alt', 'href', 'title'].includes(name);

function nodesOf(element: XmlElement): ElementContent[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [{ type: 'text' as const, value: child }] : nodeOf(child)));
}

function nodeOf(element: XmlElement): ElementContent[] {
  const { name } = element;
  if (BLANKS.has(name)) return [{ type: 'text', value: BLANK }];
  if (APART.has(name) || DROPPED.has(name) || (name.endsWith('Interaction') && !OPEN.has(name))) return [];
  if (OPEN.has(name)) return nodesOf(element);
  if (name === 'math') return [{ type: 'text', value: charactersOf(element) }];
  const properties = Object.fromEntries([...element.attributes].filter(([key]) => isAttribute(key)));
  return [{ type: 'element', tagName: name.toLowerCase(), properties, children: nodesOf(element) }];
}

/** What stands in an element of a QTI item as blocks of markdown, without interactions and feedback; blanks where something is filled in. */
export const contentBlocks = (element: XmlElement): string => blockMarkdown(nodesOf(element));

/** The same on one line. */
export const contentLine = (element: XmlElement): string => inlineMarkdown(nodesOf(element)).replace(/\s+/g, ' ').trim();

/** The elements in it that could run, and so are left out. */
export function dangersIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(DROPPED.has(child.name) ? [child] : []), ...dangersIn(child)]));
}
