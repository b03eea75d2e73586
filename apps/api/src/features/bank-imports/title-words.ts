const WORDS = /\p{Script=Han}|[\p{L}\p{N}](?:[\p{L}\p{N}+#']|\.(?=\p{N}))*/gu;
/** Words that a title can gain or lose and still ask the same. */
const LIGHT = new Set('a an and are be between can do does for how in is it me of on or tell the to us was what when which why with would you your'.split(' '));

/** The words of a title in lower case, in order; each Chinese character counts as one. */
export function titleWords(title: string): string[] {
  return title.normalize('NFKC').toLowerCase().match(WORDS) ?? [];
}

/** Those by which titles are compared, each once: all of them where there is nothing but light ones. */
export function heavyWords(title: string): string[] {
  const words = [...new Set(titleWords(title))];
  const heavy = words.filter((word) => !LIGHT.has(word));
  return heavy.length > 0 ? heavy : words;
}
