-- Searching needs trigrams for typing errors; a managed server may have put the extension in place already.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The words of stored HTML.
CREATE FUNCTION plain_words(html text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(regexp_replace(html, '<[^>]*>', ' ', 'g'), '&#x3C;', '<'), '&lt;', '<'), '&gt;', '>'), '&#x26;', '&')
$$;

-- Chinese has no spaces: every two neighbouring characters are a word, and so is the last one of a run.
CREATE FUNCTION cjk_bigrams(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(substr(run[1], i, 2), ' '), '')
  FROM regexp_matches(input, '[㐀-鿿豈-﫿]+', 'g') AS run, generate_series(1, length(run[1])) AS i
$$;

-- English words by their stems, Chinese by two characters; the title counts most.
CREATE FUNCTION search_vector(title text, prompt text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('english', regexp_replace(title, '[㐀-鿿豈-﫿]+', ' ', 'g')), 'A')
      || setweight(to_tsvector('english', regexp_replace(prompt, '[㐀-鿿豈-﫿]+', ' ', 'g')), 'B')
      || setweight(to_tsvector('english', regexp_replace(body, '[㐀-鿿豈-﫿]+', ' ', 'g')), 'D')
      || setweight(to_tsvector('simple', cjk_bigrams(title)), 'A')
      || setweight(to_tsvector('simple', cjk_bigrams(prompt || ' ' || body)), 'D')
$$;

-- What a search needs of a question, in one row, so that it touches one table. `text` is the prompt, which may be shown; the
-- answer is found by its words but never quoted. Derived: `refresh_question_search` writes it.
CREATE TABLE "question_search" (
    "question_id" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "area_slug" TEXT NOT NULL,
    "skills" TEXT[],
    "sections" TEXT[],
    "vector" tsvector NOT NULL,

    CONSTRAINT "question_search_pkey" PRIMARY KEY ("question_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "question_search_vector_idx" ON "question_search" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "question_search" ADD CONSTRAINT "question_search_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The stem under which an English word is found; empty for words that carry no meaning, such as "the".
CREATE FUNCTION english_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT min(lexeme) FROM unnest(to_tsvector('english', word))), '')
$$;

-- Writes the search rows of some questions anew. What is public is said here and in public-question.ts; a test holds them together.
CREATE FUNCTION refresh_question_search(ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO question_search (question_id, is_public, slug, title, text, kind, difficulty, minutes, area_slug, skills, sections, vector)
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
    search_vector(v.title, plain_words(v.prompt_html), plain_words(v.answer_html || v.pitfalls_html))
  FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
  WHERE q.id = ANY (ids)
  ON CONFLICT (question_id) DO UPDATE SET is_public = EXCLUDED.is_public, slug = EXCLUDED.slug, title = EXCLUDED.title, text = EXCLUDED.text,
    kind = EXCLUDED.kind, difficulty = EXCLUDED.difficulty, minutes = EXCLUDED.minutes, area_slug = EXCLUDED.area_slug,
    skills = EXCLUDED.skills, sections = EXCLUDED.sections, vector = EXCLUDED.vector
$$;

-- The vocabulary against which typing errors are mended: words of public questions only, or a private word would show itself.
CREATE FUNCTION rebuild_search_words() RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_word;
  INSERT INTO search_word (word, stem)
  SELECT word, english_stem(word) FROM (
    SELECT DISTINCT word
    FROM question_search s JOIN question q ON q.id = s.question_id
    JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version,
    regexp_split_to_table(lower(s.title || ' ' || s.text || ' ' || plain_words(v.answer_html)), '[^a-z0-9]+') AS word
    WHERE s.is_public AND length(word) BETWEEN 3 AND 40 AND word ~ '[a-z]'
  ) AS words
$$;

SELECT refresh_question_search(ARRAY(SELECT id FROM question));
SELECT rebuild_search_words();
