import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';
import { type ReviewComment, type ReviewDraft, SHORTEST_NOTE, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmittedPart, SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { DeskReview } from '@whetstone/contracts/desk';

interface Fault {
  field: string;
  message: string;
}

interface Reviewed {
  work: SubmittedWork;
  questions: Pick<DeskReview['questions'][number], 'rubric'>[];
}

/** What browsers write after they were told to stop. */
const SLACK_MS = 1000;

/** What is wrong with the place of a comment; null for nothing. */
function placeFault(comment: ReviewComment, { text, recording }: SubmittedPart): string | null {
  const [words, time] = [wordsOf(comment), timeOf(comment)];
  if (words !== null && text.slice(words.start, words.end) !== words.quote) return 'quotes what does not stand at its place in the answer';
  if (time === null) return null;
  if (recording === undefined) return 'is on a recording, and none was handed in';
  return time.startMs < time.endMs && time.endMs <= recording.durationMs + SLACK_MS ? null : 'is on no stretch of the recording';
}

function faultsOfComments({ comments }: ReviewDraft, { parts }: SubmittedWork): Fault[] {
  const ids = comments.map(({ id }) => id.toLowerCase());
  return comments.flatMap((comment, index) => {
    const { part, text } = comment;
    const field = `comments[${index}]`;
    if (ids.indexOf(ids[index] ?? '') !== index) return [{ field, message: 'has the id of another' }];
    const answer = parts[part - 1];
    if (answer === undefined) return [{ field, message: 'is on a part that is not there' }];
    const message = placeFault(comment, answer);
    if (message !== null) return [{ field, message }];
    return text.trim() === '' ? [{ field, message: 'says nothing' }] : [];
  });
}

/** Words of the answer, or a note that says something. */
function isEvidence(evidence: string, text: string): boolean {
  const words = evidence.trim();
  return words.length >= SHORTEST_NOTE || (words !== '' && text.includes(words));
}

function faultsOfLevels({ levels }: ReviewDraft, { work, questions }: Reviewed): Fault[] {
  const seen = new Set<string>();
  return levels.flatMap(({ part, dimension, level, evidence }, index) => {
    const field = `levels[${index}]`;
    if (!questions[part - 1]?.rubric.some((one) => one.dimension === dimension)) return [{ field, message: 'is of no dimension of the rubric' }];
    const key = `${part} ${dimension}`;
    if (seen.has(key)) return [{ field, message: 'stands there twice' }];
    seen.add(key);
    if (level === null) return [{ field, message: 'has words and no level' }];
    const isBacked = level === 'no-evidence' || isEvidence(evidence, work.parts[part - 1]?.text ?? '');
    return isBacked ? [] : [{ field, message: `must quote the answer, or say in ${SHORTEST_NOTE} characters or more what earns the level` }];
  });
}

/** What keeps a review from being sent, each with its place. */
export function checkReview(draft: ReviewDraft, reviewed: Reviewed): Fault[] {
  const nextStep =
    draft.nextStep.trim().length < SHORTEST_NOTE ? [{ field: 'nextStep', message: `must say in ${SHORTEST_NOTE} characters or more what to do next` }] : [];
  const empty = draft.comments.length + draft.levels.length === 0 ? [{ field: 'levels', message: 'must hold a level, or comments a comment' }] : [];
  return [...nextStep, ...empty, ...faultsOfComments(draft, reviewed.work), ...faultsOfLevels(draft, reviewed)];
}

const rankOf = (level: string | null): number => RUBRIC_LEVELS.findIndex((one) => one === level);

/** Whether two reviews of the same work lie two levels or more apart in any dimension. What has no evidence has no level to compare. */
export function areFarApart(one: ReviewDraft, other: ReviewDraft): boolean {
  return one.levels.some(({ part, dimension, level }) => {
    const same = other.levels.find((second) => second.part === part && second.dimension === dimension);
    const [mine, theirs] = [rankOf(level), same === undefined ? -1 : rankOf(same.level)];
    return mine >= 0 && theirs >= 0 && Math.abs(mine - theirs) >= 2;
  });
}
