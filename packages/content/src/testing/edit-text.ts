export type Edit = (text: string) => string;

/** Puts `to` in the place of the one occurrence of `from`. */
export function replace(from: string, to: string): Edit {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the text`);
    return parts.join(to);
  };
}

/** Puts `body` in the place of all that stands under a `##` heading. */
export function under(heading: string, body: string): Edit {
  return (text) => {
    const mark = `\n## ${heading}\n`;
    const start = text.indexOf(mark);
    if (start === -1) throw new Error(`no heading ${heading}`);
    const end = text.indexOf('\n## ', start + 1);
    return `${text.slice(0, start)}${mark}\n${body}\n${end === -1 ? '' : text.slice(end)}`;
  };
}

/** Takes a `##` heading and all that stands under it away. */
export const without =
  (heading: string): Edit =>
  (text) =>
    replace(`\n## ${heading}\n\n\n`, '')(under(heading, '')(text));

/** One edit after the other. */
export const all =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((edited, edit) => edit(edited), text);

/** The 1-based line on which `words` first stand. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`"${words}" is not in the text`);
  return text.slice(0, at).split('\n').length;
}
