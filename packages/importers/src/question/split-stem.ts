const BLOCK_START = /^ {0,3}(?:```|~~~|[-*+] |\d{1,9}[.)] |\||>|<(?:pre|table|ul|ol|blockquote)\b)/;
const HEADING = /^ {0,3}#{1,6}\s+/;
const PICTURE = /!\[[^\]]{0,500}\]\([^)\s]{1,2000}\)/g;
const FENCE = /^ {0,3}(?:```|~~~)/;
const ALL_BOLD = /^(\*\*|__)(?!\s)((?:(?!\1)[^\n])+)\1$/;

const oneLine = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/\\?\s+/g, ' ')
    .trim();

/** Pictures beside words stand below a title; a title that is nothing but pictures keeps them. */
function takePictures(line: string): { title: string; pictures: string[] } {
  const title = line.replace(PICTURE, ' ').replace(/\s+/g, ' ').trim();
  return title === '' ? { title: line, pictures: [] } : { title, pictures: line.match(PICTURE) ?? [] };
}

/**
 * Parts what asks a question, in markdown, into a title of one line and what stands below it. The title is the first
 * paragraph; where a list or code comes first, it is their first line with words, and everything stays below.
 */
export function splitStem(markdown: string): { title: string; prompt: string } {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { title: '', prompt: '' };
  let end = first;
  while (end < lines.length && lines[end]?.trim() !== '' && !BLOCK_START.test(lines[end] ?? '')) end += 1;
  if (end > first) {
    const { title, pictures } = takePictures(oneLine(lines.slice(first, end)));
    return {
      title: title.replace(HEADING, '').replace(ALL_BOLD, '$2'),
      prompt: [...pictures, lines.slice(end).join('\n').trim()].filter((part) => part !== '').join('\n\n'),
    };
  }
  const words = lines.slice(first).find((line) => line.trim() !== '' && !FENCE.test(line)) ?? '';
  return { title: oneLine([words.replace(BLOCK_START, '')]), prompt: markdown.trim() };
}
