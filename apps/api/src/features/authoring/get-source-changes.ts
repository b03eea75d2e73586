import type { getSourceChanges as contract } from '@whetstone/contracts/authoring';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { withHtml } from '../bank-imports/with-html.ts';
import { VERSION_PARTS, type VersionRow, presentVersion } from '../questions/present-version.ts';
import { presentVersionTexts } from '../questions/present-version-texts.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { type QuestionKey, getQuestionRow } from './get-question-row.ts';
import { storedRecordOf } from './stored-record.ts';

type Changes = z.infer<(typeof contract.schema.response)[200]>;

function textsOf(row: VersionRow): Changes['from'] {
  const { codeText } = storedRecordOf(row);
  const { kind, difficulty, texts, ...version } = presentVersionTexts(presentVersion(row));
  return {
    ...version,
    kind: QUESTION_KINDS.find((one) => one === kind) ?? null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? null,
    texts: codeText === undefined ? texts : { ...texts, starter: codeText },
  };
}

/**
 * Two versions of a question of a workspace as plain text. Without numbers: the current one, and the one before it.
 * @throws DomainError not_found where there is no such question, or no such version of it
 */
export async function getSourceChanges(
  deps: Deps,
  actor: Actor,
  { from, to, ...key }: QuestionKey & { from?: number | undefined; to?: number | undefined },
): Promise<Changes> {
  await getMembership(deps.db, actor, key.id);
  const question = await getQuestionRow(deps.db, key);
  const later = to ?? question.currentVersion;
  const numbers = [from ?? Math.max(1, later - 1), later];
  const rows = await deps.db.questionVersion.findMany({ where: { questionId: question.id, number: { in: numbers } }, include: VERSION_PARTS });
  const laidOut = new Map((await withHtml(deps, rows)).map((row) => [row.number, row]));
  const [before, after] = numbers.map((number) => {
    const row = laidOut.get(number);
    if (row === undefined) throw new DomainError('not_found', `The question has no version ${number}.`);
    return textsOf(row);
  });
  if (before === undefined || after === undefined) throw new Error('two numbers give two versions');
  const versions = await deps.db.questionVersion.findMany({
    where: { questionId: question.id },
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true },
  });
  return {
    id: question.id,
    title: after.texts.title,
    versions: versions.map(({ number, createdAt }) => ({ number, createdAt: createdAt.toISOString() })),
    from: before,
    to: after,
  };
}
