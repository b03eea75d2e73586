import type { PacketQuestion } from '@whetstone/contracts/round-packet';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { findLastTime } from './find-last-time.ts';
import { readAskedVersion } from './get-round.ts';
import { presentSource } from './present-round-facts.ts';
import { readSourceNames } from './read-source-names.ts';
import { readRoundRow } from './read-round-row.ts';
import { type PacketRound, requireOver, requireStudy, timesOfRound } from './round-over.ts';
import { type PacketFacts, describeQuestion, writePacket } from './write-packet.ts';

async function describeQuestions(deps: Deps, actor: Actor, round: PacketRound): Promise<PacketQuestion[]> {
  const links = await listStudyQuestions(
    deps.db,
    round.questions.map(({ questionId }) => questionId),
  );
  const times = timesOfRound(round);
  return Promise.all(
    round.questions.map(async (row) => {
      const link = links.get(row.questionId);
      if (link === undefined) throw new Error('a round asks for questions that are there');
      const facts: PacketFacts = {
        version: await readAskedVersion(deps, row),
        link,
        submittedAt: round.submittedAt,
        timeMs: times.get(row.position) ?? 0,
        before: await findLastTime(deps, actor, { questionId: row.questionId, areaSlug: link.area.slug, before: round.startedAt }),
      };
      return describeQuestion(row, facts);
    }),
  );
}

/**
 * Writes the debrief of a round that is over: once, and what it says then it says for good.
 * @throws DomainError not_found; conflict while the round is under way
 */
export async function makePacket(deps: Deps, actor: Actor, id: string): Promise<{ createdAt: string }> {
  const { db } = deps;
  const { personId } = actor;
  const round = requireOver(requireStudy(await readRoundRow(deps, actor, id)));
  if (round.packet === null) {
    const writtenAt = await readNow(db);
    const source = presentSource(round, await readSourceNames(db, [round]));
    const body = writePacket(round, { source, questions: await describeQuestions(deps, actor, round), writtenAt });
    // of two at once the first stands
    await db.$executeRaw`
      INSERT INTO round_packet (person_id, round_id, body, created_at) VALUES (${personId}::uuid, ${round.id}::uuid, ${body}, ${writtenAt}) ON CONFLICT DO NOTHING`;
  }
  const { createdAt } = await db.roundPacket.findUniqueOrThrow({ where: { personId_roundId: { personId, roundId: round.id } } });
  return { createdAt: createdAt.toISOString() };
}
