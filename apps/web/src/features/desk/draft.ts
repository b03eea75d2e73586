import { type ReviewComment, type ReviewDraft, type ReviewLevel, SHORTEST_NOTE, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { NumberedComment } from '#src/reviewed/number-comments.ts';
import { missingCharacters } from '#src/lib/evidence.ts';

/** After all words come the times of the recording, and then what is on the whole. */
const AFTER_WORDS = 1_000_000;

function startOf(comment: ReviewComment): number {
  const time = timeOf(comment);
  return time === null ? (wordsOf(comment)?.start ?? Number.POSITIVE_INFINITY) : AFTER_WORDS + time.startMs;
}

/** The comments as they stand in the work, those on a whole answer last: numbered so while they are written. */
export function numberByPlace(comments: readonly ReviewComment[]): NumberedComment[] {
  const ordered = comments.toSorted((a, b) => a.part - b.part || (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
  return ordered.map((comment, at) => ({ ...comment, number: at + 1 }));
}

export const isSameLevel = (a: Pick<ReviewLevel, 'part' | 'dimension'>, b: Pick<ReviewLevel, 'part' | 'dimension'>): boolean =>
  a.part === b.part && a.dimension === b.dimension;

const placeIn = (comment: Pick<ReviewComment, 'anchor'>): (string | number)[] => {
  const [words, time] = [wordsOf(comment), timeOf(comment)];
  return [...(words === null ? [] : [words.start, words.end, words.quote]), ...(time === null ? [] : [time.startMs, time.endMs])];
};

/** A draft by what it says: whoever stored it may order its fields, comments and levels otherwise. */
const saidIn = ({ comments, levels, nextStep }: ReviewDraft): string =>
  JSON.stringify([
    comments.map((comment) => JSON.stringify([comment.id, comment.part, comment.kind, comment.text, ...placeIn(comment)])).toSorted(),
    levels.map(({ part, dimension, level, evidence }) => JSON.stringify([part, dimension, level, evidence])).toSorted(),
    nextStep,
  ]);

export const isSameDraft = (one: ReviewDraft, other: ReviewDraft): boolean => saidIn(one) === saidIn(other);

/** Two texts, one below the other, unless one says all that the other does. */
function both(theirs: string, mine: string): string {
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${theirs}\n\n${mine}`;
}

/** A draft as two windows have it: nothing that was written in either is lost. Of a level that differs mine holds. */
export function mergeDrafts(theirs: ReviewDraft, mine: ReviewDraft): ReviewDraft {
  const ofTheirs = new Map(theirs.comments.map((comment) => [comment.id, comment]));
  const comments = mine.comments.map((comment) => {
    const other = ofTheirs.get(comment.id);
    ofTheirs.delete(comment.id);
    return other === undefined ? comment : { ...comment, text: both(other.text, comment.text) };
  });
  const levels = mine.levels.map((level) => {
    const other = theirs.levels.find((one) => isSameLevel(one, level));
    return other === undefined ? level : { ...level, evidence: both(other.evidence, level.evidence) };
  });
  return {
    comments: [...comments, ...ofTheirs.values()],
    levels: [...levels, ...theirs.levels.filter((level) => !mine.levels.some((one) => isSameLevel(one, level)))],
    nextStep: both(theirs.nextStep, mine.nextStep),
  };
}

/** What a review still lacks to be sent, each with where it is mended. */
export type Problem =
  | { kind: 'next-step'; missing: number }
  | { kind: 'empty' }
  | { kind: 'evidence' | 'level'; part: number; dimension: string; title: string }
  | { kind: 'comment'; id: string; number: number };

export function problemsOf({ comments, levels, nextStep }: ReviewDraft, { parts }: SubmittedWork): Problem[] {
  const missing = Math.max(0, SHORTEST_NOTE - nextStep.trim().length);
  const ofLevels = levels.flatMap(({ part, dimension, level, evidence }): Problem[] => {
    const { text = '', title = '' } = parts.find(({ position }) => position === part) ?? {};
    if (level === null) return [{ kind: 'level', part, dimension, title }];
    const isEnough = level === 'no-evidence' || missingCharacters(evidence, text) === 0;
    return isEnough ? [] : [{ kind: 'evidence', part, dimension, title }];
  });
  const ofComments = numberByPlace(comments).flatMap(({ id, number, text }): Problem[] => (text.trim() === '' ? [{ kind: 'comment', id, number }] : []));
  const empty: Problem[] = comments.length + levels.length === 0 ? [{ kind: 'empty' }] : [];
  return [...empty, ...ofLevels, ...ofComments, ...(missing > 0 ? [{ kind: 'next-step' as const, missing }] : [])];
}
