import type { FindingRow } from '@whetstone/contracts/administration';
import type { Deps } from '../../deps.ts';

const PAGE_SIZE = 50;

/** What the last sync had to say: what is open first, then by severity, file and place. */
export async function listFindings({ db }: Deps, { severity, page }: { severity?: FindingRow['severity'] | undefined; page: number }) {
  const wanted = severity ?? null;
  const [items, total] = await Promise.all([
    db.$queryRaw<FindingRow[]>`
      SELECT id, file, line, "column", severity::text AS severity, rule, text, fix, accepted_reason AS "acceptedReason" FROM content_finding
      WHERE ${wanted}::text IS NULL OR severity::text = ${wanted}
      ORDER BY accepted_reason IS NOT NULL, severity, file, line, "column", id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    db.contentFinding.count({ where: severity === undefined ? {} : { severity } }),
  ]);
  return { items, total, page, pages: Math.ceil(total / PAGE_SIZE) };
}
