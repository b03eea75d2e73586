const HEAD = /^((?:\s*\/\/[^\n]*\n)*\s*(?:::(?:\\.|[^:\\]|:(?!:))*::)?\s*(?:\[[a-z]+\])?)([\s\S]*)$/;
const BARE = /(?<!\\)[=~#]/g;

/** Where a brace stands that no backslash takes its meaning from, -1 if nowhere. */
const braceAt = (text: string, brace: '{' | '}'): number => {
  for (let at = text.indexOf(brace); at !== -1; at = text.indexOf(brace, at + 1)) if (text[at - 1] !== '\\') return at;
  return -1;
};

/** An item of GIFT with what Moodle takes for text outside of the braces escaped: `Is 1+1=2? {T}`. */
export function escapeStem(item: string): string {
  const open = braceAt(item, '{');
  const close = open === -1 ? -1 : open + braceAt(item.slice(open), '}');
  if (open === -1 || close < open) return item;
  const [, head = '', stem = ''] = HEAD.exec(item.slice(0, open)) ?? [];
  return head + stem.replace(BARE, String.raw`\$&`) + item.slice(open, close + 1) + item.slice(close + 1).replace(BARE, String.raw`\$&`);
}
