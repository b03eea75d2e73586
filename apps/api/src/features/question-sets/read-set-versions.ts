import type { Deps } from '../../deps.ts';
import { withHtml } from '../bank-imports/with-html.ts';

const byPosition = { orderBy: { position: 'asc' } } as const;

/** The questions of a version of a set in order, as they stood when they were chosen, with their HTML. */
export async function readSetVersions(deps: Pick<Deps, 'db'>, key: { workspaceId: string; setId: string; number: number }) {
  const rows = await deps.db.questionSetItem.findMany({
    where: key,
    include: { question: { include: { probes: byPosition, anchors: byPosition, question: { select: { origin: true } } } } },
    orderBy: { position: 'asc' },
  });
  const versions = rows.map(({ question }) => question);
  // those of files have theirs from the sync
  const imported = versions.filter(({ question }) => question.origin === 'database');
  const made = new Map((await withHtml(deps, imported)).map((version) => [version.questionId, version]));
  return rows.map(({ questionId, minutes, question }) => ({ questionId, minutes, version: made.get(questionId) ?? question }));
}
