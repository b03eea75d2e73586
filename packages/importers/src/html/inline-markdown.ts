import type { Element, ElementContent } from 'hast';
import { escapeText } from './escape-text.ts';

const MARKS = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['del', '~~'],
  ['s', '~~'],
]);
const CODE = new Set(['code', 'tt', 'samp', 'pre']);
const KEPT = new Set(['sub', 'sup', 'kbd']);
const SEPARATE = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'blockquote', 'ul', 'ol', 'table', 'section', 'dt', 'dd']);
const WEB = /^(?:https?:\/\/|mailto:)/i;
const SAFE_IMAGE = /^(?:https?:\/\/|(?![a-z][a-z0-9+.-]*:|\/\/|\/|\\))/i;

/** The characters of nodes, as they are. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? (node.tagName === 'br' ? '\n' : textOf(node.children)) : ''))
    .join('');
}

/** Text as code between enough backticks. */
function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Puts marks around the words, with the blanks outside: `** a**` marks nothing. */
function wrap(text: string, mark: string): string {
  const words = text.trim();
  if (words === '' || words.startsWith(mark)) return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${mark}${words}${mark}${text.slice(start + words.length)}`;
}

const addressOf = (element: Element, name: string): string => {
  const value = element.properties[name];
  return typeof value === 'string' ? value.trim().replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`) : '';
};

function linkMarkdown(element: Element): string {
  const text = inlineMarkdown(element.children).trim();
  const href = addressOf(element, 'href');
  return WEB.test(href) && text !== '' ? `[${text}](${href})` : text;
}

function imageMarkdown(element: Element): string {
  const src = addressOf(element, 'src');
  const alt = typeof element.properties['alt'] === 'string' ? element.properties['alt'] : '';
  if (src === '' || !SAFE_IMAGE.test(src)) return escapeText(alt);
  return `![${escapeText(alt.replace(/\s+/g, ' ')).replaceAll(/[[\]]/g, '')}](${src})`;
}

function elementMarkdown(element: Element): string {
  const { tagName } = element;
  if (tagName === 'br') return '  \n';
  if (tagName === 'img') return imageMarkdown(element);
  if (tagName === 'a') return linkMarkdown(element);
  if (CODE.has(tagName)) return codeSpan(textOf(element.children));
  const inner = inlineMarkdown(element.children);
  if (KEPT.has(tagName)) return `<${tagName}>${inner}</${tagName}>`;
  const mark = MARKS.get(tagName);
  if (mark !== undefined) return wrap(inner, mark);
  return SEPARATE.has(tagName) ? ` ${inner} ` : inner;
}

/** Nodes as inline markdown; blocks among them become words of the line. */
export function inlineMarkdown(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeText(node.value.replace(/[\s\u00A0]+/g, ' '));
      return node.type === 'element' ? elementMarkdown(node) : '';
    })
    .join('');
}
