import type { RoundView } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getRound } from '../rounds/get-round.ts';
import { otherRoundOpen } from '../rounds/round-errors.ts';
import { beginRound } from '../rounds/start-round.ts';
import { endOfLoop } from './present-loop.ts';
import { type LoopRow, type LoopStepRow, readLoopRow } from './read-loop-rows.ts';

type Tx = Prisma.TransactionClient;

function requireItsTurn(loop: LoopRow, position: number): void {
  if (endOfLoop(loop) !== null) throw new DomainError('conflict', 'This loop is over.');
  const before = loop.steps.filter((step) => step.position < position);
  const open = before.find(({ round }) => round !== null && round.submittedAt === null);
  if (open) throw otherRoundOpen(open.roundId);
  if (before.some(({ round }) => round === null))
    throw new DomainError('conflict', 'The rounds of a loop come one after the other: begin the one before first.');
}

async function begin(tx: Tx, personId: string, key: { id: string; position: number }): Promise<string> {
  // of two starts at once, one comes after the other
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const loop = await readLoopRow(tx, personId, key.id);
  const step = loop.steps.find(({ position }) => position === key.position);
  if (step === undefined) throw new DomainError('not_found', 'This loop has no such round.');
  if (step.round === null) await beginStep(tx, loop, step);
  return step.roundId;
}

async function beginStep(tx: Tx, loop: LoopRow, { position, roundId, stageSlug, questionKind, minutes, wantedCount }: LoopStepRow): Promise<void> {
  requireItsTurn(loop, position);
  const { personId, guideId, mode, steps } = loop;
  const guide = guideId === null ? null : await tx.document.findUnique({ where: { id: guideId, retiredAt: null }, select: { slug: true } });
  if (guide === null) throw new DomainError('conflict', 'The guide of this loop is no longer there. What was done stays; end the loop.');
  const asked = steps.flatMap(({ round }) => round?.questions.map(({ questionId }) => questionId) ?? []);
  await beginRound(tx, personId, {
    id: roundId,
    mode,
    minutes,
    count: wantedCount,
    of: { kind: 'guide-stage', guide: guide.slug, stage: stageSlug },
    narrow: { without: asked, kind: questionKind },
  });
}

/**
 * Begins a round of a loop, or answers with it as it stands.
 * @throws DomainError not_found; round_open while another round is under way; conflict before its turn, after the end, and where the guide is gone
 */
export async function startLoopRound(deps: Deps, actor: Actor, key: { id: string; position: number }): Promise<RoundView> {
  const roundId = await deps.db.$transaction(async (tx) => begin(tx, actor.personId, key));
  return getRound(deps, actor, roundId);
}
