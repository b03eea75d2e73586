import { ALL_REPORT_PARTS, REPORT_KINDS, type ReportKind, type ReportPart } from '@whetstone/contracts/report-parts';
import type { ReportView } from '@whetstone/contracts/reports';
import type { Deps } from '../../deps.ts';
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

const kindOf = (kind: string): ReportKind => REPORT_KINDS.find((one) => one === kind) ?? 'article';
const partOf = (part: string): ReportPart => ALL_REPORT_PARTS.find((one) => one === part) ?? 'other';

/** Rows are only ever retired; still, a report outlives what it is about. */
const unknownTarget = ({ targetId, version }: Row): ReportTarget => ({ title: targetId, slug: null, file: null, currentVersion: version });

const present = (row: Row, target: ReportTarget): ReportView => ({
  id: row.id,
  kind: kindOf(row.kind),
  ...target,
  reportedVersion: row.version,
  part: partOf(row.part),
  text: row.text,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** Reports in one state, the latest first. Who wrote them is not even loaded: they are about the content. */
export async function listReports(deps: Deps, { state, limit, cursor }: Query) {
  const [rows, open] = await Promise.all([
    deps.db.report.findMany({
      where: { state, ...(cursor !== undefined && { id: { lt: cursor } }) },
      omit: { personId: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
    deps.db.report.count({ where: { state: 'open' } }),
  ]);
  const page = rows.slice(0, limit);
  const targets = await listReportTargets(
    deps,
    page.map(({ kind, targetId }) => ({ kind: kindOf(kind), targetId })),
  );
  return {
    items: page.map((row) => present(row, targets.get(row.targetId) ?? unknownTarget(row))),
    open,
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
