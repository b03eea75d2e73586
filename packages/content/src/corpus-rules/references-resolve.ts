import type { ParsedFile } from '../parse-file.ts';
import { type CorpusRule, errorIn } from './corpus.ts';

function targets(files: readonly ParsedFile[]): Set<string> {
  const known = new Set<string>();
  for (const { record } of files) {
    if (!record) continue;
    known.add(`${record.kind} ${record.id}`);
    if (record.kind !== 'bank') continue;
    for (const { slug } of record.areas) known.add(`area ${slug}`);
    for (const { slug } of record.skills) known.add(`skill ${slug}`);
    for (const { id } of record.sources) known.add(`source ${id}`);
  }
  return known;
}

/** Whatever a file mentions by id is there. */
export const referencesResolve: CorpusRule = (files) => {
  const known = targets(files);
  for (const file of files) {
    for (const { kinds, id, by, line, column } of file.references) {
      if (kinds.some((kind) => known.has(`${kind} ${id}`))) continue;
      const text = `${by} refers to ${kinds.join(' or ')} "${id}", which is not there`;
      errorIn(file, { line, column }, { rule: 'references-resolve', text, fix: 'Correct the id, or remove it here before you remove the document.' });
    }
  }
};
