import type { TextFormat } from 'gift-pegjs';
import { escapeLines, escapeText } from '../html/escape-text.ts';
import { htmlToLine, htmlToMarkdown } from '../html/html-to-markdown.ts';

const HAS_HTML = /<\/?[a-z][^<>]*>|&#?\w{1,32};|<!--/i;

export interface GiftText {
  line: string;
  blocks: string;
  dropped: string[];
}

/** A text of a GIFT item as markdown, on one line and as blocks. Moodle's own format is HTML where it holds tags. */
export function giftText({ format, text }: TextFormat): GiftText {
  if (format === 'markdown') return { line: text.replace(/\s+/g, ' ').trim(), blocks: text, dropped: [] };
  if (format !== 'plain' && HAS_HTML.test(text)) {
    const { markdown, dropped } = htmlToMarkdown(text);
    return { line: htmlToLine(text).markdown, blocks: markdown, dropped };
  }
  return { line: escapeText(text.replace(/\s+/g, ' ').trim()), blocks: escapeLines(text), dropped: [] };
}
