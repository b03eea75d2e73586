import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';
import type { Prisma } from '@whetstone/db/create-db';
import { LENIENCY_NEEDS } from '@whetstone/study/judge-leniency';
import { compareHidden } from '../desk/hidden/compare-hidden.ts';
import { draftOf } from '../submissions/present-review.ts';
import { rankOf } from './level-names.ts';
import { placeScored } from './place-scored.ts';
import { readReferences } from './read-references.ts';

type Tx = Prisma.TransactionClient;

/** By how many levels a mentor's lies above another of the same dimension of the same work; negative for below. */
interface Difference {
  of: 'reference' | 'reading';
  difference: number;
  at: Date;
}

async function ofReferences(tx: Tx, personId: string): Promise<Difference[]> {
  const rows = await tx.calibrationJudgement.findMany({ where: { personId }, include: { levels: true }, orderBy: { createdAt: 'desc' }, take: LENIENCY_NEEDS });
  const references = await readReferences(tx, rows);
  return rows.flatMap((row) =>
    placeScored(row, references).judgement.levels.map(({ given, reference }): Difference => ({
      of: 'reference',
      difference: rankOf(given) - rankOf(reference),
      at: row.createdAt,
    })),
  );
}

/** Those that came among what waited count as those that were scored. */
async function ofHidden(tx: Tx, personId: string): Promise<Difference[]> {
  const rows = await tx.hiddenReference.findMany({ where: { personId, sentAt: { not: null } }, orderBy: { sentAt: 'desc' }, take: LENIENCY_NEEDS });
  const compared = await compareHidden(tx, rows);
  return rows.flatMap(({ sentAt }, index) =>
    (compared[index] ?? []).flatMap(({ given, reference }): Difference[] =>
      given === null || sentAt === null ? [] : [{ of: 'reference', difference: rankOf(given) - rankOf(reference), at: sentAt }],
    ),
  );
}

interface ReadingRow {
  id: string;
  sentAt: Date;
  mine: Prisma.JsonValue;
  theirs: Prisma.JsonValue;
}

const levelsIn = (draft: Prisma.JsonValue): Map<string, number> =>
  new Map(
    draftOf({ draft }).levels.flatMap(({ part, dimension, level }) => {
      const rank = RUBRIC_LEVELS.findIndex((one) => one === level);
      return rank === -1 ? [] : [[`${part} ${dimension}`, rank] as const];
    }),
  );

/** Where several others have read the same, their mean stands beside the mentor's. */
function differencesOf(rows: readonly ReadingRow[]): Difference[] {
  const [first] = rows;
  if (first === undefined) return [];
  const theirs = rows.map((row) => levelsIn(row.theirs));
  return [...levelsIn(first.mine)].flatMap(([key, mine]): Difference[] => {
    const others = theirs.flatMap((levels) => levels.get(key) ?? []);
    if (others.length === 0) return [];
    return [{ of: 'reading', difference: mine - others.reduce((sum, level) => sum + level, 0) / others.length, at: first.sentAt }];
  });
}

async function ofReadings(tx: Tx, personId: string): Promise<Difference[]> {
  const rows = await tx.$queryRaw<ReadingRow[]>`
    WITH own AS (
      SELECT r.id, r.person_id, r.mentor_id, r.sent_at, r.draft, s.id AS submission_id, coalesce(s.second_of_id, s.id) AS first_id
      FROM mentor_review r JOIN submission s ON s.person_id = r.person_id AND s.id = r.submission_id
      WHERE r.mentor_id = ${personId}::uuid AND r.sent_at IS NOT NULL)
    SELECT own.id, own.sent_at AS "sentAt", own.draft AS mine, r.draft AS theirs
    FROM own JOIN submission s ON s.person_id = own.person_id AND own.first_id IN (s.id, s.second_of_id) AND s.id <> own.submission_id
      JOIN mentor_review r ON r.person_id = s.person_id AND r.submission_id = s.id AND r.sent_at IS NOT NULL AND r.mentor_id IS DISTINCT FROM own.mentor_id
    ORDER BY own.sent_at DESC, own.id LIMIT ${3 * LENIENCY_NEEDS}`;
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(differencesOf);
}

/** How a mentor's last judgements lie to the references and to others who have read the same work, the oldest first; at most twenty. */
export async function readDifferences(tx: Tx, personId: string): Promise<Difference[]> {
  const all = [...(await ofReferences(tx, personId)), ...(await ofHidden(tx, personId)), ...(await ofReadings(tx, personId))];
  return all.toSorted((one, other) => one.at.getTime() - other.at.getTime()).slice(-LENIENCY_NEEDS);
}
