import { ALL_REPORT_PARTS, LISTED_REPORT_KINDS, type ReportPart } from '@whetstone/contracts/report-parts';
import type { ReportView } from '@whetstone/contracts/reports';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';
import { listReportsAbout } from './list-reports-about.ts';
import { listReportTargets, type ReportTarget } from './list-report-targets.ts';

interface Query {
  state: 'open' | 'resolved' | 'declined';
  limit: number;
  cursor?: string | undefined;
}

interface Row {
  id: string;
  kind: string;
  targetId: string;
  version: number;
  part: string;
  text: string;
  state: 'open' | 'resolved' | 'declined';
  createdAt: Date;
  closedAt: Date | null;
}

const kindOf = (kind: string): ReportView['kind'] => LISTED_REPORT_KINDS.find((one) => one === kind) ?? 'article';
const partOf = (part: string): ReportPart => ALL_REPORT_PARTS.find((one) => one === part) ?? 'other';

/** Rows are only ever retired; still, a report outlives what it is about. */
const unknownTarget = ({ targetId, version }: Row): ReportTarget => ({ title: targetId, slug: null, file: null, currentVersion: version });

/** Candidates who let an admin read a review, by the id of the report, as long as it is open. That they were named is written down with them. */
async function listCandidates(db: Prisma.TransactionClient, actor: Actor, ids: string[]): Promise<Map<string, { id: string; name: string }>> {
  const rows = await db.report.findMany({
    where: { id: { in: ids }, kind: 'review', mayRead: true, state: 'open', person: { deactivatedAt: null, deletionDueAt: null } },
    select: { id: true, person: { select: { id: true, name: true, pseudonym: true } } },
  });
  await recordReads(db, actor, { list: 'reports', people: rows.map(({ person }) => person?.pseudonym ?? null) });
  return new Map(rows.flatMap(({ id, person }) => (person === null ? [] : [[id, { id: person.id, name: person.name }] as const])));
}

const present = (row: Row, target: ReportTarget, candidate: ReportView['candidate']): ReportView => ({
  id: row.id,
  kind: kindOf(row.kind),
  ...target,
  reportedVersion: row.version,
  part: partOf(row.part),
  text: row.text,
  candidate,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/**
 * Reports in one state, the latest first. Who wrote them is not even loaded, but for candidates
 * who let an admin read a review. What is said of the admin's own reviews is not among them.
 */
export async function listReports(deps: Deps, actor: Actor, { state, limit, cursor }: Query) {
  const about = await listReportsAbout(deps.db, actor.personId);
  const [rows, open] = await Promise.all([
    deps.db.report.findMany({
      where: { state, id: { notIn: about, ...(cursor !== undefined && { lt: cursor }) } },
      omit: { personId: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
    deps.db.report.count({ where: { state: 'open', id: { notIn: about } } }),
  ]);
  const page = rows.slice(0, limit);
  const targets = await listReportTargets(
    deps,
    page.flatMap((row) => {
      const kind = kindOf(row.kind);
      return kind === 'review' ? [] : [{ kind, targetId: row.targetId }];
    }),
  );
  const candidates = await listCandidates(
    deps.db,
    actor,
    page.map(({ id }) => id),
  );
  return {
    items: page.map((row) => present(row, targets.get(row.targetId) ?? unknownTarget(row), candidates.get(row.id) ?? null)),
    open,
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
