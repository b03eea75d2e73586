import type { EvidenceItem } from '@whetstone/contracts/progress';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { listPublicQuestions } from '../study-questions/list-public-questions.ts';

interface Topic {
  area?: string | undefined;
  skill?: string | undefined;
}

const MOST = 200;

/** @throws DomainError invalid_request for a name that no area or skill has */
async function checkTopic({ db }: Pick<Deps, 'db'>, { area, skill }: Topic): Promise<void> {
  const isArea = area === undefined || (await db.area.findUnique({ where: { slug: area } })) !== null;
  const isSkill = skill === undefined || (await db.skill.findUnique({ where: { slug: skill } })) !== null;
  const faults = [
    ...(isArea ? [] : [{ field: 'area', message: `knows no "${area}"` }]),
    ...(isSkill ? [] : [{ field: 'skill', message: `knows no "${skill}"` }]),
  ];
  if (faults.length > 0) throw refuseRequest(faults);
}

interface Row extends Omit<EvidenceItem, 'question' | 'happenedAt'> {
  questionId: string;
  happenedAt: Date;
  total: number;
}

/** By the questions of the topic that have a card, each by the index of its log: the rest of the log is not read. */
const evidenceSql = (personId: string, { area, skill }: Topic): Prisma.Sql => Prisma.sql`
  SELECT r.id::text AS "reviewId", r.attempt_id::text AS "attemptId", r.grade, r.happened_at AS "happenedAt", r.studied_on::text AS "studiedOn", r.version,
    r.question_id AS "questionId", count(*) OVER ()::int AS total
  FROM card c JOIN question_search s ON s.question_id = c.question_id AND s.is_public
    JOIN review r ON r.person_id = c.person_id AND r.question_id = c.question_id AND r.kind = 'grade'
  WHERE c.person_id = ${personId}::uuid
    ${area === undefined ? Prisma.empty : Prisma.sql`AND s.area_slug = ${area}`} ${skill === undefined ? Prisma.empty : Prisma.sql`AND ${skill} = ANY (s.skills)`}
    AND NOT EXISTS (
      SELECT FROM review u WHERE u.person_id = r.person_id AND u.question_id = r.question_id AND u.kind = 'undo' AND u.undoes_id = r.id)
  ORDER BY r.happened_at DESC, r.id DESC LIMIT ${MOST}`;

/** The actor's grades behind a number, the latest first. @throws DomainError invalid_request for an area or skill that there is not */
export async function listEvidence(deps: Pick<Deps, 'db'>, { personId }: Actor, topic: Topic): Promise<{ items: EvidenceItem[]; total: number }> {
  await checkTopic(deps, topic);
  const rows = await deps.db.$queryRaw<Row[]>(evidenceSql(personId, topic));
  const questions = await listPublicQuestions(
    deps.db,
    rows.map(({ questionId }) => questionId),
  );
  const items = rows.flatMap(({ questionId, reviewId, attemptId, grade, happenedAt, studiedOn, version }) => {
    const question = questions.get(questionId);
    return question ? [{ question, reviewId, attemptId, grade, happenedAt: happenedAt.toISOString(), studiedOn, version }] : [];
  });
  return { items, total: rows[0]?.total ?? 0 };
}
