import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';
import { type ReviewDraft, SHORTEST_NOTE } from '@whetstone/contracts/review-content';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { DeskReview } from '@whetstone/contracts/desk';

interface Fault {
  field: string;
  message: string;
}

interface Reviewed {
  work: SubmittedWork;
  questions: Pick<DeskReview['questions'][number], 'rubric'>[];
}

function faultsOfComments({ comments }: ReviewDraft, { parts }: SubmittedWork): Fault[] {
  const ids = comments.map(({ id }) => id.toLowerCase());
  return comments.flatMap(({ part, anchor, text }, index) => {
    const field = `comments[${index}]`;
    if (ids.indexOf(ids[index] ?? '') !== index) return [{ field, message: 'has the id of another' }];
    const answer = parts[part - 1];
    if (answer === undefined) return [{ field, message: 'is on a part that is not there' }];
    if (anchor !== null && answer.text.slice(anchor.start, anchor.end) !== anchor.quote)
      return [{ field, message: 'quotes what does not stand at its place in the answer' }];
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
