import { REPORT_KINDS } from '@whetstone/contracts/report-parts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { notify } from '../notifications/notify.ts';
import { listReportTargets } from './list-report-targets.ts';

type Verdict = 'resolved' | 'declined';

/**
 * Closes a report and tells who wrote it, with the version that stands now. Of two at once, one closes it.
 * @throws DomainError not_found without such a report, conflict when it was closed the other way
 */
export async function closeReport({ db }: Deps, actor: Actor, { id, state }: { id: string; state: Verdict }): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const closed = await tx.$queryRaw<{ id: string }[]>`
      UPDATE report SET state = ${state}::report_state, closed_at = app_now() WHERE id = ${id}::uuid AND state = 'open' RETURNING id`;
    const report = await tx.report.findUnique({ where: { id } });
    if (report === null) throw new DomainError('not_found', 'There is no such report.');
    if (closed.length === 0 && report.state !== state) throw new DomainError('conflict', `It was closed before, as ${report.state}.`);
    if (closed.length === 0) return;
    await recordAudit(tx, { act: 'report.close', actor: actor.pseudonym, target: id });
    const kind = REPORT_KINDS.find((one) => one === report.kind);
    if (report.personId === null || kind === undefined) return;
    const { targetId, version: reportedVersion } = report;
    const targets = await listReportTargets({ db: tx }, [{ kind, targetId }]);
    const currentVersion = targets.get(targetId)?.currentVersion ?? reportedVersion;
    const told = state === 'resolved' ? ('report_resolved' as const) : ('report_declined' as const);
    await notify(tx, { personId: report.personId, kind: told, data: { kind, targetId, reportedVersion, currentVersion } });
  });
  return { done: true };
}
