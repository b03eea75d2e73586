import { type CorpusRule, errorIn } from './corpus.ts';

/** Two documents of a kind cannot share an address; letter case does not tell addresses apart. */
export const slugsAreUnique: CorpusRule = (files) => {
  const first = new Map<string, string>();
  for (const file of files) {
    if (!file.record || file.record.kind === 'bank') continue;
    const key = `${file.record.kind} ${file.record.slug.toLowerCase()}`;
    const other = first.get(key);
    const text = `slug ${file.record.slug.toLowerCase()} already used in ${other ?? ''}`;
    if (other) errorIn(file, file.slugPlace, { rule: 'slugs-are-unique', text, fix: 'Rename one of the two files.' });
    else first.set(key, `${file.file}:${file.slugPlace.line}`);
  }
};
