import { SET_CAPS, type SetListItem } from '@whetstone/contracts/question-sets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { type AimedAt, describeAim } from './read-aim.ts';

interface Row {
  id: string;
  name: string;
  guideId: string | null;
  stageSlug: string | null;
  minutes: number;
  version: number;
  isArchived: boolean;
  changedAt: Date;
  itemCount: number;
  itemMinutes: number;
}

async function readRows({ db }: Pick<Deps, 'db'>, workspaceId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT s.id, s.name, s.guide_id AS "guideId", s.stage_slug AS "stageSlug", s.minutes, s.current_version AS version,
      s.archived_at IS NOT NULL AS "isArchived", v.created_at AS "changedAt",
      count(i.question_id)::int AS "itemCount", coalesce(sum(i.minutes), 0)::int AS "itemMinutes"
    FROM question_set s
    JOIN question_set_version v ON v.workspace_id = s.workspace_id AND v.set_id = s.id AND v.number = s.current_version
    LEFT JOIN question_set_item i ON i.workspace_id = v.workspace_id AND i.set_id = v.set_id AND i.number = v.number
    WHERE s.workspace_id = ${workspaceId}::uuid
    GROUP BY s.workspace_id, s.id, v.workspace_id, v.set_id, v.number
    ORDER BY s.archived_at NULLS FIRST, s.name, s.id LIMIT ${SET_CAPS.sets}`;
}

/** The guides of all sets at once, as they stand now, and no more of them than is told. */
async function readGuides({ db }: Pick<Deps, 'db'>, rows: readonly Row[]): Promise<ReadonlyMap<string, AimedAt>> {
  const ids = [...new Set(rows.flatMap(({ guideId }) => guideId ?? []))];
  const guides = await db.$queryRaw<(AimedAt & { id: string })[]>`
    SELECT DISTINCT ON (d.id) d.id, d.slug, v.title, v.record -> 'stages' AS stages
    FROM document d JOIN document_version v ON v.document_id = d.id
    WHERE d.id = ANY (${ids}) ORDER BY d.id, v.number DESC`;
  return new Map(guides.map(({ id, ...guide }) => [id, guide]));
}

/** The sets of a workspace of the actor's, by name; those that were put away last. */
export async function listSets(deps: Pick<Deps, 'db'>, actor: Actor, workspaceId: string): Promise<{ items: SetListItem[] }> {
  await getMembership(deps.db, actor, workspaceId);
  const rows = await readRows(deps, workspaceId);
  const guides = await readGuides(deps, rows);
  return {
    items: rows.map(({ id, name, version, isArchived, changedAt, itemCount, itemMinutes, guideId, ...aimed }) => ({
      id,
      name,
      ...describeAim(aimed, guides.get(guideId ?? '') ?? null),
      itemCount,
      itemMinutes,
      version,
      isArchived,
      changedAt: changedAt.toISOString(),
    })),
  };
}
