import type { AuthoringFinding } from '@whetstone/contracts/authored-question';
import type { APPROVAL_HINDRANCES, DecisionKind, QuestionSourceView, decideOnQuestion as contract } from '@whetstone/contracts/authoring';
import type { Prisma } from '@whetstone/db/generated/client';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readNow } from '../../read-now.ts';
import { recordAudit } from '../../record-audit.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { findFindings } from './find-findings.ts';
import { findHindrance } from './find-hindrance.ts';
import { type QuestionKey, type QuestionRow, getQuestionRow, lockQuestionRow } from './get-question-row.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { presentSource } from './present-source.ts';
import { storedRecordOf } from './stored-record.ts';

type Tx = Prisma.TransactionClient;
type Status = QuestionRow['status'];
/** `decisionId` is made by the browser */
type Given = QuestionKey & { decisionId: string } & Omit<z.infer<typeof contract.schema.body>, 'id'>;

const KINDS = { 'hand-in': 'hand_in', approve: 'approve', 'send-back': 'send_back', retire: 'retire', restore: 'restore' } as const;
const BECOMES = { 'hand-in': 'in_review', approve: 'ready', 'send-back': 'draft', retire: 'retired', restore: 'draft' } as const;
const BEGINS: Record<DecisionKind, readonly Status[]> = {
  'hand-in': ['draft'],
  approve: ['in_review'],
  'send-back': ['in_review'],
  retire: ['draft', 'in_review', 'ready'],
  restore: ['retired'],
};

const NOT_FROM_HERE: Record<DecisionKind, string> = {
  'hand-in': 'Only a draft is handed in.',
  approve: 'It is not handed in: hand it in, then have it approved.',
  'send-back': 'It is not handed in, so it cannot be sent back.',
  retire: 'It is retired already.',
  restore: 'It is not retired.',
};

const CANNOT: Record<(typeof APPROVAL_HINDRANCES)[number], string> = {
  viewer: 'Only owners and editors of the workspace may do this.',
  'not-handed-in': NOT_FROM_HERE.approve,
  'own-work': 'You have written of this question: ask another owner or editor to approve it.',
  'nobody-else': 'You have written of this question, and nobody else of the workspace may approve it: make somebody an editor, and ask them.',
};

function refuseFindings(findings: readonly AuthoringFinding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new DomainError(
    'conflict',
    'It has errors: mend them, then hand it in.',
    errors.slice(0, 50).map(({ field, text }) => ({ field, message: text })),
  );
}

const changedSince = (): DomainError => new DomainError('conflict', 'Somebody has changed the question since you looked. Look again, then decide.');

function checkCurrent(row: QuestionRow, { version, kind }: Given, fit: { version: number; place: string } | null): void {
  if (row.currentVersion !== version) throw changedSince();
  if (!BEGINS[kind].includes(row.status)) throw new DomainError('conflict', NOT_FROM_HERE[kind]);
  if (fit !== null && (fit.version !== version || fit.place !== hashOfPlace(placeOf(row)))) throw changedSince();
}

/** What the linter said was said of this very version, where it stands now. */
async function checkFit({ db }: Deps, given: Given): Promise<{ version: number; place: string }> {
  const row = await getQuestionRow(db, given);
  checkCurrent(row, given, null);
  const place = placeOf(row);
  refuseFindings(await findFindings({ db }, { id: row.id, record: storedRecordOf(row.version), place }));
  return { version: row.currentVersion, place: hashOfPlace(place) };
}

async function checkMayApprove(tx: Tx, actor: Actor, question: QuestionRow): Promise<void> {
  const hindrance = await findHindrance(tx, actor, { question, role: await getMembership(tx, actor, question.workspaceId) });
  if (hindrance !== null) throw new DomainError('not_allowed', CANNOT[hindrance]);
}

async function findDecision(db: Pick<Tx, 'questionDecision'>, actor: Actor, { id: workspaceId, decisionId, questionId, version, kind, note }: Given) {
  const there = await db.questionDecision.findUnique({ where: { workspaceId_id: { workspaceId, id: decisionId } } });
  if (there === null) return null;
  const isSame = there.questionId === questionId && there.version === version && there.kind === KINDS[kind] && there.note === note;
  if (!isSame || there.madeBy !== actor.pseudonym) throw otherContent();
  return there;
}

async function write(tx: Tx, actor: Actor, { id: workspaceId, decisionId, questionId, version, kind, note }: Given): Promise<void> {
  await tx.questionDecision.create({
    data: { workspaceId, id: decisionId, questionId, version, kind: KINDS[kind], note, madeBy: actor.pseudonym },
    select: { id: true },
  });
  const retiredAt = kind === 'retire' ? await readNow(tx) : null;
  await tx.question.update({ where: { id: questionId }, data: { status: BECOMES[kind], retiredAt }, select: { id: true } });
  await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: workspaceId });
}

/**
 * Decides on the current version of a question. The same id again changes nothing.
 * @throws DomainError conflict where it has changed since, is not where this can be decided, or has errors; not_allowed for who wrote what they approve
 */
export async function decideOnQuestion(deps: Deps, actor: Actor, wish: Given): Promise<QuestionSourceView> {
  const given = { ...wish, note: wish.note.toWellFormed() };
  await requireEditor(deps.db, actor, given.id);
  if (given.kind === 'send-back' && given.note === '')
    throw new DomainError('invalid_request', 'Say why it is sent back.', [{ field: 'note', message: 'must say why' }]);
  const isDone = (await findDecision(deps.db, actor, given)) !== null;
  const isJudged = !isDone && (given.kind === 'hand-in' || given.kind === 'approve');
  const fit = isJudged ? await checkFit(deps, given) : null;
  return deps.db.$transaction(async (tx) => {
    await requireEditor(tx, actor, given.id);
    const row = await lockQuestionRow(tx, given);
    if ((await findDecision(tx, actor, given)) !== null) return presentSource(tx, actor, given);
    checkCurrent(row, given, fit);
    if (given.kind === 'approve') await checkMayApprove(tx, actor, row);
    await write(tx, actor, given);
    return presentSource(tx, actor, given);
  });
}
