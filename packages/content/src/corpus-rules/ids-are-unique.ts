import { type CorpusRule, errorIn } from './corpus.ts';

export const idsAreUnique: CorpusRule = (files) => {
  const first = new Map<string, string>();
  for (const file of files) {
    if (!file.record) continue;
    const { id } = file.record;
    const other = first.get(id);
    if (other) errorIn(file, file.idPlace, { rule: 'ids-are-unique', text: `id ${id} already used in ${other}`, fix: 'Give the newer file an id of its own.' });
    else first.set(id, `${file.file}:${file.idPlace.line}`);
  }
};
