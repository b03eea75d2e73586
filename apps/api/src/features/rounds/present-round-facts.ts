import type { RoundItem, RoundSource } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Round } from '@whetstone/db/generated/client';

type Names = Pick<Prisma.TransactionClient, 'document' | 'documentVersion' | 'guideSection' | 'area'>;
type RoundFacts = Omit<RoundItem, 'questions'>;

/** Whether nothing may be told yet of what a strict round is about. */
export const isVeiled = ({ mode, submittedAt }: Pick<Round, 'mode' | 'submittedAt'>): boolean => mode === 'strict' && submittedAt === null;

/** A document by the name it has now; one that was retired has no page to lead to. */
async function linkOf(db: Names, id: string | null): Promise<{ slug: string; name: string } | null> {
  const document = id === null ? null : await db.document.findUnique({ where: { id, retiredAt: null } });
  if (document === null) return null;
  const version = await db.documentVersion.findUnique({ where: { documentId_number: { documentId: document.id, number: document.currentVersion } } });
  return { slug: document.slug, name: version?.title ?? document.slug };
}

/** What a round was composed from, by the names of now. */
export async function readSource(db: Names, { kind, guideId, stageSlug, areaSlug, trackId }: Round): Promise<RoundSource> {
  const stage = guideId !== null && stageSlug !== null && (await db.guideSection.findFirst({ where: { guideId, kind: 'stage', slug: stageSlug } }));
  const area = areaSlug === null ? null : await db.area.findUnique({ where: { slug: areaSlug } });
  return {
    kind: kind === 'guide_stage' ? 'guide-stage' : kind,
    guide: await linkOf(db, guideId),
    stage: stage ? { slug: stage.slug, name: stage.name } : null,
    area: area && { slug: area.slug, name: area.name },
    track: await linkOf(db, trackId),
  };
}

/** What is told of a round in a list and by itself. */
export async function presentRoundFacts(db: Names, round: Round & { packet: { createdAt: Date } | null }): Promise<RoundFacts> {
  const { id, mode, minutes, extraTime, startedAt, endsAt, submittedAt, submittedBy, packet } = round;
  return {
    id,
    mode,
    of: isVeiled(round) ? null : await readSource(db, round),
    minutes,
    extraTime,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    submittedBy,
    packetAt: packet?.createdAt.toISOString() ?? null,
  };
}
