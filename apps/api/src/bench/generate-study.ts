import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createToken, hashToken } from '../features/sessions/token.ts';

interface Size {
  cards: number;
  /** spread evenly over the cards and the days before today */
  reviews: number;
  days: number;
  /** questions of the guide that the person prepares for */
  guideQuestions: number;
}

export interface Student {
  personId: string;
  /** of a session */
  token: string;
  guideId: string;
}

/** A guide over the first public questions, with two stages that share them. */
const GUIDE = `
  INSERT INTO document (id, kind, slug, file, hash, current_version) VALUES ('bench-company', 'company', 'bench', '', '', 1);
  INSERT INTO document_version (document_id, number, hash, title, record, rendered, renderer_version)
    VALUES ('bench-company', 1, '', 'Bench', '{}', '{"name": "Bench"}', 0);
  INSERT INTO document (id, kind, slug, file, hash, current_version, company_id) VALUES ('bench-guide', 'guide', 'bench', '', '', 1, 'bench-company');
  INSERT INTO document_version (document_id, number, hash, title, record, rendered, renderer_version) VALUES ('bench-guide', 1, '', 'Bench guide', '{}', '{}', 0);
  INSERT INTO guide_section (guide_id, kind, slug, name, position) VALUES ('bench-guide', 'stage', 'screen', 'Screen', 0), ('bench-guide', 'stage', 'onsite', 'Onsite', 1);`;

const GUIDE_QUESTIONS = `
  INSERT INTO guide_question (guide_id, kind, section_slug, position, question_id)
  SELECT 'bench-guide', 'stage', CASE WHEN n % 2 = 0 THEN 'screen' ELSE 'onsite' END, n, id
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM question) AS q WHERE n <= $1::int`;

const PERSON = `
  WITH p AS (INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1::uuid, gen_random_uuid(), 'bench', 'Bench') RETURNING id),
    r AS (INSERT INTO role_grant (person_id, role) SELECT id, 'candidate' FROM p),
    s AS (INSERT INTO session (person_id, token_hash, device, id) SELECT id, $2, '', gen_random_uuid() FROM p),
    t AS (INSERT INTO target (person_id, id, guide_id) SELECT id, gen_random_uuid(), 'bench-guide' FROM p RETURNING person_id, id)
  INSERT INTO target_stage (person_id, target_id, stage_slug, "on") SELECT person_id, id, 'onsite', app_now()::date + 30 FROM t`;

const REVIEWS = `
  INSERT INTO review (person_id, id, kind, question_id, version, grade, happened_at, created_at, studied_on, duration_ms, predicted_recall)
  SELECT $1::uuid, gen_random_uuid(), 'grade', q.id, 1, 1 + (n * 7) % 4, d.at, d.at, d.at::date, 60000, CASE WHEN n > $3::int THEN 0.85 END
  FROM generate_series(1, $2::int) AS n
    JOIN (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM question) AS q ON q.place = 1 + n % $3::int
    CROSS JOIN LATERAL (SELECT app_now() - make_interval(days => $4::int - 1 - (n::bigint * $4::int / ($2::int + 1))::int) AS at) AS d`;

/** A tenth is due by now, the rest in the months to come. */
const CARDS = `
  INSERT INTO card (person_id, question_id, stability, difficulty, last_reviewed_at, last_studied_on, due_on, reps, lapses, is_suspended)
  SELECT $1::uuid, id, 5 + place % 90, 1 + place % 9, app_now() - interval '20 days', app_now()::date - 20, app_now()::date - 20 + (place * 11 % 200)::int, 40, place % 8, false
  FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM question) AS q WHERE place <= $2::int`;

/** Someone who has studied for years, on a database that holds generated questions. */
export async function generateStudy(url: string, { cards, reviews, days, guideQuestions }: Size): Promise<Student> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [personId, token] = [randomUUID(), createToken()];
    await client.query(GUIDE);
    await client.query(GUIDE_QUESTIONS, [guideQuestions]);
    await client.query(PERSON, [personId, hashToken(token)]);
    await client.query(REVIEWS, [personId, reviews, cards, days]);
    await client.query(CARDS, [personId, cards]);
    await client.query('ANALYZE');
    return { personId, token, guideId: 'bench-guide' };
  } finally {
    await client.end();
  }
}
