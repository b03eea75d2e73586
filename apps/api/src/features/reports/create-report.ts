import { REPORT_PARTS, type ReportKind, type ReportPart } from '@whetstone/contracts/report-parts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { takeTurn } from '../../take-turn.ts';
import { readSettings } from '../operator/read-settings.ts';
import { findReportTarget } from './find-report-target.ts';

export interface NewReport {
  kind: ReportKind;
  slug: string;
  version: number;
  part: ReportPart;
  text: string;
}

const HOUR = 3600;

/**
 * Takes in that something is wrong in the content. A visitor's report names nobody, not even an address.
 * @throws DomainError not_found for what the reporter could not have read
 */
export async function createReport(deps: Deps, { actor, ip }: { actor: Actor | null; ip: string }, report: NewReport): Promise<{ done: true }> {
  if (actor === null && !(await readSettings(deps)).isContentPublic) throw new DomainError('not_signed_in', 'Sign in first.');
  await takeTurn(deps, { key: `report ip ${ip}`, max: 10, windowSeconds: HOUR });
  const { kind, slug, version, part, text } = report;
  const parts: readonly ReportPart[] = REPORT_PARTS[kind];
  if (!parts.includes(part)) throw refuseRequest([{ field: 'part', message: `must be one of ${parts.join(', ')}` }]);
  const target = await findReportTarget(deps, kind, slug);
  if (version > target.currentVersion) throw refuseRequest([{ field: 'version', message: 'is no version of this' }]);
  await deps.db.report.create({ data: { personId: actor?.personId ?? null, kind, targetId: target.id, version, part, text }, select: { id: true } });
  return { done: true };
}
