import type { AssessmentLevel, AssessmentSubmissionView } from '@whetstone/contracts/assessments';
import { levelToKeep } from '#src/lib/evidence.ts';
import type { LevelMark } from '#src/reviewed/rubric-form.tsx';

/** A level as it is being given; of the answer as a whole where `dimension` is empty. */
export interface LevelEntry extends LevelMark {
  position: number;
  dimension: string;
}

type Part = AssessmentSubmissionView['work']['parts'][number];

/** What of an answer a level may quote. */
export const textOf = ({ text, lateText }: Pick<Part, 'text' | 'lateText'>): string => (lateText === null ? text : `${text}\n\n${lateText}`);

export const toEntries = (levels: readonly AssessmentLevel[]): LevelEntry[] =>
  levels.map(({ dimension, ...level }) => ({ ...level, dimension: dimension ?? '' }));

const byPlace = (one: AssessmentLevel, other: AssessmentLevel): number =>
  one.position - other.position || (one.dimension ?? '').localeCompare(other.dimension ?? '', 'en');

/** Those that can be written down, in one order: a level without the words that earn it cannot yet. */
export function toLevels(entries: readonly LevelEntry[], parts: readonly Part[]): AssessmentLevel[] {
  const texts = new Map(parts.map((part) => [part.position, textOf(part)]));
  return entries
    .flatMap(({ position, dimension, ...mark }): AssessmentLevel[] => {
      const level = levelToKeep(mark, texts.get(position) ?? '');
      return level === null ? [] : [{ position, dimension: dimension === '' ? null : dimension, level, evidence: mark.evidence.trim() }];
    })
    .toSorted(byPlace);
}

/** The entries with one of them as it is now; one that says nothing is none. */
export function withEntry(entries: readonly LevelEntry[], entry: LevelEntry): LevelEntry[] {
  const others = entries.filter(({ position, dimension }) => position !== entry.position || dimension !== entry.dimension);
  return entry.level === null && entry.evidence === '' ? others : [...others, entry];
}

export const isSame = (one: readonly AssessmentLevel[], other: readonly AssessmentLevel[]): boolean =>
  JSON.stringify([...one].toSorted(byPlace).map(toRow)) === JSON.stringify([...other].toSorted(byPlace).map(toRow));

const toRow = ({ position, dimension, level, evidence }: AssessmentLevel): unknown[] => [position, dimension, level, evidence];
