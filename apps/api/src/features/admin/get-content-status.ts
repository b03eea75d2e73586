import type { ContentStatus } from '@whetstone/contracts/administration';
import type { Deps } from '../../deps.ts';

type Counts = ContentStatus['counts'];

/** One statement, so that all figures are of one moment. */
async function countContent({ db }: Deps): Promise<Counts> {
  const [row] = await db.$queryRaw<[Counts]>`
    SELECT count(*) FILTER (WHERE q.retired_at IS NULL AND s.is_public)::int AS "publicQuestions",
      count(*) FILTER (WHERE q.retired_at IS NULL AND s.is_public IS NOT TRUE)::int AS "otherQuestions",
      count(*) FILTER (WHERE q.retired_at IS NOT NULL)::int AS "retiredQuestions",
      max(d.guides) AS guides, max(d.companies) AS companies, max(d.salaries) AS salaries, max(d.tracks) AS tracks, max(d.articles) AS articles,
      max(d.refs) AS "references"
    FROM (SELECT count(*) FILTER (WHERE kind = 'guide')::int AS guides, count(*) FILTER (WHERE kind = 'company')::int AS companies,
        count(*) FILTER (WHERE kind = 'salary')::int AS salaries, count(*) FILTER (WHERE kind = 'track')::int AS tracks,
        count(*) FILTER (WHERE kind = 'article')::int AS articles, count(*) FILTER (WHERE kind = 'reference')::int AS refs
      FROM document WHERE retired_at IS NULL) d
    LEFT JOIN question q ON true LEFT JOIN question_search s ON s.question_id = q.id`;
  return row;
}

async function countFindings({ db }: Deps): Promise<ContentStatus['findings']> {
  const groups = await db.contentFinding.groupBy({ by: ['severity'], where: { acceptedReason: null }, _count: true });
  const open = (severity: 'error' | 'warning'): number => groups.find((group) => group.severity === severity)?._count ?? 0;
  return { errors: open('error'), warnings: open('warning'), accepted: await db.contentFinding.count({ where: { acceptedReason: { not: null } } }) };
}

/** The last sync, what there is, and what waits to be mended. */
export async function getContentStatus(deps: Deps): Promise<ContentStatus> {
  const [sync, revision, counts, findings, openReports] = await Promise.all([
    deps.db.contentSync.findFirst({ orderBy: { id: 'desc' } }),
    deps.db.contentRevision.findFirst({ orderBy: { id: 'desc' } }),
    countContent(deps),
    countFindings(deps),
    deps.db.report.count({ where: { state: 'open' } }),
  ]);
  return {
    lastSync: sync && { finishedAt: sync.finishedAt.toISOString(), files: sync.files },
    revision: revision && {
      id: revision.id,
      createdAt: revision.createdAt.toISOString(),
      created: revision.created,
      versioned: revision.versioned,
      updated: revision.updated,
      retired: revision.retired,
    },
    counts,
    findings,
    openReports,
  };
}
