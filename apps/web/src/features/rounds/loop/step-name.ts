import type { LoopStep } from '@whetstone/contracts/loops';
import type { Messages } from '#src/messages/en.ts';

/** A round of a loop by its stage, and by the kind of its questions where it has one. */
export function stepName(
  { stage, questionKind }: Pick<LoopStep, 'stage' | 'questionKind'>,
  { looping, questions }: Pick<Messages, 'looping' | 'questions'>,
): string {
  const name = stage?.name ?? looping.goneStage;
  return questionKind === null ? name : `${name} · ${questions.kinds[questionKind]}`;
}
