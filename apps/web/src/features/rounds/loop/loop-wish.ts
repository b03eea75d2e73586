import type { GuideView } from '@whetstone/contracts/guides';
import { MOST_LOOP_ROUNDS, type LoopBody } from '@whetstone/contracts/loops';
import { QUESTION_KINDS, type QuestionKind } from '@whetstone/contracts/question-query';
import { USUAL_ROUND_MINUTES } from '@whetstone/contracts/rounds';

const USUAL_COUNT = 3;
const USUAL_BREAK_MINUTES = 10;

export interface StepWish {
  stage: string;
  name: string;
  questionKind: QuestionKind | null;
  minutes: number;
  count: number;
  /** whether it is rehearsed */
  isIn: boolean;
}

/** What a form for a loop holds. */
export interface LoopWish {
  guide: string;
  mode: LoopBody['mode'];
  breakMinutes: number;
  steps: readonly StepWish[];
}

interface KindCount {
  value: string;
  count: number;
}

/** Which kinds a stage has questions of, the most frequent first. */
export function kindsByCount(kinds: readonly KindCount[]): QuestionKind[] {
  const counted = QUESTION_KINDS.map((kind) => ({ kind, count: kinds.find(({ value }) => value === kind)?.count ?? 0 }));
  return counted
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ kind }) => kind);
}

/**
 * The rounds of a guide's process, as many of each stage as there are at least. Where a stage has several, each is first meant for a kind
 * of question of its own, as interviewers divide them among each other.
 */
export function firstLoop({ slug, stages }: Pick<GuideView, 'slug' | 'stages'>, kindsOf: ReadonlyMap<string, readonly KindCount[]>): LoopWish {
  const steps: Omit<StepWish, 'isIn'>[] = stages
    .filter(({ questions }) => questions.length > 0)
    .flatMap((stage) => {
      const rounds = stage.rounds?.min ?? 1;
      const kinds = rounds > 1 ? kindsByCount(kindsOf.get(stage.slug) ?? []) : [];
      return Array.from({ length: rounds }, (_, at) => ({
        stage: stage.slug,
        name: stage.name,
        questionKind: kinds[at] ?? null,
        minutes: stage.minutes ?? USUAL_ROUND_MINUTES,
        count: USUAL_COUNT,
      }));
    });
  const first = steps.map((step, at) => ({ ...step, isIn: at < MOST_LOOP_ROUNDS }));
  return { guide: slug, mode: 'strict', breakMinutes: USUAL_BREAK_MINUTES, steps: first };
}

const chosen = ({ steps }: LoopWish): readonly StepWish[] => steps.filter(({ isIn }) => isIn);

export const loopBodyOf = (wish: LoopWish): LoopBody => ({
  guide: wish.guide,
  mode: wish.mode,
  breakMinutes: wish.breakMinutes,
  steps: chosen(wish).map(({ stage, questionKind, minutes, count }) => ({ stage, questionKind, minutes, count })),
});

/** How long it takes with all breaks. */
export function loopMinutes(wish: LoopWish): number {
  const steps = chosen(wish);
  return steps.reduce((sum, { minutes }) => sum + minutes, Math.max(0, steps.length - 1) * wish.breakMinutes);
}
