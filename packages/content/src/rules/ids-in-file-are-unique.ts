import type { Rule } from './rule.ts';

export const idsInFileAreUnique: Rule = ({ record, outline, report }) => {
  if (record.kind !== 'question') return;
  const groups = [
    ['Hints', record.hints.map(({ id }) => id)],
    ['Rubric', record.rubric.flatMap(({ anchors }) => anchors.map(({ id }) => id))],
    ['Probes', record.probes.map(({ id }) => id)],
  ] as const;
  const seen = new Set<string>();
  for (const [name, ids] of groups) {
    for (const id of ids) {
      const place = outline.sections.get(name)?.place ?? outline.titlePlace;
      if (seen.has(id))
        report.error(place, 'ids-in-file-are-unique', { text: `id ${id} is used twice`, fix: 'Give one of the two another id; keep the older one.' });
      seen.add(id);
    }
  }
};
