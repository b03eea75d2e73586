-- CreateTable
CREATE TABLE "bulk_edit" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "made_by" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "conflicts" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_edit_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "bulk_edit_row" (
    "workspace_id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "conflict" TEXT,
    "before_version" INTEGER,
    "after_version" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "is_taken_back" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bulk_edit_row_pkey" PRIMARY KEY ("workspace_id","edit_id","question_id")
);

-- CreateIndex
CREATE INDEX "bulk_edit_row_question_id_idx" ON "bulk_edit_row"("question_id");

-- CreateIndex
CREATE INDEX "question_workspace_id_id_idx" ON "question"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "bulk_edit" ADD CONSTRAINT "bulk_edit_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_edit_row" ADD CONSTRAINT "bulk_edit_row_workspace_id_edit_id_fkey" FOREIGN KEY ("workspace_id", "edit_id") REFERENCES "bulk_edit"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_edit_row" ADD CONSTRAINT "bulk_edit_row_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What trigrams do not find, since they take three letters and know no others than English ones: English words of one or two letters as
-- they stand, and of all other scripts each character and each two neighbours.
CREATE FUNCTION short_words(input text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
    SELECT unnest(ARRAY[c, CASE WHEN next <> ' ' THEN c || next END]) AS word
    FROM (
      SELECT c, lead(c) OVER () AS next
      FROM string_to_table(regexp_replace(input, '[\u0001-\u007f]+', ' ', 'g'), NULL) AS c
    ) AS neighbour WHERE c <> ' '
    UNION ALL
    SELECT word FROM string_to_table(regexp_replace(input, '[^a-z0-9]+', ' ', 'g'), ' ') AS word WHERE length(word) IN (1, 2)
  ) AS short WHERE word IS NOT NULL
$$;

-- Both in one index, so that a search for words of both kinds reads what holds them all and nothing more.
CREATE INDEX "workspace_words_words_idx" ON "workspace_words" USING GIN ("text" gin_trgm_ops, short_words("text"));
DROP INDEX "workspace_words_text_idx";
