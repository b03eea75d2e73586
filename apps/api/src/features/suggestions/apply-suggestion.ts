import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import type { SuggestionRow } from './read-suggestions.ts';

type Tx = Prisma.TransactionClient;

/** What accepting a suggestion has changed, for an undo to put back. */
export type Undo =
  | { kind: 'question'; isNew: boolean }
  | { kind: 'minutes'; before: number[]; after: number[] }
  | { kind: 'omit' | 'include'; targetIds: string[] };

const MOST_MINUTES_A_DAY = 720;
const gone = (text: string): DomainError => new DomainError('conflict', text);

async function star(tx: Tx, { personId, questionId, question }: SuggestionRow): Promise<Undo> {
  if (questionId === null || question.slug === null) throw gone('This question is not public any more.');
  const count = await tx.$executeRaw`INSERT INTO star (person_id, question_id) VALUES (${personId}::uuid, ${questionId}) ON CONFLICT DO NOTHING`;
  return { kind: 'question', isNew: count > 0 };
}

async function addMinutes(tx: Tx, { personId, minutes }: SuggestionRow): Promise<Undo> {
  await tx.$executeRaw`INSERT INTO study_preferences (person_id) VALUES (${personId}::uuid) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT FROM study_preferences WHERE person_id = ${personId}::uuid FOR NO KEY UPDATE`;
  const { weekdayMinutes: before } = await readPreferences(tx, personId);
  // days on which nothing is studied stay so
  const after = before.map((each) => (each === 0 ? 0 : Math.min(MOST_MINUTES_A_DAY, each + (minutes ?? 0))));
  await tx.$executeRaw`UPDATE study_preferences SET weekday_minutes = ${after}, changed_at = app_now() WHERE person_id = ${personId}::uuid`;
  return { kind: 'minutes', before, after };
}

/** Leaves an area out of all targets of a guide, or takes it up in them. @returns the targets that it changed */
export async function changeArea(
  tx: Tx,
  { personId, guideId, areaSlug }: Pick<SuggestionRow, 'personId' | 'guideId' | 'areaSlug'>,
  { isLeftOut, among }: { isLeftOut: boolean; among: string[] | null },
): Promise<string[]> {
  const targets = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM target WHERE person_id = ${personId}::uuid AND guide_id = ${guideId} AND ended_at IS NULL AND (${among}::text[] IS NULL OR id::text = ANY(${among}::text[]))
    FOR NO KEY UPDATE`;
  if (targets.length === 0) throw gone('You do not prepare for this guide any more.');
  const ids = targets.map(({ id }) => id);
  const changed = isLeftOut
    ? await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO target_area (person_id, target_id, area_slug) SELECT ${personId}::uuid, t::uuid, ${areaSlug} FROM unnest(${ids}::text[]) AS t
        ON CONFLICT DO NOTHING RETURNING target_id AS id`
    : await tx.$queryRaw<{ id: string }[]>`
        DELETE FROM target_area WHERE person_id = ${personId}::uuid AND target_id::text = ANY(${ids}::text[]) AND area_slug = ${areaSlug} RETURNING target_id AS id`;
  const targetIds = changed.map(({ id }) => id);
  await tx.$executeRaw`UPDATE target SET changed_at = app_now() WHERE person_id = ${personId}::uuid AND id::text = ANY(${targetIds}::text[])`;
  return targetIds;
}

/**
 * Does what a candidate has accepted. A round is theirs to begin.
 * @returns what an undo puts back; null where there is nothing to
 * @throws DomainError conflict where what it is about is not there any more
 */
export async function applySuggestion(tx: Tx, row: SuggestionRow): Promise<Undo | null> {
  switch (row.kind) {
    case 'question':
      return star(tx, row);
    case 'minutes':
      return addMinutes(tx, row);
    case 'omit':
    case 'include':
      return { kind: row.kind, targetIds: await changeArea(tx, row, { isLeftOut: row.kind === 'omit', among: null }) };
    default:
      return null;
  }
}
