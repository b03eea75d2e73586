import { htmlToLine, htmlToMarkdown } from './html-to-markdown.ts';

const NAMES = 'a|b|i|u|em|strong|p|div|span|ul|ol|li|code|pre|h[1-6]|table|tr|td|th|tbody|thead|blockquote|sub|sup|font|del|s|kbd|script|style|iframe';
const IS_HTML = new RegExp(`</(?:${NAMES})\\s*>|<(?:br|hr)\\s*/?>|<img\\s[^<>]{1,2000}>|<(?:script|iframe)\\b`, 'i');
const CODE = /(?<!`)(`{1,5})(?!`)[^`]+\1(?!`)/g;
const TAG = /<(?=[a-zA-Z/!?])/g;

export interface FieldText {
  line: string;
  blocks: string;
  dropped: string[];
}

/** `List<String>` is no markup where nothing else is; in code a backslash would be seen. */
function escapeTags(text: string): string {
  let end = 0;
  let escaped = '';
  for (const { 0: code, index } of text.matchAll(CODE)) {
    escaped += text.slice(end, index).replace(TAG, String.raw`\<`) + code;
    end = index + code.length;
  }
  return escaped + text.slice(end).replace(TAG, String.raw`\<`);
}

/** A field of a table or a note as markdown, on one line and as blocks: HTML where it closes or breaks something, else markdown as it is. */
export function fieldText(text: string): FieldText {
  if (IS_HTML.test(text)) {
    const { markdown, dropped } = htmlToMarkdown(text);
    return { line: htmlToLine(text).markdown, blocks: markdown, dropped };
  }
  const blocks = escapeTags(text.trim());
  return { line: blocks.replace(/\s+/g, ' '), blocks, dropped: [] };
}
