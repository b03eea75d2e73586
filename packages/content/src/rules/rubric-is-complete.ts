import type { RubricDimension } from '../records.ts';
import { LEVELS } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function identicalAnchors(rubric: RubricDimension[]): string[] {
  const seen = new Map<string, string>();
  return rubric.flatMap(({ anchors }) => anchors).flatMap((anchor) => {
    const text = normal(anchor.text.markdown);
    const first = seen.get(text);
    seen.set(text, first ?? anchor.id);
    return first ? [`${first} and ${anchor.id}`] : [];
  });
}

/** Two to four dimensions, each once, each with every level, no two anchors alike and none without words. */
export const rubricIsComplete: Rule = ({ record, outline, report }) => {
  const place = outline.sections.get('Rubric')?.place;
  if (record.kind !== 'question' || !place) return;
  const error = (text: string, fix: string): void => report.error(place, 'rubric-is-complete', text, fix);
  const names = record.rubric.map(({ dimension }) => dimension);
  if (names.length < 2 || names.length > 4) error(`${names.length} dimensions`, 'A rubric has two to four dimensions.');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) error(`dimension "${repeated}" is used twice`, 'Merge the two.');
  for (const { dimension, anchors } of record.rubric) {
    const missing = LEVELS.filter((level) => !anchors.some((anchor) => anchor.level === level));
    if (missing.length > 0) error(`${dimension}: no anchor for ${missing.join(', ')}`, 'Write at least one observable anchor a level.');
    for (const anchor of anchors) if (anchor.text.markdown.trim() === '') error(`anchor ${anchor.id} has no text`, 'Say what can be observed.');
  }
  for (const pair of identicalAnchors(record.rubric)) error(`anchors ${pair} say the same`, 'Say what tells the two levels apart.');
};
