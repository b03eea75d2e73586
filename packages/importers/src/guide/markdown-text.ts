/** Plain words as markdown that shows exactly these words. */
export function markdownText(words: string): string {
  const escaped = words.replace(/[\\`*_[\]<>|]|~(?=~)|&(?=[a-z#])/gi, String.raw`\$&`);
  return escaped.replace(/^([-+#=]|\d{1,9}(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`)).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** Paragraphs, and lists where lines begin with `- `. */
export function markdownProse(text: string): string {
  return text
    .split('\n\n')
    .map((part) => (part.startsWith('- ') ? `- ${markdownText(part.slice(2))}` : markdownText(part)))
    .join('\n\n');
}

/** A lower-case name of letters, digits and hyphens of at most 60 characters; `item` for words without any such. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’"]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shortSlug(slug);
}

const LONGEST = 60;

/** Ends at a whole word; at least two characters long. */
function shortSlug(whole: string): string {
  const slug =
    whole.length <= LONGEST
      ? whole
      : whole
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST);
  return slug.length < 2 ? `item${slug === '' ? '' : `-${slug}`}` : slug;
}

/** Gives each name a slug of its own: a second one that would be the same gets a number. */
export function uniqueSlugs(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const slug = slugOf(words);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    return times === 1 ? slug : `${slug}-${times}`;
  };
}
