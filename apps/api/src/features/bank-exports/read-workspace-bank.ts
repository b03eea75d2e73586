import { type KnownFiles, storedQuestion } from '@whetstone/content/write/stored-question';
import { EXPORT_CAPS } from '@whetstone/contracts/exports';
import type { LeavingQuestion } from '@whetstone/importers/export/exported';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import type { Leaving } from './leaving-questions.ts';
import { takeExportTurn } from './take-export-turn.ts';

type Reads = Pick<Deps, 'db'>;

/** So many are read and handed on at once; others are answered between two parts. */
const PART = 250;
/** Addresses are one of a kind within a workspace, and its questions have no files of ours. */
const NO_FILES: KnownFiles = { taken: new Set(), accepted: new Map() };

/** The database counts: what is too much is never read. */
async function refuseTooMuch({ db }: Reads, workspaceId: string): Promise<void> {
  const [sum] = await db.$queryRaw<[{ questions: number; bytes: number }]>`
    SELECT count(*)::int AS questions, coalesce(sum(octet_length(v.record::text)), 0)::float8 AS bytes
    FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE q.workspace_id = ${workspaceId}::uuid AND q.retired_at IS NULL AND q.status <> 'retired'`;
  if (sum.questions > EXPORT_CAPS.questions || sum.bytes > EXPORT_CAPS.bytes)
    throw new DomainError('conflict', 'This workspace is too large to leave as one file. Export its sets, or use `pnpm bank:export`.');
}

async function* readParts({ db }: Reads, workspaceId: string): AsyncGenerator<LeavingQuestion[]> {
  for (let after = ''; ;) {
    const rows = await db.question.findMany({
      where: { workspaceId, retiredAt: null, status: { not: 'retired' }, id: { gt: after } },
      include: { skills: { orderBy: { skill: { position: 'asc' } } }, versions: { orderBy: { number: 'desc' }, take: 1 } },
      orderBy: { id: 'asc' },
      take: PART,
    });
    yield rows.flatMap((row) => storedQuestion(row, NO_FILES) ?? []);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = last.id;
  }
}

/** The questions of a workspace of the actor's in their current versions. @throws DomainError not_found for every other; conflict for one that is too large */
export async function readWorkspaceBank(deps: Reads, actor: Actor, { id }: { id: string }): Promise<Leaving> {
  await getMembership(deps.db, actor, id);
  // counting takes its time, too
  await takeExportTurn(deps, actor);
  await refuseTooMuch(deps, id);
  return { parts: readParts(deps, id), retired: [], workspaceId: id };
}
