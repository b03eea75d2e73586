import type { RoundBody, RoundOf } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Round } from '@whetstone/db/generated/client';

type Tx = Prisma.TransactionClient;
type DocumentKind = 'guide' | 'track';

/** Whether a document has or had this address, retired or not: what a round was composed from may be gone since. */
export async function isAt(tx: Tx, id: string | null, address: { kind: DocumentKind; slug: string }): Promise<boolean> {
  if (id === null) return false;
  const { kind, slug } = address;
  if ((await tx.document.count({ where: { id, kind, slug } })) > 0) return true;
  return (await tx.slugRedirect.count({ where: { kind, fromSlug: slug, targetId: id } })) > 0;
}

async function areAsked(tx: Tx, { personId, id }: Round, slugs: readonly string[]): Promise<boolean> {
  const rows = await tx.roundQuestion.findMany({
    where: { personId, roundId: id },
    orderBy: { position: 'asc' },
    select: { of: { select: { question: { select: { slug: true } } } } },
  });
  return [...new Set(slugs)].join(' ') === rows.map(({ of }) => of.question.slug).join(' ');
}

async function isSameSource(tx: Tx, round: Round, of: RoundOf): Promise<boolean> {
  if (round.kind.replace('_', '-') !== of.kind) return false;
  switch (of.kind) {
    case 'guide-stage':
      return round.stageSlug === of.stage && (await isAt(tx, round.guideId, { kind: 'guide', slug: of.guide }));
    case 'area':
      return round.areaSlug === of.area;
    case 'track':
      return isAt(tx, round.trackId, { kind: 'track', slug: of.track });
    case 'questions':
      return areAsked(tx, round, of.questions);
    default:
      return true;
  }
}

/** Whether a round that is there is the one that was asked for. */
export async function isSameRound(tx: Tx, round: Round, { mode, minutes, count, of }: RoundBody): Promise<boolean> {
  return round.mode === mode && round.minutes === minutes && round.wantedCount === count && (await isSameSource(tx, round, of));
}
