-- Whether the editors of Whetstone alone ask a question: it names no source but themselves. The bank filters by it.
ALTER TABLE "question_search" ADD COLUMN "is_ours" BOOLEAN NOT NULL DEFAULT false;

-- Writes the search rows of some questions anew. What is public is said here and in public-question.ts; a test holds them together.
CREATE OR REPLACE FUNCTION refresh_question_search(ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO question_search (question_id, is_public, slug, title, text, kind, difficulty, minutes, area_slug, skills, sections, is_ours, vector)
  SELECT q.id,
    q.workspace_id = '00000000-0000-7000-8000-000000000001' AND q.visibility = 'public' AND q.status = 'ready' AND q.retired_at IS NULL,
    q.slug, v.title, plain_words(v.prompt_html), v.kind, v.difficulty, v.minutes, q.area_slug,
    ARRAY(SELECT s.skill_slug FROM question_skill s WHERE s.question_id = q.id),
    ARRAY(
      SELECT 'guide:' || d.slug FROM guide_question g JOIN document d ON d.id = g.guide_id WHERE g.question_id = q.id AND d.retired_at IS NULL
      UNION
      SELECT 'stage:' || d.slug || '/' || g.section_slug
      FROM guide_question g JOIN document d ON d.id = g.guide_id WHERE g.question_id = q.id AND g.kind = 'stage' AND d.retired_at IS NULL
    ),
    q.source_ids = ARRAY['whetstone'],
    search_vector(v.title, plain_words(v.prompt_html), plain_words(v.answer_html || v.pitfalls_html))
  FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
  WHERE q.id = ANY (ids)
  ON CONFLICT (question_id) DO UPDATE SET is_public = EXCLUDED.is_public, slug = EXCLUDED.slug, title = EXCLUDED.title, text = EXCLUDED.text,
    kind = EXCLUDED.kind, difficulty = EXCLUDED.difficulty, minutes = EXCLUDED.minutes, area_slug = EXCLUDED.area_slug,
    skills = EXCLUDED.skills, sections = EXCLUDED.sections, is_ours = EXCLUDED.is_ours, vector = EXCLUDED.vector
$$;

UPDATE question_search s SET is_ours = true FROM question q WHERE q.id = s.question_id AND q.source_ids = ARRAY['whetstone'];
