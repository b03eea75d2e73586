-- CreateEnum
CREATE TYPE "review_kind" AS ENUM ('grade', 'undo', 'suspend', 'resume');

-- CreateEnum
CREATE TYPE "probe_outcome" AS ENUM ('answered', 'partly', 'would_find_out', 'wrong');

-- CreateEnum
CREATE TYPE "fit_state" AS ENUM ('requested', 'running', 'ready', 'accepted', 'declined', 'failed');

-- CreateTable
CREATE TABLE "study_preferences" (
    "person_id" UUID NOT NULL,
    "weekday_minutes" INTEGER[] DEFAULT ARRAY[45, 45, 45, 45, 45, 90, 90]::INTEGER[],
    "days_off" DATE[] DEFAULT ARRAY[]::DATE[],
    "review_cap" INTEGER NOT NULL DEFAULT 60,
    "weekly_goal_minutes" INTEGER,
    "is_streak_shown" BOOLEAN NOT NULL DEFAULT false,
    "spread_from_on" DATE,
    "spread_days" INTEGER,
    "weights" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "study_preferences_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "target" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "guide_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "target_stage" (
    "person_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "stage_slug" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "target_stage_pkey" PRIMARY KEY ("person_id","target_id","stage_slug")
);

-- CreateTable
CREATE TABLE "target_area" (
    "person_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "area_slug" TEXT NOT NULL,

    CONSTRAINT "target_area_pkey" PRIMARY KEY ("person_id","target_id","area_slug")
);

-- CreateTable
CREATE TABLE "track_pass" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "track_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "started_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "track_pass_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "reading_done" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "studied_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "reading_done_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "claimed_at" TIMESTAMPTZ(3),
    "studied_on" DATE NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "answer_revision" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "based_on_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_revision_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "self_level" (
    "person_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "self_level_pkey" PRIMARY KEY ("person_id","attempt_id","dimension")
);

-- CreateTable
CREATE TABLE "probe_step" (
    "person_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "probe_id" TEXT NOT NULL,
    "outcome" "probe_outcome" NOT NULL,
    "note" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "probe_step_pkey" PRIMARY KEY ("person_id","attempt_id","probe_id")
);

-- CreateTable
CREATE TABLE "review" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "review_kind" NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "attempt_id" UUID,
    "grade" INTEGER,
    "undoes_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "studied_on" DATE NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "predicted_recall" DOUBLE PRECISION,

    CONSTRAINT "review_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "card" (
    "person_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "last_reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_studied_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "is_suspended" BOOLEAN NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("person_id","question_id")
);

-- CreateTable
CREATE TABLE "note_revision" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "note_revision_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "star" (
    "person_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "star_pkey" PRIMARY KEY ("person_id","question_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "fit" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "fit_state" NOT NULL DEFAULT 'requested',
    "reviews" INTEGER,
    "weights" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "loss_before" DOUBLE PRECISION,
    "loss_after" DOUBLE PRECISION,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "fit_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE INDEX "target_guide_id_idx" ON "target"("guide_id");

-- CreateIndex
CREATE INDEX "track_pass_track_id_idx" ON "track_pass"("track_id");

-- CreateIndex
CREATE INDEX "reading_done_person_id_studied_on_idx" ON "reading_done"("person_id", "studied_on");

-- CreateIndex
CREATE INDEX "reading_done_document_id_version_idx" ON "reading_done"("document_id", "version");

-- CreateIndex
CREATE INDEX "attempt_person_id_question_id_started_at_idx" ON "attempt"("person_id", "question_id", "started_at");

-- CreateIndex
CREATE INDEX "attempt_question_id_version_idx" ON "attempt"("question_id", "version");

-- CreateIndex
CREATE INDEX "answer_revision_person_id_attempt_id_created_at_idx" ON "answer_revision"("person_id", "attempt_id", "created_at");

-- CreateIndex
CREATE INDEX "review_person_id_question_id_happened_at_idx" ON "review"("person_id", "question_id", "happened_at");

-- CreateIndex
CREATE INDEX "review_person_id_studied_on_idx" ON "review"("person_id", "studied_on");

-- CreateIndex
CREATE INDEX "review_question_id_version_idx" ON "review"("question_id", "version");

-- CreateIndex
CREATE INDEX "card_person_id_is_suspended_due_on_idx" ON "card"("person_id", "is_suspended", "due_on");

-- CreateIndex
CREATE INDEX "card_question_id_idx" ON "card"("question_id");

-- CreateIndex
CREATE INDEX "note_revision_person_id_question_id_created_at_idx" ON "note_revision"("person_id", "question_id", "created_at");

-- CreateIndex
CREATE INDEX "note_revision_question_id_idx" ON "note_revision"("question_id");

-- CreateIndex
CREATE INDEX "star_question_id_idx" ON "star"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "fit_state_requested_at_idx" ON "fit"("state", "requested_at");

-- AddForeignKey
ALTER TABLE "study_preferences" ADD CONSTRAINT "study_preferences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_stage" ADD CONSTRAINT "target_stage_person_id_target_id_fkey" FOREIGN KEY ("person_id", "target_id") REFERENCES "target"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_area" ADD CONSTRAINT "target_area_person_id_target_id_fkey" FOREIGN KEY ("person_id", "target_id") REFERENCES "target"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "track_pass" ADD CONSTRAINT "track_pass_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "track_pass" ADD CONSTRAINT "track_pass_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_done" ADD CONSTRAINT "reading_done_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_done" ADD CONSTRAINT "reading_done_document_id_version_fkey" FOREIGN KEY ("document_id", "version") REFERENCES "document_version"("document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_revision" ADD CONSTRAINT "answer_revision_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_level" ADD CONSTRAINT "self_level_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_step" ADD CONSTRAINT "probe_step_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_revision" ADD CONSTRAINT "note_revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_revision" ADD CONSTRAINT "note_revision_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "star" ADD CONSTRAINT "star_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "star" ADD CONSTRAINT "star_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fit" ADD CONSTRAINT "fit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written while studying is never changed. It goes with the person: a row may be deleted only once its person is gone.
CREATE FUNCTION refuse_study_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER attempt_insert_only BEFORE UPDATE OR DELETE ON "attempt" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER answer_revision_insert_only BEFORE UPDATE OR DELETE ON "answer_revision" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER review_insert_only BEFORE UPDATE OR DELETE ON "review" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER reading_done_insert_only BEFORE UPDATE OR DELETE ON "reading_done" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER note_revision_insert_only BEFORE UPDATE OR DELETE ON "note_revision" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
