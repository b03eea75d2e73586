import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { type CsvValue, writeCsv } from './write-csv.ts';

const HOUR_SECONDS = 3600;

interface Row {
  id: string;
  kind: string;
  slug: string;
  title: string;
  version: number;
  grade: number | null;
  undoesId: string | null;
  isUndone: boolean;
  happenedAt: Date;
  studiedOn: string;
  claimedAt: Date | null;
  durationMs: number;
  predictedRecall: number | null;
  attemptId: string | null;
}

/** What each column is called, and where its value stands. */
const COLUMNS: readonly [name: string, field: keyof Row][] = [
  ['id', 'id'],
  ['kind', 'kind'],
  ['question', 'slug'],
  ['title', 'title'],
  ['version', 'version'],
  ['grade', 'grade'],
  ['undoes', 'undoesId'],
  ['is undone', 'isUndone'],
  ['happened at', 'happenedAt'],
  ['studied on', 'studiedOn'],
  ['claimed at', 'claimedAt'],
  ['duration ms', 'durationMs'],
  ['predicted recall', 'predictedRecall'],
  ['attempt', 'attemptId'],
];
const lineOf = (row: Row): CsvValue[] => COLUMNS.map(([, field]) => row[field]);

/** The actor's log as a table, the oldest first. */
export async function exportReviewsCsv(deps: Deps, actor: Actor): Promise<string> {
  await takeTurn(deps, { key: `export ${actor.personId}`, max: 30, windowSeconds: HOUR_SECONDS });
  const rows = await deps.db.$transaction(async (tx) => {
    await recordAudit(tx, { act: 'person.export', actor: actor.pseudonym, subject: actor.pseudonym, target: 'reviews.csv' });
    return tx.$queryRaw<Row[]>`
      SELECT r.id, r.kind::text, q.slug, v.title, r.version, r.grade, r.undoes_id AS "undoesId",
        EXISTS (SELECT FROM review u WHERE u.person_id = r.person_id AND u.question_id = r.question_id AND u.undoes_id = r.id) AS "isUndone",
        r.happened_at AS "happenedAt", r.studied_on::text AS "studiedOn", r.claimed_at AS "claimedAt", r.duration_ms AS "durationMs",
        r.predicted_recall AS "predictedRecall", r.attempt_id AS "attemptId"
      FROM review r JOIN question q ON q.id = r.question_id JOIN question_version v ON v.question_id = r.question_id AND v.number = r.version
      WHERE r.person_id = ${actor.personId}::uuid ORDER BY r.happened_at, r.id`;
  });
  return writeCsv([COLUMNS.map(([name]) => name), ...rows.map(lineOf)]);
}
