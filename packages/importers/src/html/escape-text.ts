const TAG_OR_ENTITY = /<(?=[a-zA-Z/!?])|&(?=#?\w{1,32};)/g;
const LINK = /\](?=[([])/g;
// A run of backslashes stays: it is a path or a formula far more often than an escape.
const BACKSLASH = /\\(?=[!-/:-@[\]^-`{-~])/g;
const RUN = /\*+|_+|~~+|`+/g;
const WORD = /[\p{L}\p{N}]/u;
const BLANK = /^\s?$/;

/** Whether a run of delimiters could open or close something: one with blanks on both sides, or `_` inside a word, cannot. */
function isDelimiter(text: string, start: number, run: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + run.length);
  if (run.startsWith('`')) return true;
  if (BLANK.test(before) && BLANK.test(after)) return false;
  return !(run.startsWith('_') && WORD.test(before) && WORD.test(after));
}

function escapeRuns(text: string): string {
  const counts = new Map<string, number>();
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const mark = run.charAt(0);
    if (isDelimiter(text, index, run)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return text.replace(RUN, (run: string, index: number) =>
    // one alone has nothing to pair with
    (counts.get(run.charAt(0)) ?? 0) > 1 && isDelimiter(text, index, run) ? run.replace(/./g, String.raw`\$&`) : run,
  );
}

/** Puts text that is no markdown into a line of markdown: only what would be read as markup gets a backslash, so that the rest stays as it was. */
export function escapeText(text: string): string {
  const escaped = text
    .replace(BACKSLASH, String.raw`\\`)
    .replace(TAG_OR_ENTITY, String.raw`\$&`)
    .replace(LINK, String.raw`\]`);
  return escapeRuns(escaped);
}

const BLOCK = /^([^\S\n]*)(#{1,6}(?=\s)|[-+>](?=\s)|={2,}|-{2,})/gm;
const NUMBER = /^([^\S\n]*\d{1,9})([.)])(?=\s)/gm;

/** The same for text of several lines, which are kept apart; what would begin a heading or a list gets a backslash, too. */
export function escapeLines(text: string): string {
  return escapeText(text)
    .replace(BLOCK, String.raw`$1\$2`)
    .replace(NUMBER, String.raw`$1\$2`)
    .replace(/(?<=\S)\n(?=[^\S\n]*\S)/g, '  \n');
}
