const TAG_OR_TEXT = /<[^>]*>|[^<]+/g;
const BLANK = /\{([a-z][a-z0-9-]*)\}/g;

/**
 * Marks the named blanks of a script, `{base}`, as `<mark class="blank">base</mark>`; attributes are left alone.
 * Takes and returns sanitised HTML: what is inserted is letters, digits and hyphens.
 */
export function markBlanks(html: string): string {
  return html.replace(TAG_OR_TEXT, (part) => (part.startsWith('<') ? part : part.replace(BLANK, '<mark class="blank">$1</mark>')));
}
