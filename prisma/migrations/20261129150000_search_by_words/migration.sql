-- Left to itself the parser takes `/proc/loadavg`, `node_exporter.service` and `1.5` for one word each, which nobody finds by its
-- parts. Signs and Chinese characters only divide, as they do in what is typed (parse-search.ts) and in the vocabulary.
CREATE FUNCTION only_words(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(input, '[\x01-/:-@\[-`{-~㐀-鿿豈-﫿]+', ' ', 'g')
$$;

-- Words with hyphens as one: `on-call` is found as "oncall", too, and not only as the word "call".
CREATE FUNCTION joined_words(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(replace(found[1], '-', ''), ' '), '')
  FROM regexp_matches(lower(input), '[a-z0-9]+(?:-[a-z0-9]+)+', 'g') AS found
$$;

CREATE OR REPLACE FUNCTION search_vector(title text, prompt text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('english', only_words(title)), 'A')
      || setweight(to_tsvector('english', only_words(prompt)), 'B')
      || setweight(to_tsvector('english', only_words(body)), 'D')
      || setweight(to_tsvector('english', joined_words(title)), 'A')
      || setweight(to_tsvector('english', joined_words(prompt || ' ' || body)), 'D')
      || setweight(to_tsvector('simple', cjk_bigrams(title)), 'A')
      || setweight(to_tsvector('simple', cjk_bigrams(prompt || ' ' || body)), 'D')
$$;

-- The vocabulary has the words of all that is searched: what stands in the pitfalls is no typing error.
CREATE OR REPLACE FUNCTION rebuild_search_words() RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_word;
  INSERT INTO search_word (word, stem)
  SELECT word, english_stem(word) FROM (
    SELECT DISTINCT word
    FROM question_search s JOIN question q ON q.id = s.question_id
    JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version,
    LATERAL (SELECT s.title || ' ' || s.text || ' ' || plain_words(v.answer_html || v.pitfalls_html) AS text) AS a,
    regexp_split_to_table(lower(a.text) || ' ' || joined_words(a.text), '[^a-z0-9]+') AS word
    WHERE s.is_public AND length(word) BETWEEN 3 AND 40 AND word ~ '[a-z]'
  ) AS words
$$;

SELECT refresh_question_search(ARRAY(SELECT id FROM question));
SELECT rebuild_search_words();
