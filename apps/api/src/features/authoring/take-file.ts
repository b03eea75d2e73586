import type { FileReport } from '@whetstone/contracts/question-files';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { QuestionRow } from './get-question-row.ts';
import type { Verdict } from './judge-file.ts';
import { type FileSide, baseOf, hashOfSide } from './read-sides.ts';
import { writeNextVersion } from './write-next-version.ts';
import { writePlace } from './write-place.ts';

type Tx = Prisma.TransactionClient;

interface Taken {
  row: QuestionRow;
  path: string;
  side: FileSide;
  verdict: Verdict;
}

/** Keeps a file beside the question that says something else: the same file again is the same conflict. */
async function keepConflict(tx: Tx, { pseudonym }: Actor, { row, path, side }: Taken): Promise<string> {
  const hash = hashOfSide(side);
  const { id } = await tx.questionConflict.upsert({
    where: { questionId_hash: { questionId: row.id, hash } },
    create: {
      workspaceId: row.workspaceId,
      questionId: row.id,
      path: path.toWellFormed(),
      hash,
      record: side.record as unknown as Prisma.InputJsonObject,
      place: { ...side.place, said: side.said },
      base: baseOf(row, side).version,
      madeBy: pseudonym,
    },
    update: {},
    select: { id: true },
  });
  return id;
}

/** Notes which parts a file and the question have in common from now on. */
async function noteBase(tx: Tx, { row, side, verdict }: Taken, version: number): Promise<void> {
  const isCommon = (part: Verdict['text']): boolean => part === 'same' || part === 'taken';
  const data = {
    ...(isCommon(verdict.text) && { fileVersion: version }),
    ...(isCommon(verdict.place) && { filePlace: { ...side.place, said: side.said } }),
  };
  // a part of one line of files and a part of another have nothing in common that could be named
  const isWhole = isCommon(verdict.text) && isCommon(verdict.place);
  if (isWhole || (Object.keys(data).length > 0 && baseOf(row, side).place !== null))
    await tx.question.update({ where: { id: row.id }, data, select: { id: true } });
}

/** Does what was judged. @param taken whose row is locked @returns the current version after it, and the conflict where there is one */
export async function takeFile(tx: Tx, actor: Actor, taken: Taken): Promise<Pick<FileReport, 'version' | 'conflictId'>> {
  const { row, side, verdict } = taken;
  if (verdict.fate === 'conflict') return { version: row.currentVersion, conflictId: await keepConflict(tx, actor, taken) };
  if (verdict.fate === 'stale') return { version: row.currentVersion, conflictId: null };
  if (verdict.place === 'taken') await writePlace(tx, row, side.place);
  const isNew = verdict.text === 'taken';
  const version = isNew ? await writeNextVersion(tx, { question: row, record: side.record, madeBy: actor.pseudonym }) : row.currentVersion;
  await noteBase(tx, taken, version);
  return { version, conflictId: null };
}
