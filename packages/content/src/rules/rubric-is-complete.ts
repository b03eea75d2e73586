import type { RubricDimension } from '../records.ts';
import { LEVELS } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function identicalAnchors(rubric: RubricDimension[]): string[] {
  const seen = new Map<string, string>();
  return rubric
    .flatMap(({ anchors }) => anchors)
    .flatMap((anchor) => {
      const text = normal(anchor.text.markdown);
      const first = seen.get(text);
      seen.set(text, first ?? anchor.id);
      return first ? [`${first} and ${anchor.id}`] : [];
    });
}

interface Fault {
  text: string;
  fix: string;
}

function dimensionFaults({ dimension, anchors }: RubricDimension): Fault[] {
  const missing = LEVELS.filter((level) => !anchors.some((anchor) => anchor.level === level));
  const silent = anchors.filter((anchor) => anchor.text.markdown.trim() === '');
  return [
    ...(missing.length > 0 ? [{ text: `${dimension}: no anchor for ${missing.join(', ')}`, fix: 'Write at least one observable anchor a level.' }] : []),
    ...silent.map(({ id }) => ({ text: `anchor ${id} has no text`, fix: 'Say what can be observed.' })),
  ];
}

function wholeFaults(rubric: RubricDimension[]): Fault[] {
  const names = rubric.map(({ dimension }) => dimension);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...(names.length < 2 || names.length > 4
      ? [{ text: names.length === 1 ? 'one dimension' : `${names.length} dimensions`, fix: 'A rubric has two to four dimensions.' }]
      : []),
    ...repeated.map((name) => ({ text: `dimension "${name}" is used twice`, fix: 'Merge the two.' })),
    ...identicalAnchors(rubric).map((pair) => ({ text: `anchors ${pair} say the same`, fix: 'Say what tells the two levels apart.' })),
  ];
}

/** Two to four dimensions, each once, each with every level, no two anchors alike and none without words. */
export const rubricIsComplete: Rule = ({ record, outline, report }) => {
  const place = outline.sections.get('Rubric')?.place;
  if (record.kind !== 'question' || !place) return;
  for (const fault of [...wholeFaults(record.rubric), ...record.rubric.flatMap(dimensionFaults)]) report.error(place, 'rubric-is-complete', fault);
};
