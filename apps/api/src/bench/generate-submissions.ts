import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createToken, hashToken } from '../features/sessions/token.ts';

const CANDIDATES = 500;

const PEOPLE = `
  WITH m AS (INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1::uuid, gen_random_uuid(), 'bench-mentor', 'Bench mentor') RETURNING id),
    r AS (INSERT INTO role_grant (person_id, role) SELECT id, 'mentor' FROM m),
    o AS (INSERT INTO mentor_standing (person_id) SELECT id FROM m),
    s AS (INSERT INTO session (person_id, id, token_hash, device, strengthened_at) SELECT id, gen_random_uuid(), $2, '', app_now() FROM m)
  INSERT INTO person (id, pseudonym, sign_in_name, name)
  SELECT gen_random_uuid(), gen_random_uuid(), 'bench-candidate-' || n, 'Bench candidate ' || n FROM generate_series(1, $3::int) n`;

/** Two thirds have an interview to be ready for, and one in ten is held by somebody. */
const SUBMISSIONS = `
  WITH people AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM person WHERE sign_in_name LIKE 'bench-candidate-%')
  INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes, areas, start_by, created_at,
    claimed_by_id, claimed_until)
  SELECT p.id, gen_random_uuid(), gen_random_uuid(), 'answer', gen_random_uuid(), true, '', true, '{}', '[{}]', 5, '{Linux}',
    CASE WHEN s.n % 3 > 0 THEN app_now() + make_interval(hours => s.n % 700) END, app_now() - make_interval(mins => s.n),
    CASE WHEN s.n % 10 = 0 THEN p.id END, CASE WHEN s.n % 10 = 0 THEN app_now() + interval '20 minutes' END
  FROM generate_series(1, $1::int) s (n) JOIN people p ON p.n = s.n % $2::int + 1`;

/** A mentor to whom the open queue is open, signed in, and so many submissions that wait. */
export async function generateSubmissions(url: string, count: number): Promise<{ mentorId: string; token: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [mentorId, token] = [randomUUID(), createToken()];
    await client.query(PEOPLE, [mentorId, hashToken(token), CANDIDATES]);
    await client.query(SUBMISSIONS, [count, CANDIDATES]);
    await client.query('ANALYZE');
    return { mentorId, token };
  } finally {
    await client.end();
  }
}
