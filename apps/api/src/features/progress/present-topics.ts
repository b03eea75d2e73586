import type { ProgressRow } from '@whetstone/contracts/progress';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Plan } from '@whetstone/study/plan-types';
import { topicProgress } from '@whetstone/study/topic-progress';
import type { StudyCard } from '../plan/read-cards.ts';
import type { QuestionSkill } from './read-skills.ts';

/** What progress is told of. */
export interface Studied {
  today: string;
  /** the plan to the next date; null without one */
  plan: Pick<Plan, 'recallByQuestion'> | null;
  weights: readonly number[];
  /** all that is asked for or was met */
  questions: readonly StudyQuestionLink[];
  cards: ReadonlyMap<string, StudyCard>;
}

type Topic = ProgressRow['topic'];

function presentRow(topic: Topic, ids: readonly string[], { cards, ...when }: Studied): ProgressRow {
  const questions = ids.map((id) => {
    const card = cards.get(id) ?? null;
    return { id, card, grades: card?.reps ?? 0 };
  });
  return { topic, ...topicProgress(questions, when) };
}

/** A row for each topic, in the order in which they come. */
function presentRows(pairs: readonly { topic: Topic; id: string }[], studied: Studied): ProgressRow[] {
  const byTopic = Map.groupBy(pairs, ({ topic }) => topic.slug);
  return [...byTopic.values()].flatMap((list) => {
    const [first] = list;
    const ids = list.map(({ id }) => id);
    return first ? [presentRow(first.topic, ids, studied)] : [];
  });
}

export const presentAreas = (studied: Studied): ProgressRow[] =>
  presentRows(
    studied.questions.map(({ id, area }) => ({ topic: area, id })),
    studied,
  );

export const presentSkills = (studied: Studied, skills: readonly QuestionSkill[]): ProgressRow[] =>
  presentRows(
    skills.map(({ skill, questionId }) => ({ topic: skill, id: questionId })),
    studied,
  );
