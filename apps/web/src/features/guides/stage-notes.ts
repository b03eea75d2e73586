import type { GuideView } from '@whetstone/contracts/guides';
import type { Messages } from '#src/messages/en.ts';

type Stage = GuideView['stages'][number];

/** Rounds of all stages together; null where the source does not give them for every stage, since a part of nothing weighs nothing. */
export function roundsOfAll(stages: readonly Pick<Stage, 'rounds'>[]): { min: number; max: number } | null {
  const all = { min: 0, max: 0 };
  for (const { rounds } of stages) {
    if (rounds === null) return null;
    all.min += rounds.min;
    all.max += rounds.max;
  }
  return all;
}

/** What a stage weighs, as far as the data say: its share of the rounds and of the guide's questions. */
export function weightOf(stage: Stage, guide: Pick<GuideView, 'stages' | 'coverage'>, { guides }: Messages): string[] {
  const all = roundsOfAll(guide.stages);
  return [
    ...(stage.rounds !== null && all !== null ? [guides.roundsOfAll(stage.rounds, all)] : []),
    ...(stage.questions.length > 0 ? [guides.questionsOfAll(stage.questions.length, guide.coverage.total.total)] : []),
  ];
}
