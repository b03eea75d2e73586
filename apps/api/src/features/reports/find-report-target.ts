import type { ReportKind } from '@whetstone/contracts/report-parts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';

interface Target {
  id: string;
  currentVersion: number;
}

const select = { id: true, currentVersion: true } as const;

async function findPublic({ db }: Pick<Deps, 'db'>, kind: ReportKind, at: { slug: string } | { id: string }): Promise<Target | null> {
  if (kind === 'question') return db.question.findFirst({ where: { ...PUBLIC_QUESTION, ...at }, select });
  return db.document.findFirst({ where: { kind, retiredAt: null, ...at }, select });
}

/**
 * What a reader had before them, by its address; one that has moved since is found too.
 * @throws DomainError not_found for what is absent or not public alike
 */
export async function findReportTarget(deps: Pick<Deps, 'db'>, kind: ReportKind, slug: string): Promise<Target> {
  const found = await findPublic(deps, kind, { slug });
  if (found) return found;
  const redirect = await deps.db.slugRedirect.findUnique({ where: { kind_fromSlug: { kind, fromSlug: slug } } });
  const moved = redirect && (await findPublic(deps, kind, { id: redirect.targetId }));
  if (moved) return moved;
  throw new DomainError('not_found', 'There is nothing of this name that could be reported.');
}
