import { randomUUID } from 'node:crypto';
import { seededRandom } from '@whetstone/sync/bench/seeded-random';
import pg from 'pg';
import { createToken, hashToken } from '../features/sessions/token.ts';
import { generateText } from './generate-bank.ts';
import { type Vocabulary, generateVocabulary } from './generate-words.ts';

const BATCH = 2_500;
const CHINESE_SHARE = 0.2;
const TITLE_WORDS = 7;

const OWNER = `
  WITH p AS (INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1::uuid, gen_random_uuid(), 'bench-recruiter', 'Bench recruiter') RETURNING id),
    r AS (INSERT INTO role_grant (person_id, role) SELECT id, 'recruiter' FROM p),
    s AS (INSERT INTO session (person_id, id, token_hash, device, strengthened_at) SELECT id, gen_random_uuid(), $2, '', app_now() FROM p),
    w AS (INSERT INTO workspace (id, slug, name) VALUES ($3::uuid, 'bench', 'Bench') RETURNING id)
  INSERT INTO workspace_member (workspace_id, person_id, role) SELECT w.id, p.id, 'owner' FROM w, p`;

/** Nine in ten are drafts that nobody has sorted, as after an import. */
const QUESTIONS = `
  WITH given AS (SELECT id, title, text, row_number() OVER () AS n FROM unnest($2::text[], $3::text[], $4::text[]) AS given (id, title, text)),
    q AS (INSERT INTO question (id, workspace_id, slug, visibility, status, origin, hash, source_ids, current_version)
      SELECT id, $1::uuid, id, 'workspace', 'draft', 'database', '', '{}', 1 FROM given),
    v AS (INSERT INTO question_version (question_id, number, hash, title, kind, difficulty, minutes, record, prompt_html, answer_html, pitfalls_html, references_html, renderer_version)
      SELECT id, 1, '', title, CASE WHEN n % 10 = 0 THEN 'concept' END, CASE WHEN n % 10 = 0 THEN 'hard' END, CASE WHEN n % 10 = 0 THEN 20 END,
        json_build_object('title', title, 'prompt', text), '', '', '', '', 0 FROM given)
  INSERT INTO workspace_words (question_id, text) SELECT id, lower(title || E'\\n' || text) FROM given`;

export interface MadeWorkspace {
  workspaceId: string;
  personId: string;
  /** of a session of its owner, who is a recruiter */
  token: string;
  vocabulary: Vocabulary;
}

/** A workspace with so many questions: words by Zipf's law, one fifth of the texts Chinese. The same size gives the same texts. */
export async function generateWorkspace(url: string, { questions, words }: { questions: number; words: number }): Promise<MadeWorkspace> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [vocabulary, random] = [generateVocabulary(), seededRandom(3)];
  const made = { workspaceId: randomUUID(), personId: randomUUID(), token: createToken(), vocabulary };
  try {
    // a generated workspace may be lost in a crash
    await client.query('SET synchronous_commit = off');
    await client.query(OWNER, [made.personId, hashToken(made.token), made.workspaceId]);
    for (let first = 0; first < questions; first += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, questions - first) }, (_, index) => {
        const how = { isChinese: random() < CHINESE_SHARE, random };
        return { id: `q-made-${first + index}`, title: generateText(TITLE_WORDS, vocabulary, how), text: generateText(words, vocabulary, how) };
      });
      const columns = (['id', 'title', 'text'] as const).map((column) => rows.map((row) => row[column]));
      await client.query(QUESTIONS, [made.workspaceId, ...columns]);
      if (first % 20_000 === 0) process.stderr.write(`  ${first.toLocaleString('en')} of ${questions.toLocaleString('en')} questions\n`);
    }
    await client.query('VACUUM (ANALYZE) question, question_version, workspace_words');
    return made;
  } finally {
    await client.end();
  }
}
