const MARKERS = /^\s*(?:(?:#{1,6}|[-*+]|\d{1,4}[.)]|>)\s+)*/;
const AROUND = /^(\*\*|__)(.+)\1$/;

/** A line of markdown as a title: without what makes it a heading or an entry, and without emphasis around the whole. */
export function titleOf(line: string): string {
  const text = line.replace(MARKERS, '').trim();
  return AROUND.exec(text)?.[2] ?? text;
}

interface Parts {
  above: string;
  title: string;
  below: string;
}

/** A text cut at a line, counted from 1, that becomes a title; null where that line has no words. */
export function splitText(text: string, line: number): Parts | null {
  const lines = text.split('\n');
  const title = titleOf(lines[line - 1] ?? '');
  if (title === '') return null;
  return {
    above: lines
      .slice(0, line - 1)
      .join('\n')
      .trimEnd(),
    title,
    below: lines.slice(line).join('\n').trim(),
  };
}
