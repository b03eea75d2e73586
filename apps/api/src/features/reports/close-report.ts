import { REPORT_KINDS } from '@whetstone/contracts/report-parts';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { notify } from '../notifications/notify.ts';
import { listReportsAbout } from './list-reports-about.ts';
import { listReportTargets } from './list-report-targets.ts';

type Report = Pick<Prisma.ReportGetPayload<object>, 'personId' | 'kind' | 'targetId' | 'version'>;
type Verdict = 'resolved' | 'declined';

const noSuchReport = (): DomainError => new DomainError('not_found', 'There is no such report.');

/** What was reported of the content is told with the version that stands now. */
async function tellOfContent(tx: Prisma.TransactionClient, report: Report, state: Verdict): Promise<void> {
  const kind = REPORT_KINDS.find((one) => one === report.kind);
  if (report.personId === null || kind === undefined) return;
  const { targetId, version: reportedVersion } = report;
  const targets = await listReportTargets({ db: tx }, [{ kind, targetId }]);
  const currentVersion = targets.get(targetId)?.currentVersion ?? reportedVersion;
  const told = state === 'resolved' ? ('report_resolved' as const) : ('report_declined' as const);
  await notify(tx, { personId: report.personId, kind: told, data: { kind, targetId, reportedVersion, currentVersion } });
}

/** What a candidate has said of a problematic review leads back to what they had handed in. */
async function tellOfReview(tx: Prisma.TransactionClient, { personId, targetId }: Report, state: Verdict): Promise<void> {
  const review =
    personId === null ? null : await tx.mentorReview.findUnique({ where: { personId_id: { personId, id: targetId } }, select: { submissionId: true } });
  if (personId === null || review === null) return;
  await notify(tx, { personId, kind: 'review_report_closed', data: { submissionId: review.submissionId, isTakenUp: state === 'resolved' } });
}

/**
 * Closes a report and tells who wrote it, with the version that stands now. Of two at once, one closes it.
 * @throws DomainError not_found without such a report, and for one about a review of the admin's own; conflict when it was closed the other way
 */
export async function closeReport({ db }: Deps, actor: Actor, { id, state }: { id: string; state: Verdict }): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    if ((await listReportsAbout(tx, actor.personId)).includes(id.toLowerCase())) throw noSuchReport();
    const closed = await tx.$queryRaw<{ id: string }[]>`
      UPDATE report SET state = ${state}::report_state, closed_at = app_now() WHERE id = ${id}::uuid AND state = 'open' RETURNING id`;
    const report = await tx.report.findUnique({ where: { id } });
    if (report === null) throw noSuchReport();
    if (closed.length === 0 && report.state !== state) throw new DomainError('conflict', `It was closed before, as ${report.state}.`);
    if (closed.length === 0) return;
    await recordAudit(tx, { act: 'report.close', actor: actor.pseudonym, target: id });
    await (report.kind === 'review' ? tellOfReview(tx, report, state) : tellOfContent(tx, report, state));
  });
  return { done: true };
}
