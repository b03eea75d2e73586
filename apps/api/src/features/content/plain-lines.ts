import { decodeEntities } from './plain-words.ts';

const PARTS = /<\/t[dh]>\s*|<pre[^>]*>.*?<\/pre>|<(?:"[^"]*"|[^">])*>|[^<]+/gs;
const BREAKS = /^<\/?(?:p|li|ul|ol|h[1-6]|tr|table|blockquote|div|hr|br|summary|details)\b/;
const CELL_END = /^<\/t[dh]>/;

function linesOf(part: string): string {
  if (part.startsWith('<pre')) return `\n${part.replace(/<[^>]*>/g, '')}\n`;
  if (BREAKS.test(part)) return '\n';
  if (CELL_END.test(part)) return ' | ';
  return part.startsWith('<') ? '' : part.replace(/\s+/g, ' ');
}

/**
 * The text of stored HTML with a line for every paragraph, list item, table row and line of code: what two versions are
 * compared by. Code keeps its spaces. Addresses of links are not part of it, so it leads nowhere that is not public.
 */
export function plainLines(html: string): string {
  const text = decodeEntities([...html.matchAll(PARTS)].map(([part]) => linesOf(part)).join(''));
  const lines = text.split('\n').map((line) =>
    line
      .replace(/ \| *$/, '')
      .trimEnd()
      .replace(/^ (?! )/, ''),
  );
  return lines.filter((line) => line.trim() !== '').join('\n');
}
