import { hashOf } from '@whetstone/content/record-json';
import type { Prisma } from '@whetstone/db/generated/client';
import { rowIdOf } from '../bank-imports/question-id.ts';
import type { StoredRecord } from './stored-record.ts';

type Tx = Prisma.TransactionClient;

/** HTML is made when it is first read (docs/decisions/021) */
const NOT_RENDERED = 0;

interface Next {
  /** locked by the caller; `currentVersion` is 0 for one that has just been made */
  question: { id: string; workspaceId: string; currentVersion: number; importId: string | null };
  record: StoredRecord;
  /** a pseudonym */
  madeBy: string;
}

/** Tags and headings of the bank that a question came from: words that find it, though no version says them. */
async function readImportedWords(tx: Tx, { id, workspaceId, importId }: Next['question']): Promise<string[]> {
  const rowId = rowIdOf(id);
  if (importId === null || rowId === null) return [];
  const row = await tx.importRow.findUnique({
    where: { workspaceId_importId_id: { workspaceId, importId, id: rowId } },
    select: { tags: true, path: true },
  });
  return row === null ? [] : [...row.tags, ...row.path];
}

function wordsOf({ title, prompt, choices = [], answer, hints, rubric, probes, pitfalls, references, code, codeText = '' }: StoredRecord): string[] {
  return [
    title,
    prompt,
    ...choices.map(({ text }) => text),
    answer,
    ...hints.map(({ text }) => text),
    ...rubric.flatMap(({ anchors }) => anchors.map(({ text }) => text)),
    ...probes.flatMap((probe) => [probe.prompt, probe.surfaces]),
    pitfalls,
    references,
    ...Object.values(code?.starter ?? {}),
    ...Object.values(code?.reference ?? {}),
    codeText,
  ];
}

async function writeItems(tx: Tx, { question, record }: Next, version: number): Promise<void> {
  const key = { questionId: question.id, version };
  const anchors = record.rubric.flatMap((of) => of.anchors.map(({ id, level }) => ({ id, dimension: of.dimension, level })));
  await tx.hint.createMany({ data: record.hints.map(({ id }, position) => ({ ...key, id, position, html: '' })) });
  await tx.rubricAnchor.createMany({ data: anchors.map((anchor, position) => ({ ...key, ...anchor, position, html: '' })) });
  await tx.probe.createMany({ data: record.probes.map(({ id }, position) => ({ ...key, id, position, promptHtml: '', surfacesHtml: '' })) });
}

/**
 * Writes what a question of a workspace says from now on: a new version, by which it becomes a draft again, and the words that a
 * search in the workspace finds it by. Versions before it stay as they are.
 * @param next of which the record's ids of hints, anchors and probes are each used once
 * @returns the number of the new version
 */
export async function writeNextVersion(tx: Tx, next: Next): Promise<number> {
  const { question, record, madeBy } = next;
  const number = question.currentVersion + 1;
  await tx.questionVersion.create({
    data: {
      questionId: question.id,
      number,
      hash: hashOf(record),
      title: record.title,
      kind: record.questionKind,
      difficulty: record.difficulty,
      minutes: record.minutes,
      record: record as unknown as Prisma.InputJsonObject,
      ...(record.code && { code: record.code as unknown as Prisma.InputJsonObject }),
      promptHtml: '',
      answerHtml: '',
      pitfallsHtml: '',
      referencesHtml: '',
      rendererVersion: NOT_RENDERED,
      madeBy,
    },
    select: { number: true },
  });
  await writeItems(tx, next, number);
  await tx.question.update({ where: { id: question.id }, data: { currentVersion: number, status: 'draft', retiredAt: null }, select: { id: true } });
  const text = [...wordsOf(record), ...(await readImportedWords(tx, question))].join('\n').toLowerCase();
  await tx.workspaceWords.upsert({
    where: { questionId: question.id },
    create: { questionId: question.id, text },
    update: { text },
    select: { questionId: true },
  });
  return number;
}
