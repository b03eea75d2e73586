import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { createQuestionRow } from './create-question-row.ts';
import { type QuestionKey, getQuestionRow } from './get-question-row.ts';
import { placeOf } from './place-of.ts';
import { presentSource } from './present-source.ts';
import { storedRecordOf } from './stored-record.ts';
import { writeNextVersion } from './write-next-version.ts';
import { writePlace } from './write-place.ts';

type Tx = Prisma.TransactionClient;
type Given = QuestionKey & { from: string };

async function getOriginal(tx: Tx, slug: string) {
  const row = await tx.question.findFirst({
    where: { ...PUBLIC_QUESTION, slug },
    include: { skills: { select: { skillSlug: true } }, versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const [version] = row?.versions ?? [];
  if (!row || !version)
    throw new DomainError('question_not_found', 'There is no such question to copy.', [{ field: 'from', message: 'names no public question' }]);
  return { ...row, version };
}

/**
 * Makes a draft of the workspace's own that says what a public question says today, and of which it is a variant. The same again changes nothing.
 * @throws DomainError question_not_found for what is not public; conflict where the id is used for something else
 */
export async function copyQuestion({ db }: Deps, actor: Actor, given: Given): Promise<QuestionSourceView> {
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, given.id);
    const original = await getOriginal(tx, given.from);
    const { version } = original;
    const question = await createQuestionRow(tx, { ...given, title: version.title, variantOf: { questionId: original.id, number: version.number } });
    if (question === null) {
      const there = await getQuestionRow(tx, given);
      if (there.variantOfId !== original.id) throw otherContent();
      return presentSource(tx, actor, given);
    }
    await writePlace(tx, { id: question.id, status: 'draft' }, placeOf(original));
    await writeNextVersion(tx, { question, record: storedRecordOf(version), madeBy: actor.pseudonym });
    return presentSource(tx, actor, given);
  });
}
