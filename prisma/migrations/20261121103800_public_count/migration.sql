-- A search that finds nothing says how many questions there are without it. Counting them by this index reads a hundredth of what
-- reading the rows with their texts takes.
CREATE INDEX "question_search_is_public_idx" ON "question_search"("is_public");
