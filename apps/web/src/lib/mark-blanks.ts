const TAG_OR_TEXT = /<[^>]*>|[^<]+/g;
const BLANK = /\{([a-z][a-z0-9-]*)\}/g;
const NAMED = /<code>([a-z][a-z0-9-]*)<\/code>/g;
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export interface BlankWords {
  /** what a blank is called, by its name in the script */
  names: Readonly<Record<string, string>>;
  /** the language of those words */
  language: string;
}

/** A blank in words: those of the catalogue, else its name with spaces. */
export function blankWords(name: string, names: BlankWords['names']): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name.replaceAll('-', ' ');
}

function mark(name: string, { names, language }: BlankWords): string {
  const text = blankWords(name, names).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
  return `<mark class="blank" lang="${language}">${text}</mark>`;
}

/**
 * Marks the named blanks of a script, `{base}`, as `<mark class="blank">base salary</mark>`; attributes are left alone.
 * Takes and returns sanitised HTML: what is inserted are words of our own catalogue, or letters, digits and spaces.
 */
export function markBlanks(html: string, words: BlankWords): string {
  return html.replace(TAG_OR_TEXT, (part) => (part.startsWith('<') ? part : part.replace(BLANK, (_, name: string) => mark(name, words))));
}

/** Marks where a text speaks of one of `blanks` by its name in code, so that it is called the same as in the script. */
export function markBlankNames(html: string, blanks: readonly string[], words: BlankWords): string {
  return html.replace(NAMED, (code, name: string) => (blanks.includes(name) ? mark(name, words) : code));
}
