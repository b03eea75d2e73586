import type { LoopItem, LoopStep } from '@whetstone/contracts/loops';
import { QuestionKind } from '@whetstone/contracts/question-query';
import type { Prisma } from '@whetstone/db/create-db';
import { readSourceNames, type SourceNames } from '../rounds/read-source-names.ts';
import type { LoopRow, LoopStepRow } from './read-loop-rows.ts';

type Reads = Parameters<typeof readSourceNames>[0] & Pick<Prisma.TransactionClient, 'document'>;

/** How long the break before a round was; null for the first. */
function breakBefore({ steps }: LoopRow, { position, round }: LoopStepRow): number | null {
  const before = steps.find((step) => step.position === position - 1)?.round?.submittedAt ?? null;
  return before === null || round === null ? null : Math.max(0, round.startedAt.getTime() - before.getTime());
}

function presentRound(loop: LoopRow, step: LoopStepRow): LoopStep['round'] {
  if (step.round === null) return null;
  const { startedAt, submittedAt, submittedBy, packet, questions } = step.round;
  return {
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    submittedBy,
    packetAt: packet?.createdAt.toISOString() ?? null,
    answeredCount: questions.filter(({ attempt }) => attempt.answers.length > 0).length,
    questionCount: questions.length,
    breakMs: breakBefore(loop, step),
  };
}

/** When a loop was over: with its last round, or when its person ended it; null while it goes on. */
export function endOfLoop({ endedAt, steps }: LoopRow): Date | null {
  return endedAt ?? steps.at(-1)?.round?.submittedAt ?? null;
}

function presentLoop(loop: LoopRow, names: SourceNames): LoopItem {
  const { id, guideId, mode, breakMinutes, startedAt, steps } = loop;
  return {
    id,
    guide: names.document(guideId),
    mode,
    breakMinutes,
    startedAt: startedAt.toISOString(),
    endedAt: endOfLoop(loop)?.toISOString() ?? null,
    steps: steps.map((step) => ({
      position: step.position,
      stage: names.stage(guideId, step.stageSlug),
      questionKind: QuestionKind.safeParse(step.questionKind).data ?? null,
      minutes: step.minutes,
      count: step.wantedCount,
      roundId: step.roundId,
      round: presentRound(loop, step),
    })),
  };
}

/** Loops by the names that guide and stages have now. */
export async function presentLoops(db: Reads, loops: readonly LoopRow[]): Promise<LoopItem[]> {
  const sources = loops.flatMap(({ guideId, steps }) => steps.map(({ stageSlug }) => ({ guideId, stageSlug, areaSlug: null, trackId: null })));
  const names = await readSourceNames(db, sources);
  return loops.map((loop) => presentLoop(loop, names));
}
