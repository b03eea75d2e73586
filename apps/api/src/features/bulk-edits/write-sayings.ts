import type { Prisma } from '@whetstone/db/generated/client';
import { storedRecordOf } from '../authoring/stored-record.ts';
import { writeNextVersions } from '../authoring/write-next-versions.ts';
import type { Chosen, Standing } from './read-chosen.ts';

interface Saying {
  row: Chosen;
  /** whose texts it says, of its versions */
  from: number;
  /** what it says beside them */
  says: Pick<Standing, 'kind' | 'difficulty' | 'minutes'>;
}

interface Maker {
  workspaceId: string;
  /** a pseudonym */
  madeBy: string;
}

/** Writes new versions of questions, which the caller has locked, with the texts of a version that says the same as the current one. */
export async function writeSayings(tx: Prisma.TransactionClient, { workspaceId, madeBy }: Maker, sayings: readonly Saying[]): Promise<void> {
  if (sayings.length === 0) return;
  const keys = JSON.stringify(sayings.map(({ row, from }) => ({ question_id: row.id, number: from })));
  const texts = await tx.$queryRaw<{ id: string; title: string; record: Prisma.JsonValue }[]>`
    SELECT v.question_id AS id, v.title, v.record FROM json_to_recordset(${keys}::json) AS key (question_id text, number int)
    JOIN question_version v USING (question_id, number)`;
  const byId = new Map(texts.map((text) => [text.id, text]));
  const nexts = sayings.flatMap(({ row: { id, version: currentVersion, importId }, says: { kind: questionKind, difficulty, minutes } }) => {
    const text = byId.get(id);
    if (text === undefined) return [];
    return [
      {
        question: { id, workspaceId, currentVersion, importId },
        record: { ...storedRecordOf(text), questionKind, difficulty, minutes },
        madeBy,
        isSameText: true as const,
      },
    ];
  });
  await writeNextVersions(tx, nexts);
}
