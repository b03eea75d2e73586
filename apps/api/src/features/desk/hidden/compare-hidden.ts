import type { ReferenceLevels } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';
import { levelName } from '../../calibration/level-names.ts';
import { readReferences } from '../../calibration/read-references.ts';
import { draftOf } from '../../submissions/present-review.ts';
import type { HiddenRow } from './find-hidden.ts';

/** What was given to reference answers that were sent, beside their levels; of one that was not sent nothing. In the order of the rows. */
export async function compareHidden(tx: Prisma.TransactionClient, rows: readonly HiddenRow[]): Promise<ReferenceLevels[]> {
  if (rows.length === 0) return [];
  const references = await readReferences(tx, rows);
  return rows.map((row) => {
    if (row.sentAt === null) return [];
    const given = draftOf(row).levels;
    const answer = references.of(row).record.answers.find(({ level }) => level === row.answer);
    return (answer?.levels ?? []).map(({ dimension, level, why }) => {
      const mine = given.find((one) => one.dimension === dimension)?.level;
      return { dimension, given: RUBRIC_LEVELS.find((one) => one === mine) ?? null, reference: levelName(level), whyHtml: why };
    });
  });
}
