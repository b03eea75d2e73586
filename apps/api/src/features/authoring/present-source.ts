import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { findHindrance } from './find-hindrance.ts';
import { type QuestionKey, getQuestionRow } from './get-question-row.ts';
import { nameMakers } from './name-makers.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { presentRecord } from './present-record.ts';
import { storedRecordOf } from './stored-record.ts';

type Tx = Prisma.TransactionClient;

const KINDS = { hand_in: 'hand-in', approve: 'approve', send_back: 'send-back', retire: 'retire', restore: 'restore' } as const;
const MOST = 200;

async function readVariantOf(
  tx: Tx,
  { variantOfId, variantOfNumber }: { variantOfId: string | null; variantOfNumber: number | null },
): Promise<QuestionSourceView['variantOf']> {
  if (variantOfId === null || variantOfNumber === null) return null;
  const key = { questionId: variantOfId, number: variantOfNumber };
  const version = await tx.questionVersion.findUnique({ where: { questionId_number: key }, select: { title: true, question: { select: { slug: true } } } });
  return version && { slug: version.question.slug, title: version.title, version: variantOfNumber };
}

/** A question of a workspace of the actor's as it is edited. @throws DomainError not_found for every other */
export async function presentSource(tx: Tx, actor: Actor, key: QuestionKey): Promise<QuestionSourceView> {
  const role = await getMembership(tx, actor, key.id);
  const row = await getQuestionRow(tx, key);
  const of = { questionId: row.id };
  const versions = await tx.questionVersion.findMany({
    where: of,
    orderBy: { number: 'desc' },
    take: MOST,
    select: { number: true, createdAt: true, madeBy: true },
  });
  const decisions = await tx.questionDecision.findMany({ where: of, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST });
  const conflicts = await tx.questionConflict.findMany({ where: { ...of, choice: null }, orderBy: { id: 'desc' }, select: { id: true }, take: MOST });
  const name = await nameMakers(tx, actor, { list: row.id, pseudonyms: [...versions, ...decisions].map(({ madeBy }) => madeBy) });
  const hindrance = await findHindrance(tx, actor, { question: row, role });
  const place = placeOf(row);
  return {
    id: row.id,
    status: row.status,
    version: row.currentVersion,
    record: presentRecord(storedRecordOf(row.version)),
    place,
    placeHash: hashOfPlace(place),
    mayEdit: role !== 'viewer',
    mayApprove: hindrance === null,
    whyNotApprove: hindrance,
    versions: versions.map(({ number, createdAt, madeBy }) => ({ number, createdAt: createdAt.toISOString(), ...name(madeBy) })),
    decisions: decisions.map(({ id, kind, version, note, createdAt, madeBy }) => ({
      id,
      kind: KINDS[kind],
      version,
      note,
      createdAt: createdAt.toISOString(),
      ...name(madeBy),
    })),
    variantOf: await readVariantOf(tx, row),
    openConflictIds: conflicts.map(({ id }) => id),
  };
}
