import type { MadeSuggestion, SuggestionView } from '@whetstone/contracts/suggestions';
import { Prisma } from '@whetstone/db/generated/client';
import { livingConsent } from '../consents/living-consent.ts';

interface Named {
  slug: string | null;
  name: string | null;
}

export interface SuggestionRow extends Pick<MadeSuggestion, 'kind' | 'minutes' | 'reason' | 'state'> {
  mentorId: string;
  personId: string;
  id: string;
  ticket: string;
  questionId: string | null;
  guideId: string | null;
  stageSlug: string | null;
  areaSlug: string | null;
  undo: string | null;
  createdAt: Date;
  closedAt: Date | null;
  mentorName: string;
  mentorPseudonym: string;
  question: Named;
  guide: Named;
  stage: Named;
  area: Named;
}

const MOST = 50;

/**
 * Suggestions `s` that a condition chooses: those that wait for an answer first, then the latest. What is named is shown as it is called
 * today, as far as it is public. One that was open when the last grant ran out is shown as ended.
 */
export async function readSuggestions(db: Pick<Prisma.TransactionClient, '$queryRaw'>, where: Prisma.Sql): Promise<SuggestionRow[]> {
  return db.$queryRaw<SuggestionRow[]>`
    SELECT s.mentor_id AS "mentorId", s.person_id AS "personId", s.id, s.ticket, s.kind::text, s.question_id AS "questionId", s.guide_id AS "guideId",
      s.stage_slug AS "stageSlug", s.area_slug AS "areaSlug", s.minutes, s.reason, s.undo, s.created_at AS "createdAt", s.closed_at AS "closedAt",
      t.state,
      m.name AS "mentorName", m.pseudonym AS "mentorPseudonym",
      jsonb_build_object('slug', q.slug, 'name', q.title) AS question, jsonb_build_object('slug', d.slug, 'name', v.title) AS guide,
      jsonb_build_object('slug', n.slug, 'name', n.name) AS stage, jsonb_build_object('slug', a.slug, 'name', a.name) AS area
    FROM suggestion s JOIN person m ON m.id = s.mentor_id
      CROSS JOIN LATERAL (SELECT CASE WHEN s.state = 'open' AND NOT ${livingConsent(Prisma.sql`s.person_id`, Prisma.sql`s.mentor_id`)}
        THEN 'ended' ELSE s.state::text END AS state) t
      LEFT JOIN question_search q ON q.question_id = s.question_id AND q.is_public
      LEFT JOIN document d ON d.id = s.guide_id AND d.retired_at IS NULL
      LEFT JOIN document_version v ON v.document_id = d.id AND v.number = d.current_version
      LEFT JOIN guide_section n ON n.guide_id = d.id AND n.kind = 'stage' AND n.slug = s.stage_slug
      LEFT JOIN area a ON a.slug = s.area_slug
    WHERE ${where}
    ORDER BY t.state = 'open' DESC, s.created_at DESC, s.ticket DESC LIMIT ${MOST}`;
}

const named = ({ slug, name }: Named) => (slug === null || name === null ? null : { slug, name });

const factsOf = ({ kind, question, guide, stage, area, minutes, reason, state, createdAt, closedAt }: SuggestionRow) => ({
  kind,
  question: named(question),
  guide: named(guide),
  stage: named(stage),
  area: named(area),
  minutes,
  reason,
  state,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

export const presentMade = (row: SuggestionRow): MadeSuggestion => ({ id: row.id, ...factsOf(row) });

export const presentSuggestion = (row: SuggestionRow): SuggestionView => ({
  id: row.ticket,
  ...factsOf(row),
  mentor: row.mentorName,
  isUndoable: row.state === 'accepted' && row.undo !== null,
});
