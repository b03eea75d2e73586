import { likelyMean } from './mean-recall.ts';
import type { Plan } from './plan-types.ts';
import { recallOn } from './recall-on.ts';
import { type Likely, shownProbability } from './shown-likely.ts';
import type { Card, IsoDate, Weights } from './study-types.ts';

/** Grades that an area or skill needs before recall is said of it. */
export const EVIDENCE_NEEDED = 8;

export interface TopicQuestion {
  id: string;
  card: Pick<Card, 'stability' | 'lastStudiedOn'> | null;
  /** grades given that were not taken back */
  grades: number;
}

export interface TopicProgress {
  questionCount: number;
  metCount: number;
  evidence: number;
  /** mean recall of what was met; null below the evidence that is needed */
  recallToday: number | null;
  /** over all questions, on the date; null below the evidence that is needed, or without a plan to a date */
  recallOnDate: Likely | null;
}

/**
 * How far a person is with an area or a skill. With little evidence nothing is said of recall.
 * @param plan null without a date
 */
export function topicProgress(
  questions: readonly TopicQuestion[],
  { today, plan, weights }: { today: IsoDate; plan: Pick<Plan, 'recallByQuestion'> | null; weights?: Weights },
): TopicProgress {
  const met = questions.flatMap(({ card }) => (card ? [recallOn(card, today, weights)] : []));
  const evidence = questions.reduce((sum, { grades }) => sum + grades, 0);
  const isEnough = evidence >= EVIDENCE_NEEDED && met.length > 0;
  const onDate = plan ? questions.map(({ id }) => plan.recallByQuestion.get(id) ?? 0) : [];
  return {
    questionCount: questions.length,
    metCount: met.length,
    evidence,
    recallToday: isEnough ? shownProbability(met.reduce((a, b) => a + b, 0) / met.length) : null,
    recallOnDate: isEnough && plan ? likelyMean(onDate, evidence) : null,
  };
}
